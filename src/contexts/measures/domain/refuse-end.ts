import type { Day, Instant } from '#kit/time/days.ts'

import type { Measure } from './measure.ts'
import { refuseAnnounced } from './refuse-announced.ts'

/** An end as its authority announced it. */
export type AnnouncedEnd = { readonly lastDay: Day; readonly announced: Instant }

type Setting = {
  readonly measure: Pick<Measure, 'holdsFrom'>
  readonly zone: string
  readonly today: Instant
}

/** Replaced on the day it was to begin, a measure ends the day before; earlier it cannot. */
export const endsBeforeItHolds = (
  lastDay: Day,
  { holdsFrom }: Pick<Measure, 'holdsFrom'>,
): boolean => lastDay < holdsFrom - 1

/** Why an end cannot be recorded so, and at which of its parts. */
export const refuseEnd = (
  { lastDay, announced }: AnnouncedEnd,
  { measure, zone, today }: Setting,
):
  | readonly [keyof AnnouncedEnd, 'last-day-is-before-it-holds' | 'announced-lies-ahead']
  | undefined => {
  if (endsBeforeItHolds(lastDay, measure)) return ['lastDay', 'last-day-is-before-it-holds']
  const refusal = refuseAnnounced({ announced, statedUntil: null, zone, today })
  return refusal === undefined ? undefined : ['announced', 'announced-lies-ahead']
}
