import type { Transaction } from '#kit/db/database.ts'
import type { TileArchive } from '#kit/tiles/open-archive.ts'

import read from '../data/land.json' with { type: 'json' }
import type { Geometry, Position } from '../domain/geometry.ts'
import { labelOf } from '../domain/label-of.ts'
import { cutToBox, type Ring } from '../domain/land.ts'
import {
  type Box,
  boxOf,
  heightOf,
  type MapWindow,
  narrowest,
  windowAround,
  windowFrom,
  windowInAddress,
  within,
} from '../domain/map-window.ts'
import { placeNames } from '../domain/place-names.ts'
import { words } from '../messages/words.ts'
import { mapSize, type MapCluster, type SiteMapView } from '../pages/site-map.ts'
import { type Cluster, extentOf, type PlacedSite } from '../store/map-store.ts'
import {
  type AskedPlaces,
  clusterMarkOf,
  coarseDegrees,
  fewerClustersIn,
  markOf,
  ofLargerSquares,
  placesIn,
} from './map-places.ts'
import { tilesView } from './map-tiles-view.ts'

const rings: readonly Ring[] = read.rings.map((flat) =>
  Array.from(
    { length: flat.length / 2 },
    (_, index) => [(flat[index * 2] ?? 0) / 1_000, (flat[index * 2 + 1] ?? 0) / 1_000] as const,
  ),
)

const boxes: readonly Box[] = rings.map((ring) => ({
  west: Math.min(...ring.map(([x]) => x)),
  east: Math.max(...ring.map(([x]) => x)),
  south: Math.min(...ring.map(([, y]) => y)),
  north: Math.max(...ring.map(([, y]) => y)),
}))

type Project = (position: Position) => readonly [number, number]

const round = (value: number): number => Math.round(value * 10) / 10

const projectionOf = (window: MapWindow): Project => {
  const { west, north } = boxOf(window)
  const across = mapSize.width / window.width
  const down = mapSize.height / heightOf(window)
  return ([x, y]) => [round((x - west) * across), round((north - y) * down)]
}

const lineOf = (ring: readonly Position[], project: Project): string =>
  ring.map((point, index) => `${index === 0 ? 'M' : 'L'}${project(point).join(' ')}`).join('')

const overlaps = (a: Box, b: Box): boolean =>
  a.west <= b.east && a.east >= b.west && a.south <= b.north && a.north >= b.south

/** The land in a window, as the path of an SVG. Cut a little outside of it, so that no edge is drawn. */
const landIn = (window: MapWindow): string => {
  const box = boxOf(within({ ...window, width: window.width * 1.1 }))
  return rings
    .filter((_, index) => {
      const own = boxes[index]
      return own !== undefined && overlaps(own, box)
    })
    .map((ring) => cutToBox(ring, box))
    .filter((ring) => ring.length > 2)
    .map((ring) => `${lineOf(ring, projectionOf(window))}Z`)
    .join('')
}

const pathOf = (geometry: Geometry, project: Project): string => {
  switch (geometry.type) {
    case 'Point':
    case 'MultiPoint':
      return ''
    case 'LineString':
      return lineOf(geometry.coordinates, project)
    case 'MultiLineString':
      return geometry.coordinates.map((line) => lineOf(line, project)).join('')
    case 'Polygon':
      return geometry.coordinates.map((ring) => `${lineOf(ring, project)}Z`).join('')
    case 'MultiPolygon':
      return geometry.coordinates
        .flat()
        .map((ring) => `${lineOf(ring, project)}Z`)
        .join('')
    case 'GeometryCollection':
      return geometry.geometries.map((one) => pathOf(one, project)).join('')
  }
}

/** How a map is asked for: what it shows, in which language, and where its links lead. */
export type AskedMap = AskedPlaces & {
  /** The window asked for in the address; '' for all that was found. */
  readonly at: string
  readonly mapHref: (at: string) => string
  /** Tiles of this installation, and where a script reads what is drawn over them. */
  readonly tiles?: { readonly archive: TileArchive; readonly placesHref: string } | undefined
}

