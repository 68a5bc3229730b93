import type { Transaction } from '#kit/db/database.ts'
import { isoFromDay, millisecondsPerDay } from '#kit/time/days.ts'

import type { Photograph } from '../domain/photograph.ts'
import type { SiteDocument } from '../domain/site-document.ts'
import { listDocuments } from '../store/document-store.ts'
import type {
  ExchangedDocument,
  ExchangedPhotograph,
  ExchangedSite,
} from '../store/exchange-schema.ts'
import { listHidings } from '../store/hiding-store.ts'
import { listPhotographs } from '../store/photograph-store.ts'

/** The day on which something was recorded first, here or where it came from. */
export const firstRecordedOn = (recordedAt: number, elsewhere: string): string =>
  elsewhere === '' ? isoFromDay(Math.floor(recordedAt / millisecondsPerDay)) : elsewhere

const fromElsewhereOf = (one: Photograph | SiteDocument) => ({
  visibility: one.visibility,
  side: one.signedFor === '' ? one.side : one.signedFor,
  recordedOn: firstRecordedOn(one.recordedAt, one.recordedElsewhere),
})

// An assessment that the reader may not see is not named by its picture either.
const photographOf = (one: Photograph, assessments: ReadonlySet<string>): ExchangedPhotograph => ({
  id: one.id,
  file: `photographs/${one.id}.jpg`,
  sha256: one.sha256,
  assessment: one.assessment !== null && assessments.has(one.assessment) ? one.assessment : null,
  takenOn: one.takenOn === null ? null : isoFromDay(one.takenOn),
  viewpoint: one.viewpoint,
  ...one.content,
  ...fromElsewhereOf(one),
})

const documentOf = (one: SiteDocument): ExchangedDocument => ({
  id: one.id,
  file: `documents/${one.id}.pdf`,
  sha256: one.sha256,
  name: one.name,
  ...fromElsewhereOf(one),
})

/** What leaves beside the words of some sites: their pictures and documents, as far as the transaction sees them. */
export const listLeavingFiles = async (
  tx: Transaction,
  sites: readonly string[],
  assessments: ReadonlySet<string>,
): Promise<(site: string) => Pick<ExchangedSite, 'photographs' | 'documents'>> => {
  const photographs = Map.groupBy(await listPhotographs(tx, sites), ({ site }) => site)
  const documents = Map.groupBy(await listDocuments(tx, sites), ({ site }) => site)
  return (site) => ({
    photographs: (photographs.get(site) ?? []).map((one) => photographOf(one, assessments)),
    documents: (documents.get(site) ?? []).map(documentOf),
  })
}

/** What was decided of who may know some sites, for the side that keeps them. */
export const listLeavingHidings = async (
  tx: Transaction,
  sites: readonly string[],
): Promise<ReadonlyMap<string, ExchangedSite['hidings']>> => {
  const decisions = Map.groupBy(await listHidings(tx, sites), ({ site }) => site)
  return new Map(
    [...decisions].map(([id, own]) => [
      id,
      own.map(({ site: _site, recordedAt, recordedElsewhere, ...decision }) => ({
        ...decision,
        recordedOn: firstRecordedOn(recordedAt, recordedElsewhere),
      })),
    ]),
  )
}
