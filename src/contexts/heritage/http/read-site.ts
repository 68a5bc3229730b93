import type { Transaction } from '#kit/db/database.ts'
import type { Language } from '#kit/text/localised.ts'

import type { Assessment } from '../domain/assessment.ts'
import { middleOf } from '../domain/geometry.ts'
import type { Photograph } from '../domain/photograph.ts'
import type { SiteDocument } from '../domain/site-document.ts'
import { windowInAddress } from '../domain/map-window.ts'
import type { SiteMapView } from '../pages/site-map.ts'
import { listAssessments } from '../store/assessment-store.ts'
import { listContainments } from '../store/containment-store.ts'
import { listDocuments } from '../store/document-store.ts'
import { listPhotographs } from '../store/photograph-store.ts'
import { everything } from '../store/seen-store.ts'
import { type FoundSite, listSites } from '../store/site-store.ts'
import { type AskedMap, drawMap } from './draw-map.ts'
import { readMergers, type ReadMergers } from './merger-rows.ts'

/** A site with all that a page of it tells. */
export type ReadSite = {
  readonly site: FoundSite
  readonly assessments: readonly Assessment[]
  readonly photographs: readonly Photograph[]
  readonly documents: readonly SiteDocument[]
  readonly whole: readonly FoundSite[]
  readonly parts: readonly FoundSite[]
  readonly merged: ReadMergers
  readonly map: SiteMapView | undefined
}

type Reading = {
  readonly language: Language
  /** The public reads no names of assessors. */
  readonly withNames: boolean
  /** Where the map is looked at; '' for around the site. */
  readonly at: string
  readonly siteHref: (slug: string) => string
  readonly mapHref: (at: string) => string
  readonly tiles: AskedMap['tiles']
}

const mapAround = async (
  tx: Transaction,
  { geometry, grade, relation }: FoundSite,
  reading: Reading,
): Promise<SiteMapView | undefined> => {
  if (geometry === null) return undefined
  const [longitude, latitude] = middleOf(geometry)
  const width = grade === 'exact' ? 0.4 : 1.2
  const around = windowInAddress({ longitude, latitude, width })
  const { language, at, siteHref, mapHref, tiles } = reading
  return drawMap(tx, {
    search: everything(relation),
    language,
    at: at === '' ? around : at,
    siteHref,
    mapHref,
    tiles,
  })
}

/** Reads what a page tells of a site, as far as the transaction's reader may see it. */
export const readSite = async (
  tx: Transaction,
  site: FoundSite,
  reading: Reading,
): Promise<ReadSite> => {
  const links = await listContainments(tx, [site.id])
  const around = await listSites(tx, {
    ids: links.flatMap((link) => [link.site, link.whole]).filter((id) => id !== site.id),
  })
  const wholes = new Set(links.filter((link) => link.site === site.id).map(({ whole }) => whole))
  return {
    site,
    assessments: await listAssessments(tx, { sites: [site.id] }, reading),
    photographs: await listPhotographs(tx, [site.id]),
    documents: await listDocuments(tx, [site.id]),
    whole: around.filter(({ id }) => wholes.has(id)),
    parts: around.filter(({ id }) => !wholes.has(id)),
    // Who merged them and why is read by members only.
    merged: reading.withNames ? await readMergers(tx, site.id) : { mergers: [], sites: new Map() },
    map: await mapAround(tx, site, reading),
  }
}
