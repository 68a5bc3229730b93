import type { Transaction } from '#kit/db/database.ts'
import { type Found, type FoundRevised, latestFound, type Sought } from '#kit/db/found-records.ts'

import { seriesWords } from './meeting-words.ts'

const series = {
  ...seriesWords,
  records: 'meetings.series',
  revisions: 'meetings.series_revision',
  of: 'series',
  title: 'name',
}

/** The series that a search finds, the latest recorded first. */
export const searchSeries = (tx: Transaction, sought: Sought): Promise<Found<FoundRevised>> =>
  latestFound(tx, series, sought)
