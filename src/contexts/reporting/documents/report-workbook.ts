import writeExcelFile, { type SheetData } from 'write-excel-file/node'

import { type Dimension, countBy, dimensions } from '../domain/figures.ts'
import type { ReportRow } from '../domain/report-row.ts'
import { words } from '../messages/words.ts'
import type { Language } from '#kit/text/localised.ts'
import type { UndertakingRow } from '../domain/undertaking-figures.ts'
import { reportCells, reportColumns } from './report-table.ts'
import { undertakenCells, undertakenColumns } from './undertaken-table.ts'
import type { ReportWords } from './report-words.ts'

const bold = (value: string) => ({ value, fontWeight: 'bold' as const })

const figureRows = (
  rows: readonly ReportRow[],
  by: Dimension,
  { value, title }: { value: ReportWords['value']; title: string },
): SheetData => [
  [bold(title), null],
  ...countBy(rows, by).map((each) => [value(by, each.value), each.count]),
  [null, null],
]

type Counted = {
  readonly rows: readonly ReportRow[]
  /** Null where the reader may not know. */
  readonly undertaken: readonly UndertakingRow[] | null
}

/** The report as a workbook: its figures, and the events and undertakings behind them. */
export const reportWorkbook = (
  { rows, undertaken }: Counted,
  told: ReportWords,
  language: Language,
): Promise<Uint8Array> => {
  const say = words(language)
  const figures: SheetData = [
    [say('figure.events'), rows.length],
    [null, null],
    ...dimensions.flatMap((by) =>
      figureRows(rows, by, { value: told.value, title: say(`by.${by}`) }),
    ),
  ]
  const events: SheetData = [
    reportColumns.map(bold),
    ...rows.map((row) => [...reportCells(row, told, language)]),
  ]
  return writeExcelFile([
    { data: figures, sheet: say('sheet.figures'), columns: [{ width: 44 }, { width: 10 }] },
    { data: events, sheet: say('sheet.events'), stickyRowsCount: 1 },
    ...(undertaken === null
      ? []
      : [
          {
            data: [
              undertakenColumns.map(bold),
              ...undertaken.map((row) => [...undertakenCells(row, language)]),
            ],
            sheet: say('sheet.undertaken'),
            stickyRowsCount: 1,
          },
        ]),
  ]).toBuffer()
}
