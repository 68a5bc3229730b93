import type { Instant } from '#kit/time/days.ts'

/** Seats are kept so long for whoever has to confirm by mail. */
export const confirmationMilliseconds = 30 * 60_000

/**
 * When a registration has to be confirmed by mail. None of it is wrong by itself: a school class or
 * a family behind one network passes with one mail more, and nobody is asked for a puzzle.
 */
export const unusualFrom = {
  /** A party of so many people, if it takes more than this share of the seats. */
  party: { people: 6, shareOfSeats: 0.1 },
  /** The form was sent so soon after it was shown, or shown long ago, or never. */
  form: { soonestMilliseconds: 1_500, latestMilliseconds: 24 * 3_600_000 },
  /** The next registration for one event from one network, or for one address, within an hour. */
  forOneEvent: { ofNetwork: 8, ofAddress: 2, milliseconds: 3_600_000 },
} as const

export const isLargeParty = (party: number, seats: number | null): boolean => {
  const { people, shareOfSeats } = unusualFrom.party
  return seats !== null && party >= people && party > seats * shareOfSeats
}

/** Whether a form was filled in a time in which people fill forms. */
export const isFilledByHand = (shownAt: Instant | undefined, now: Instant): boolean => {
  if (shownAt === undefined) return false
  const { soonestMilliseconds, latestMilliseconds } = unusualFrom.form
  const took = now - shownAt
  return took >= soonestMilliseconds && took <= latestMilliseconds
}
