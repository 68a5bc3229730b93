import type { Day } from '#kit/time/days.ts'

import type { Measure } from './measure.ts'

/**
 * The last day of a measure that another one replaces: the day before that one holds. Replaced
 * before it ever held, it ends the day before it was to begin.
 */
export const lastDayOfReplaced = (
  replaced: Pick<Measure, 'holdsFrom'>,
  by: Pick<Measure, 'holdsFrom'>,
): Day => Math.max(replaced.holdsFrom, by.holdsFrom) - 1

/** A measure as it would be, ended on that day; one that ends sooner already stays as it is. */
export const endedOn = <One extends Measure>(
  measure: One,
  end: NonNullable<Measure['ended']>,
): One => {
  const known = measure.ended?.lastDay ?? measure.statedUntil
  return known !== null && known <= end.lastDay ? measure : { ...measure, ended: end }
}
