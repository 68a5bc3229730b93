import type { Day } from '#kit/time/days.ts'

import { type Agreement, recordOf } from './agreement.ts'
import { officialForce } from './agreement-record.ts'
import { reckonForce } from './reckon-force.ts'
import type { WorkingCalendar } from './period.ts'

/** The day of entry into force: the official one where there is one, else what clause and acts come to. */
export const forceDay = (
  agreement: Agreement,
  around: {
    readonly othersInForce: Readonly<Record<string, Day | undefined>>
    readonly calendar: WorkingCalendar | null
  },
): Day | undefined => {
  const record = recordOf(agreement, around)
  const official = officialForce(record)
  if (official !== undefined) return official.on.precision === 'day' ? official.on.first : undefined
  const reckoned = reckonForce(record)
  return reckoned.outcome === 'day' ? reckoned.day : undefined
}

/**
 * When agreements entered into force, by their keys, for clauses that wait for another, which may
 * itself wait for a third. Those that wait for each other in a circle stay open.
 */
export const inForceByKey = (
  agreements: readonly Agreement[],
): Readonly<Record<string, Day | undefined>> => {
  let known: Readonly<Record<string, Day | undefined>> = {}
  // Each round can settle at least one more, or none is left that can be settled.
  for (let round = 0; round < agreements.length; round += 1) {
    const next = Object.fromEntries(
      agreements.map((agreement) => [
        agreement.description.key,
        forceDay(agreement, { othersInForce: known, calendar: null }),
      ]),
    )
    const isSettled = Object.entries(next).every(([key, day]) => known[key] === day)
    known = next
    if (isSettled) break
  }
  return known
}
