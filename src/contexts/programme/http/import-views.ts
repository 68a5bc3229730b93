import { formatWhen } from '#kit/i18n/dates.ts'
import { inLanguage, languages } from '#kit/text/localised.ts'
import { cellReference } from '#kit/workbook/cell-reference.ts'

import { type ColumnMapping, csvFields } from '../domain/csv-columns.ts'
import type { RowProblem } from '../domain/csv-row.ts'
import type { Programme } from '../domain/event.ts'
import { languageName, placeInWords, type Reader } from '../pages/event-words.ts'
import type {
  ImportChoiceView,
  ImportPreviewView,
  ImportRow,
  ImportStartView,
} from '../pages/import-page/import-page-view.ts'
import type { OpenedRow, OpenedSheet } from './open-sheet.ts'
import type { UploadedSheet } from './sheets-of-upload.ts'

const mostRowsShown = 300

/** The first step in words. */
export const startView = (
  { reader, programmes }: { reader: Reader; programmes: readonly Programme[] },
  { programme, error }: { programme: string; error: string | undefined },
): ImportStartView => {
  const { say, language } = reader
  return {
    say,
    error,
    programmes: programmes.map(({ id, title }) => ({
      value: id,
      label: inLanguage(title, language).text,
    })),
    programme,
    languages: languages.map((each) => ({ value: each, label: languageName(each, language) })),
    language,
  }
}

const columnsShown = 8

/** The sheets of a workbook in words, for whoever brought more than one. */
export const choiceView = (
  { say }: Reader,
  sheets: readonly UploadedSheet[],
  submitted: { readonly fileName: string; readonly programme: string; readonly language: string },
): ImportChoiceView => ({
  say,
  lede: say('import.choose.lede', { file: submitted.fileName, count: sheets.length }),
  programme: submitted.programme,
  language: submitted.language,
  sheets: sheets.map(({ name, text, rows, header }) => ({
    name,
    fileName: submitted.fileName,
    text: text.ok ? text.value : undefined,
    summary: text.ok ? say('import.choose.rows', { count: rows }) : say(`sheet.${text.refusal}`),
    columns: header.filter(Boolean).slice(0, columnsShown).join(' · '),
  })),
})

/** The cell as spreadsheets name it, so that it can be gone to: `B7`, or `'Spring 2021'!B7`. */
const cellNamed = (sheet: string, column: number, row: number): string => {
  const cell = cellReference(column, row)
  return sheet === '' ? cell : `'${sheet.replaceAll("'", "''")}'!${cell}`
}

/** What is wrong with a row, one sentence each, with its column, its cell and what stands in it. */
export const problemsInWords = (
  { say }: Pick<Reader, 'say'>,
  { number, problems }: { number: number; problems: readonly RowProblem[] },
  { mapping, sheetName }: { mapping: ColumnMapping; sheetName: string },
): string[] =>
  problems.map(({ field, problem, text }) => {
    const column = mapping.indexOf(field)
    const named = {
      field: say(`import.field.${field}`),
      problem: say(`wrong.${problem}`),
    }
    const said =
      column === -1
        ? say('import.problem', named)
        : say('import.problem-in-cell', { ...named, cell: cellNamed(sheetName, column, number) })
    return text === '' ? said : `${said} ${say('import.stands-there', { text: text.slice(0, 80) })}`
  })

const rowView = (
  reader: Reader,
  { number, read, cells }: OpenedRow,
  opened: OpenedSheet & { readonly sheetName: string },
): ImportRow => {
  const { say, language } = reader
  const cell = (field: (typeof csvFields)[number]): string =>
    cells[opened.mapping.indexOf(field)] ?? ''
  if (!read.ok) {
    return {
      number,
      title: cell('title') || cell('title-en') || cell('title-es') || cell('title-az'),
      date: cell('date'),
      place: cell('place') || cell('city'),
      discipline: cell('discipline'),
      problems: problemsInWords(reader, { number, problems: read.refusal }, opened),
    }
  }
  const { value } = read
  const { when } = value
  const time = when.precision === 'day' && when.startTime !== null ? `, ${when.startTime}` : ''
  return {
    number,
    title: inLanguage(value.title, language).text,
    date: `${formatWhen(language, when, 'short')}${time}`,
    place: placeInWords(reader, value),
    discipline: value.disciplines.map((each) => say(`discipline.${each}`)).join(', '),
    problems: [],
  }
}

const captionOf = ({ say }: Reader, sheet: string): string =>
  sheet === '' ? say('import.rows.caption') : say('import.rows.caption-of-sheet', { sheet })

const wrongFirst = (a: ImportRow, b: ImportRow): number =>
  a.problems.length > 0 === b.problems.length > 0
    ? a.number - b.number
    : b.problems.length - a.problems.length

/** The second step in words: rows with errors first, then those that are ready. */
export const previewView = (
  reader: Reader,
  opened: OpenedSheet,
  submitted: {
    readonly batch: string
    readonly fileName: string
    readonly sheetName: string
    readonly programme: string
    readonly language: string
    readonly error: string | undefined
  },
): ImportPreviewView => {
  const { say } = reader
  const { sheet, mapping, rows } = opened
  const { sheetName } = submitted
  const shown = rows.map((row) => rowView(reader, row, { ...opened, sheetName }))
  const ready = shown.filter(({ problems }) => problems.length === 0).length
  const wrong = rows.length - ready
  return {
    say,
    batch: submitted.batch,
    fileName: submitted.fileName,
    sheetName,
    caption: captionOf(reader, sheetName),
    programme: submitted.programme,
    language: submitted.language,
    error: submitted.error,
    text: opened.text,
    summary: say('import.summary', { rows: rows.length, ready, wrong }),
    ready,
    wrong,
    fields: [
      { value: '', label: say('import.field.none') },
      ...csvFields.map((field) => ({ value: field, label: say(`import.field.${field}`) })),
    ],
    columns: sheet.header.map((header, index) => ({
      name: `column-${String(index)}`,
      header: header.trim() === '' ? say('import.column', { number: index + 1 }) : header,
      example: (sheet.rows.find((row) => (row[index] ?? '') !== '')?.[index] ?? '').slice(0, 60),
      chosen: mapping[index] ?? '',
    })),
    dateOrders: (['not-stated', 'day-first', 'month-first'] as const).map((each) => ({
      value: each,
      label: say(`import.date-order.${each}`),
    })),
    dateOrder: opened.dateOrder,
    rows: shown.toSorted(wrongFirst).slice(0, mostRowsShown),
    hidden: Math.max(0, shown.length - mostRowsShown),
  }
}
