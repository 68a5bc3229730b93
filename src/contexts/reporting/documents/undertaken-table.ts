import { stringify } from 'csv-stringify/sync'

import { inLanguage, type Language } from '#kit/text/localised.ts'
import { isoFromDay } from '#kit/time/days.ts'
import { isoFromKnownDate } from '#kit/time/known-date.ts'

import type { UndertakingRow } from '../domain/undertaking-figures.ts'
import { byteOrderMark } from './report-table.ts'

/** The columns of the undertakings of a report: names for programs, the same in every language. */
export const undertakenColumns = [
  'undertaking',
  'text',
  'side',
  'modality',
  'said_on',
  'due',
  'outcome',
  'overdue',
  'closed_on',
  'closed_because',
  'illustrative',
] as const

type Cell = string | boolean | null

const dueOf = ({ content: { due } }: UndertakingRow): string | null => {
  switch (due.kind) {
    case 'day':
      return isoFromDay(due.on)
    case 'year':
      return String(due.year)
    case 'next-session':
      return 'next-session'
    case 'none':
      return null
  }
}

/** An undertaking as cells in the order of `undertakenColumns`; null where nothing is known. */
export const undertakenCells = (row: UndertakingRow, language: Language): readonly Cell[] => [
  row.id,
  inLanguage(row.content.text, language).text,
  row.side,
  row.content.modality,
  isoFromKnownDate(row.saidOn),
  dueOf(row),
  row.outcome,
  row.isOverdue,
  row.closed === null ? null : isoFromDay(row.closed.on),
  row.closed === null ? null : row.closed.words,
  row.content.illustrative,
]

/** The undertakings of a report as CSV; a cell is empty where nothing is known. */
export const undertakenTable = (rows: readonly UndertakingRow[], language: Language): string =>
  byteOrderMark +
  stringify([[...undertakenColumns], ...rows.map((row) => undertakenCells(row, language))], {
    escape_formulas: true,
    record_delimiter: 'windows',
    cast: { boolean: (value) => (value ? 'true' : 'false') },
  })
