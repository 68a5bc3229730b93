import type { Transaction } from '#kit/db/database.ts'

import { listMeetings } from '../store/meeting-store.ts'
import { findSeries, oneNumberAtATime } from '../store/series-store.ts'

/** The series that a meeting is of, and its number there; without a number it is between sessions. */
export type SessionPlace = { readonly series: string | null; readonly session: number | null }

export type PlaceRefusal =
  'session-without-series' | 'series-not-found' | 'series-is-private' | 'session-number-taken'

/**
 * What stands against a meeting's place, undefined where nothing does. Until the transaction ends,
 * nobody else numbers a session of that series.
 */
export const refusePlace = async (
  tx: Transaction,
  { series, session }: SessionPlace,
  /** The meeting itself, once it is on record, and who sees it or shall see it. */
  meeting: { readonly id?: string; readonly visibility: string },
): Promise<PlaceRefusal | undefined> => {
  if (series === null) return session === null ? undefined : 'session-without-series'
  const found = await findSeries(tx, { id: series })
  if (found === undefined) return 'series-not-found'
  if (!['joint', meeting.visibility].includes(found.visibility)) return 'series-is-private'
  if (session === null) return undefined
  await oneNumberAtATime(tx, series)
  const others = (await listMeetings(tx, { series })).filter(({ id }) => id !== meeting.id)
  return others.some((one) => one.session === session) ? 'session-number-taken' : undefined
}
