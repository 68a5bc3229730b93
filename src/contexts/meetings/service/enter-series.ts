import type { Actor } from '#contexts/access/contract.ts'
import { findAgreement } from '#contexts/agreements/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { newId } from '#kit/ids/ids.ts'
import { inLanguage } from '#kit/text/localised.ts'
import { slugOf } from '#kit/text/slug.ts'

import type { SeriesContent } from '../domain/series.ts'
import { insertSeries, insertSeriesRevision } from '../store/series-store.ts'

/** What is recorded of a series that is new here. */
export type NewSeries = {
  /** The side's own id, or `joint`. */
  readonly visibility: string
  readonly content: SeriesContent
}

/**
 * Whether everybody sees an agreement who sees the record that names it; naming none is fine.
 * `visibility` is that of the record.
 */
export const isAgreementShown = async (
  tx: Transaction,
  agreement: string | null,
  visibility: string,
): Promise<boolean> => {
  if (agreement === null) return true
  const found = await findAgreement(tx, { id: agreement })
  return found !== undefined && ['joint', visibility].includes(found.visibility)
}

/**
 * Writes a series in the caller's transaction, and answers its id and address. The caller asks for
 * permission and keeps the audit.
 */
export const enterSeries = async (
  tx: Transaction,
  actor: Actor,
  { visibility, content }: NewSeries,
): Promise<{ readonly id: string; readonly slug: string }> => {
  const id = newId()
  const slug = `${slugOf(inLanguage(content.name, 'en').text)}-${id.slice(0, 6)}`
  await insertSeries(tx, actor, { id, visibility, slug })
  await insertSeriesRevision(tx, actor, { series: id, visibility, content })
  return { id, slug }
}
