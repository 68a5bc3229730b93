import { stringify } from 'csv-stringify/sync'

import { inLanguage, type Language } from '#kit/text/localised.ts'
import { isoFromDay } from '#kit/time/days.ts'

import type { ReportRow } from '../domain/report-row.ts'
import type { ReportWords } from './report-words.ts'

/** The columns of the events of a report: names for programs, the same in every language. */
export const reportColumns = [
  'event',
  'title',
  'first_day',
  'last_day',
  'date_known_as',
  'discipline',
  'venue',
  'partners',
  'planned',
  'format',
  'outcome',
  'changes',
  'notice_days',
  'on_site_registered',
  'on_site_came',
  'online_registered',
  'online_joined',
  'illustrative',
] as const

type Cell = string | number | boolean | null

const daysOf = ({ when }: ReportRow): readonly Cell[] =>
  when.precision === 'none'
    ? [null, null, 'none']
    : [isoFromDay(when.first), isoFromDay(when.last), when.precision]

/** An event of a report as cells in the order of `reportColumns`; null where nothing is known. */
export const reportCells = (
  row: ReportRow,
  words: ReportWords,
  language: Language,
): readonly Cell[] => [
  row.slug,
  inLanguage(row.title, language).text,
  ...daysOf(row),
  row.discipline,
  row.venue === null ? null : words.value('venue', row.venue),
  row.partners.map((one) => words.value('partner', one)).join('; '),
  row.planned,
  row.format,
  row.outcome,
  row.changes.join('; '),
  row.noticeDays,
  row.attended?.onSite.registered ?? null,
  row.attended?.onSite.came ?? null,
  row.attended?.online.registered ?? null,
  row.attended?.online.came ?? null,
  row.isIllustrative,
]

/** Spreadsheets read a file as UTF-8 only with this mark before it. */
export const byteOrderMark = '\uFEFF'

/** The events of a report as CSV; a cell is empty where nothing is known. */
export const reportTable = (
  rows: readonly ReportRow[],
  words: ReportWords,
  language: Language,
): string =>
  byteOrderMark +
  stringify([[...reportColumns], ...rows.map((row) => reportCells(row, words, language))], {
    escape_formulas: true,
    record_delimiter: 'windows',
    cast: { boolean: (value) => (value ? 'true' : 'false') },
  })