type Drawn = { readonly asked: AskedMap; readonly window: MapWindow; readonly project: Project }

const marksOf = (sites: readonly PlacedSite[], { asked, window, project }: Drawn) => {
  const across = mapSize.width / window.width
  const marks = sites.map((site) => {
    const { at, isCoarse, ...mark } = markOf(site, asked, sites.length)
    const [x, y] = project(at)
    return { ...mark, x, y, uncertainty: isCoarse ? round(across * coarseDegrees) : 0 }
  })
  const sides = placeNames(marks, mapSize.width)
  return marks.map(({ isNamed, ...mark }, index) => ({
    ...mark,
    name: isNamed ? (sides[index] ?? 'none') : 'none',
  }))
}

const areasOf = (sites: readonly PlacedSite[], { asked, project }: Drawn) =>
  sites.flatMap(({ geometry, slug, names }) => {
    const path = geometry === null ? '' : pathOf(geometry, project)
    const label = labelOf(names, asked.language)?.text ?? slug
    return path === '' ? [] : [{ path, href: asked.siteHref(slug), label }]
  })

const clusterOf = (one: Cluster, { asked, project }: Drawn, squaresOf: MapWindow): MapCluster => {
  const { at, closer, ...cluster } = clusterMarkOf(one, squaresOf, asked.language)
  const [x, y] = project(at)
  return { ...cluster, x, y, href: asked.mapHref(windowInAddress(within(closer))) }
}

const controlsOf = ({ asked, window }: Drawn): SiteMapView['controls'] => {
  const say = words(asked.language)
  const { longitude, latitude, width } = window
  const height = heightOf(window)
  const to = (moved: Partial<MapWindow>): string =>
    asked.mapHref(windowInAddress(within({ ...window, ...moved })))
  return [
    ...(width > narrowest ? [{ label: say('map.closer'), href: to({ width: width / 2 }) }] : []),
    { label: say('map.farther'), href: to({ width: width * 2 }) },
    { label: say('map.west'), href: to({ longitude: longitude - width / 3 }) },
    { label: say('map.east'), href: to({ longitude: longitude + width / 3 }) },
    { label: say('map.north'), href: to({ latitude: latitude + height / 3 }) },
    { label: say('map.south'), href: to({ latitude: latitude - height / 3 }) },
    ...(asked.at === '' ? [] : [{ label: say('map.all'), href: asked.mapHref('') }]),
  ]
}

// One degree of latitude is 111 kilometres, one of longitude less.
const kilometresOf = (window: MapWindow): number => {
  const across = window.width * 111.3 * Math.cos((window.latitude * Math.PI) / 180)
  const digits = 10 ** Math.max(0, Math.floor(Math.log10(across)) - 1)
  return Math.round(across / digits) * digits
}

/** Draws what a search finds, as far as the transaction's reader may see where it is. */
export const drawMap = async (tx: Transaction, asked: AskedMap): Promise<SiteMapView> => {
  const say = words(asked.language)
  const extent = await extentOf(tx, asked.search)
  const window = windowFrom(asked.at) ?? (extent && windowAround(extent))
  if (window === undefined) {
    const empty = { land: '', areas: [], marks: [], controls: [], note: '' }
    return { say, ...empty, clusters: [], fewClusters: [], nowhere: say('map.nowhere') }
  }
  const { sites, clusters } = await placesIn(tx, asked.search, window)
  const few = clusters.length === 0 ? [] : await fewerClustersIn(tx, asked.search, window)
  const drawn = { asked, window, project: projectionOf(window) }
  return {
    say,
    land: landIn(window),
    areas: areasOf(sites, drawn),
    marks: marksOf(sites, drawn),
    clusters: clusters.map((one) => clusterOf(one, drawn, window)),
    fewClusters: few.map((one) => clusterOf(one, drawn, ofLargerSquares(window))),
    controls: controlsOf(drawn),
    note: say('map.note', { kilometres: kilometresOf(window) }),
    ...(asked.tiles && { tiles: tilesView(asked.tiles, window, asked.language) }),
  }
}
