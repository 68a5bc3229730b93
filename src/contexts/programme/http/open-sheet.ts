import { hostOf } from '#contexts/relations/contract.ts'
import { type Language, languages } from '#kit/text/localised.ts'
import type { Result } from '#kit/result/result.ts'
import { foldText } from '#kit/text/fold-text.ts'
import type { Sheet } from '#kit/text/read-sheet.ts'

import { type ColumnMapping, guessMapping } from '../domain/csv-columns.ts'
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

/** How a sheet is to be read, as far as it was chosen. */
export type SheetReading = {
  readonly mapping?: ColumnMapping
  readonly dateOrder?: DateOrder
}

const orderIn = (sheet: Sheet, mapping: ColumnMapping): DateOrder => {
  const column = mapping.indexOf('date')
  return dateOrderOf(sheet.rows.map((row) => row[column] ?? ''))
}

/** Reads every row of a sheet as was chosen, else as its header and its dates suggest. */
export const openSheet = (
  { relation, venues }: Reader,
  submitted: { text: string; sheet: Sheet; chosen: SheetReading; language: Language },
): OpenedSheet => {
  const { text, sheet, chosen, language } = submitted
  const mapping = chosen.mapping ?? guessMapping(sheet.header)
  const dateOrder = chosen.dateOrder ?? orderIn(sheet, mapping)
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
