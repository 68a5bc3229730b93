import { addMonths } from '#kit/time/civil-date.ts'
import type { Day } from '#kit/time/days.ts'
import { isoFromKnownDate, type KnownDate, knownDateFromIso, onDay } from '#kit/time/known-date.ts'

import { isPast, type Meeting } from './meeting.ts'
import type { SeriesContent } from './series.ts'

type Numbered = Pick<Meeting, 'id' | 'session' | 'content'>

const atTheEnd = Number.MAX_SAFE_INTEGER
const startOf = ({ content: { on } }: Numbered): Day => on?.first ?? atTheEnd
const numberOf = ({ session }: Pick<Numbered, 'session'>): number => session ?? atTheEnd

/** The meetings of a series in their order: by number; those between sessions by their day, at the end. */
export const inOrder = <One extends Numbered>(meetings: readonly One[]): readonly One[] =>
  meetings.toSorted((a, b) => startOf(a) - startOf(b)).toSorted((a, b) => numberOf(a) - numberOf(b))

/** The number that follows the highest on record. */
export const numberAfter = (meetings: readonly Pick<Meeting, 'session'>[]): number =>
  Math.max(0, ...meetings.map(({ session }) => session ?? 0)) + 1

/** The numbered session before a number, and the one after it, as far as they are among these. */
export const besideSession = <One extends Numbered>(
  meetings: readonly One[],
  { id, session }: Pick<Meeting, 'id' | 'session'>,
): { readonly before: One | undefined; readonly after: One | undefined } => {
  if (session === null) return { before: undefined, after: undefined }
  const others = inOrder(meetings).filter((one) => one.id !== id && one.session !== null)
  return {
    before: others.findLast((one) => (one.session ?? 0) < session),
    after: others.find((one) => (one.session ?? 0) > session),
  }
}

/** The last session that is over, and the first that is not. */
export const lastAndNext = <One extends Numbered>(
  meetings: readonly One[],
  today: Day,
): { readonly last: One | undefined; readonly next: One | undefined } => {
  const numbered = inOrder(meetings).filter(({ session }) => session !== null)
  return {
    last: numbered.findLast((one) => isPast(one, today)),
    next: numbered.find((one) => !isPast(one, today)),
  }
}

/** Whose turn it is to host, where hosts alternate and the last host is on record; else null. */
export const nextHost = (
  last: Pick<Meeting, 'content'> | undefined,
  { hostsAlternate }: Pick<SeriesContent, 'hostsAlternate'>,
  sides: readonly string[],
): string | null => {
  const host = last?.content.host ?? null
  return hostsAlternate && host !== null ? (sides.find((side) => side !== host) ?? null) : null
}

/**
 * By when the next session is due: as many months after the last as agreed, as exactly as that one's
 * day is known. Null where nothing says how often, or a part of a year after a year that alone is known.
 */
export const nextSessionDue = (
  last: Pick<Meeting, 'content'> | undefined,
  { everyMonths }: Pick<SeriesContent, 'everyMonths'>,
): KnownDate | null => {
  const on = last?.content.on ?? null
  if (on === null || everyMonths === null) return null
  if (on.precision === 'year' && everyMonths % 12 !== 0) return null
  const due = onDay(addMonths(on.first, everyMonths))
  const length = { day: 10, month: 7, year: 4 }[on.precision]
  return knownDateFromIso(isoFromKnownDate(due).slice(0, length)) ?? null
}
