import type { Instant } from '#kit/time/days.ts'

/** An edit rests for half an hour, so that what is corrected at once is told once. */
const restsMilliseconds = 30 * 60_000
/** Whoever sets out within two days is told without delay. */
const soonMilliseconds = 48 * 60 * 60_000

/**
 * Whether people are told now of an edit that has stood since `since`. Both clocks: edits rest by
 * real time, and how near an event is says where *today* stands.
 */
export const isTimeToTell = ({
  since,
  startsAt,
  today,
  now,
}: {
  readonly since: Instant
  readonly startsAt: Instant | undefined
  readonly today: Instant
  readonly now: Instant
}): boolean => {
  const isSoon = startsAt !== undefined && startsAt - today < soonMilliseconds
  return isSoon || now - since >= restsMilliseconds
}
