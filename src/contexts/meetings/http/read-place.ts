import type { Transaction } from '#kit/db/database.ts'

import type { Meeting } from '../domain/meeting.ts'
import type { Series } from '../domain/series.ts'
import { besideSession } from '../domain/sessions.ts'
import { listMeetings } from '../store/meeting-store.ts'
import { findSeries } from '../store/series-store.ts'

/** The series of a meeting, and the sessions before and after it that whoever sees it sees as well. */
export type MeetingPlace = {
  readonly series: Series
  readonly before: Meeting | undefined
  readonly after: Meeting | undefined
}

/** Where a meeting stands in its series; undefined where it is of none. */
export const readPlace = async (
  tx: Transaction,
  meeting: Meeting,
): Promise<MeetingPlace | undefined> => {
  const { series: id, visibility } = meeting
  const series = id === null ? undefined : await findSeries(tx, { id })
  if (series === undefined) return undefined
  const all = await listMeetings(tx, { series: series.id })
  const known = all.filter((one) => visibility !== 'joint' || one.visibility === 'joint')
  return { series, ...besideSession(known, meeting) }
}
