import type { Transaction } from '#kit/db/database.ts'
import type { Language } from '#kit/text/localised.ts'

import type { Condition } from '../domain/assessment.ts'
import type { Geometry, Position } from '../domain/geometry.ts'
import { labelOf } from '../domain/label-of.ts'
import { boxOf, levelFor, type MapWindow, squareOf } from '../domain/map-window.ts'
import { words } from '../messages/words.ts'
import { type Cluster, clustersIn, type PlacedSite, placedSites } from '../store/map-store.ts'
import type { Search } from '../store/seen-store.ts'

/** What is looked for, in which language it is named, and where its names lead. */
export type AskedPlaces = {
  readonly search: Search
  readonly language: Language
  readonly siteHref: (slug: string) => string
}

/** What of a search lies in a window: sites one by one, or squares of them where they would not stand apart. */
export type PlacesInWindow = {
  readonly sites: readonly PlacedSite[]
  readonly clusters: readonly Cluster[]
}

// More marks than these do not stand apart.
const mostMarks = 250
const mostNames = 14

/** The side of the square in which a coarse place lies, in degrees. */
export const coarseDegrees = 0.1

// What is drawn later covers what was drawn before: the small ones are seen upon the large.
const largestFirst = (clusters: readonly Cluster[]): readonly Cluster[] =>
  clusters.toSorted((a, b) => b.sites - a.sites)

/** What a search finds in a window, as far as the transaction's reader may see where it is. */
export const placesIn = async (
  tx: Transaction,
  search: Search,
  window: MapWindow,
): Promise<PlacesInWindow> => {
  const box = boxOf(window)
  const sites = await placedSites(tx, search, { box, most: mostMarks })
  return sites.length > mostMarks
    ? { sites: [], clusters: largestFirst(await clustersIn(tx, search, { box, window })) }
    : { sites, clusters: [] }
}

/** A window as wide again: its squares are twice as large, for a drawing that is small. */
export const ofLargerSquares = (window: MapWindow): MapWindow => ({
  ...window,
  width: window.width * 2,
})

/** The same squares of a window, fewer and larger. */
export const fewerClustersIn = async (
  tx: Transaction,
  search: Search,
  window: MapWindow,
): Promise<readonly Cluster[]> =>
  largestFirst(
    await clustersIn(tx, search, { box: boxOf(window), window: ofLargerSquares(window) }),
  )

/** A site as a mark, wherever it is drawn. */
export type PlacedMark = {
  readonly at: Position
  readonly href: string
  readonly label: string
  readonly condition: Condition
  readonly isCoarse: boolean
  /** Its name is written beside it. */
  readonly isNamed: boolean
}

export const markOf = (
  { longitude, latitude, slug, names, grade, condition }: PlacedSite,
  { language, siteHref }: AskedPlaces,
  marksInAll: number,
): PlacedMark => {
  const name = labelOf(names, language)?.text ?? slug
  const isCoarse = grade === 'coarse'
  return {
    at: [longitude, latitude],
    href: siteHref(slug),
    label: isCoarse ? `${name} (${words(language)('map.coarse')})` : name,
    condition,
    isCoarse,
    isNamed: marksInAll <= mostNames && !isCoarse,
  }
}

/** A square of sites as a mark; the window to look at it closer. */
export const clusterMarkOf = (
  { longitude, latitude, sites }: Cluster,
  window: MapWindow,
  language: Language,
) => ({
  at: [longitude, latitude] as const,
  radius: sites === 1 ? 7 : Math.round(10 * Math.min(30, 11 + Math.sqrt(sites) * 1.3)) / 10,
  count: sites === 1 ? '' : String(sites),
  label: words(language)('map.cluster', { count: sites }),
  closer: {
    longitude,
    latitude,
    width: Math.min(window.width / 3, squareOf(levelFor(window)) * 3),
  },
})

const squareAround = ([x, y]: Position): Geometry => {
  const half = coarseDegrees / 2
  const ring: readonly Position[] = [
    [x - half, y - half],
    [x + half, y - half],
    [x + half, y + half],
    [x - half, y + half],
    [x - half, y - half],
  ]
  return { type: 'Polygon', coordinates: [ring] }
}

const shapesOf = (sites: readonly PlacedSite[], marks: readonly PlacedMark[]) => [
  ...sites.flatMap(({ geometry }) =>
    geometry === null ? [] : [{ type: 'Feature', geometry, properties: { drawnAs: 'area' } }],
  ),
  ...marks.flatMap(({ isCoarse, at }) =>
    isCoarse
      ? [{ type: 'Feature', geometry: squareAround(at), properties: { drawnAs: 'uncertain' } }]
      : [],
  ),
]

/** What lies in a window, as a script draws it over tiles. */
export const placesForScript = async (tx: Transaction, asked: AskedPlaces, window: MapWindow) => {
  const { sites, clusters } = await placesIn(tx, asked.search, window)
  const marks = sites.map((site) => markOf(site, asked, sites.length))
  return {
    marks,
    clusters: clusters.map((one) => clusterMarkOf(one, window, asked.language)),
    shapes: { type: 'FeatureCollection', features: shapesOf(sites, marks) },
  }
}
