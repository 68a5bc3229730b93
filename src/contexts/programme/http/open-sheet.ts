import { hostOf } from '#contexts/relations/contract.ts'
import type { Form } from '#kit/http/form.ts'
import { type Language, languages } from '#kit/text/localised.ts'
import type { Result } from '#kit/result/result.ts'
import { foldText } from '#kit/text/fold-text.ts'
import type { Sheet } from '#kit/text/read-sheet.ts'

import { type ColumnMapping, csvFields, guessMapping } from '../domain/csv-columns.ts'
import { dateOrderOf, readCsvRow, type RowProblem } from '../domain/csv-row.ts'
import { type Discipline, disciplines, type EventContent } from '../domain/event.ts'
import type { DateOrder } from '../domain/written-date.ts'
import { words } from '../messages/words.ts'
import type { Reader } from '../pages/event-words.ts'

export type OpenedRow = {
  /** As a spreadsheet counts. */
  readonly number: number
  readonly cells: readonly string[]
  readonly read: Result<EventContent, readonly RowProblem[]>
}

/** A sheet with its columns mapped and every row read. */
export type OpenedSheet = {
  readonly text: string
  readonly sheet: Sheet
  readonly mapping: ColumnMapping
  readonly dateOrder: DateOrder
  readonly rows: readonly OpenedRow[]
}

const disciplineNames = new Map<string, Discipline>(
  disciplines.flatMap((each) => [
    [each, each],
    [foldText(each.replaceAll('-', ' ')), each],
    ...languages.map((language): [string, Discipline] => [
      foldText(words(language)(`discipline.${each}`)),
      each,
    ]),
  ]),
)

const mappingOf = (form: Form, header: readonly string[]): ColumnMapping =>
  form.has('column-0')
    ? header.map((_name, index) =>
        csvFields.find((field) => field === form.text(`column-${String(index)}`)),
      )
    : guessMapping(header)

const orderOf = (form: Form, sheet: Sheet, mapping: ColumnMapping): DateOrder => {
  const chosen = form.text('date-order')
  if (chosen === 'day-first' || chosen === 'month-first') return chosen
  const column = mapping.indexOf('date')
  return dateOrderOf(sheet.rows.map((row) => row[column] ?? ''))
}

/** Reads every row of a sheet by the mapping that was chosen, else by the one its header suggests. */
export const openSheet = (
  { relation, venues }: Reader,
  submitted: { text: string; sheet: Sheet; form: Form; language: Language },
): OpenedSheet => {
  const { text, sheet, form, language } = submitted
  const mapping = mappingOf(form, sheet.header)
  const dateOrder = orderOf(form, sheet, mapping)
  const { id: country, zone } = hostOf(relation)
  const host = { country, zone }
  const reading = { mapping, language, dateOrder, venues, disciplines: disciplineNames, host }
  const rows = sheet.rows.map((cells, index) => ({
    number: sheet.numbers[index] ?? 0,
    cells,
    read: readCsvRow(cells, reading),
  }))
  return { text, sheet, mapping, dateOrder, rows }
}
