import type { Measure } from '../domain/measure.ts'
import type { RecordedMeasure } from '../store/measure-store.ts'

/** What importing a history would do to what is on record. */
export type Comparison = {
  readonly added: readonly Measure[]
  /** On record as open, and now known to have ended. */
  readonly ended: readonly { readonly id: string; readonly end: NonNullable<Measure['ended']> }[]
  /** On record with another reading of the same days. */
  readonly replaced: readonly string[]
  readonly same: number
}

const daysOf = ({ series, jurisdiction, holdsFrom }: Measure): string =>
  `${jurisdiction.country} ${series?.code ?? ''} ${String(holdsFrom)}`

const readsTheSame = (one: Measure, other: Measure): boolean =>
  one.series?.level === other.series?.level &&
  one.series?.flag === other.series?.flag &&
  (other.ended === null || one.ended?.lastDay === other.ended.lastDay)

/**
 * Compares a history that was read with the record, by country, series and first day, so that
 * importing the same twice adds nothing and a longer one continues where the shorter stopped.
 */
export const compareWithRecord = (
  read: readonly Measure[],
  recorded: readonly RecordedMeasure[],
): Comparison => {
  const standing = recorded.filter((one) => one.series !== undefined && one.withdrawn === null)
  const byDays = new Map(standing.map((one) => [daysOf(one), one]))
  const pairs = read.map((one) => ({ one, known: byDays.get(daysOf(one)) }))
  const kept = pairs.flatMap(({ one, known }) =>
    known !== undefined && readsTheSame(one, known) ? [{ one, known }] : [],
  )
  return {
    added: pairs.flatMap(({ one, known }) =>
      known === undefined || !readsTheSame(one, known) ? [one] : [],
    ),
    replaced: pairs.flatMap(({ one, known }) =>
      known !== undefined && !readsTheSame(one, known) ? [known.id] : [],
    ),
    ended: kept.flatMap(({ one, known }) =>
      known.ended === null && one.ended !== null ? [{ id: known.id, end: one.ended }] : [],
    ),
    same: kept.filter(({ one, known }) => known.ended !== null || one.ended === null).length,
  }
}
