import type { Institution, Venue } from '#contexts/relations/contract.ts'
import type { Day, Instant } from '#kit/time/days.ts'
import { dayInZone } from '#kit/time/zones.ts'

import type { EventContent } from './event.ts'
import { endOf } from './event-start.ts'
import { occupiedBy } from './occupied.ts'
import type { When } from './when.ts'

/** What was said to a hold that was asked for; the way back from either is another answer. */
export type HoldAnswer = {
  readonly answer: 'held' | 'declined' | 'withdrawn'
  readonly side: string
  readonly by: string
  readonly at: Instant
  /** The last day on which the venue is kept free, where it is not kept for good. */
  readonly heldUntil: Day | null
  readonly note: string
}

/** A side asks the side of a venue to keep it free. What for stays with the side that asks. */
export type Hold = {
  readonly id: string
  readonly venue: string
  /** The side that asks. */
  readonly side: string
  /** The side that answers: the one to which the venue's institution belongs. */
  readonly answeredBy: string
  readonly when: Extract<When, { precision: 'day' }>
  readonly zone: string
  readonly note: string
  readonly asked: { readonly by: string; readonly at: Instant }
  /** The earliest first. */
  readonly answers: readonly HoldAnswer[]
  /** The event that it is for, as far as the reader may know. */
  readonly event: string | null
}

export type HoldState = 'asked' | 'held' | 'declined' | 'withdrawn' | 'expired'

/**
 * How a hold stands: withdrawn for good, else as it was answered last; expired once nobody
 * answered before its time was over, or the day is past until which it was kept.
 */
export const holdState = (hold: Hold, today: Instant): HoldState => {
  const { answers, zone } = hold
  if (answers.some(({ answer }) => answer === 'withdrawn')) return 'withdrawn'
  const latest = answers.at(-1)
  if (latest === undefined) return (endOf(hold) ?? Infinity) <= today ? 'expired' : 'asked'
  const { answer, heldUntil } = latest
  const isPast = heldUntil !== null && heldUntil < dayInZone(today, zone)
  return answer === 'held' && isPast ? 'expired' : answer
}

/** A hold that keeps the venue, or may: what counts in double-booking. */
export type StandingHold = Hold & { readonly state: 'asked' | 'held' }

export const isStanding = <One extends Hold & { readonly state: HoldState }>(
  hold: One,
): hold is One & StandingHold => hold.state === 'asked' || hold.state === 'held'

const isPrivate = ({ visibility }: { readonly visibility: string }): boolean =>
  visibility !== 'joint' && visibility !== 'public'

/**
 * The side that answers for a venue: that of its institution, if both sides see venue and
 * institution; undefined where nobody in the relation does.
 */
export const answeringSide = (
  venue: Pick<Venue, 'visibility' | 'institution'>,
  institutions: readonly Pick<Institution, 'id' | 'visibility' | 'side'>[],
): string | undefined => {
  const institution = institutions.find(({ id }) => id === venue.institution)
  if (institution === undefined || isPrivate(venue) || isPrivate(institution)) return undefined
  return institution.side ?? undefined
}

/** Whether an event keeps within the time that a hold asks for; false when it has moved out of it. */
export const covers = (
  hold: Pick<Hold, 'when' | 'zone' | 'venue'>,
  content: Pick<EventContent, 'when' | 'zone' | 'venue'>,
): boolean => {
  const held = occupiedBy(hold)?.perhaps
  const needed = occupiedBy(content)
  if (held === undefined || needed === undefined || hold.venue !== content.venue) return false
  const { from, until } = needed.surely ?? needed.perhaps
  return held.from <= from && until <= held.until
}

export type HoldRefusal =
  | 'hold-needs-days'
  | 'hold-needs-both-times'
  | 'hold-ends-before-it-starts'
  | 'hold-is-too-long'
  | 'hold-note-is-too-long'

const longestDays = 366
export const longestHoldNote = 500

/** Why a hold cannot be asked for as it stands; undefined when it can. */
export const refuseHold = ({
  when,
  note,
}: {
  readonly when: When
  readonly note: string
}): HoldRefusal | undefined => {
  if (when.precision !== 'day') return 'hold-needs-days'
  const { first, last, startTime, endTime } = when
  if ((startTime === null) !== (endTime === null)) return 'hold-needs-both-times'
  if (last - first > longestDays) return 'hold-is-too-long'
  if (last < first) return 'hold-ends-before-it-starts'
  if (last === first && startTime !== null && endTime !== null && endTime <= startTime) {
    return 'hold-ends-before-it-starts'
  }
  return note.length > longestHoldNote ? 'hold-note-is-too-long' : undefined
}
