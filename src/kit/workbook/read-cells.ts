import { accept, refuse, type Result } from '#kit/result/result.ts'
import { scanXml, type XmlListener, type XmlStop } from '#kit/xml/scan-xml.ts'

import { columnOf } from './cell-reference.ts'
import { joinCells, type MergedCells, mergedCellsOf } from './merged-cells.ts'
import type { Shown } from './number-format.ts'
import { type Epoch, serialInWords } from './serial-date.ts'

export type SheetLimits = {
  readonly rows: number
  readonly columns: number
  /** Of all cells of a sheet together. */
  readonly characters: number
}

export type CellsProblem =
  'sheet-has-too-many-rows' | 'sheet-has-too-many-columns' | 'sheet-is-too-large' | XmlStop

/** A row of a sheet: its number from 1, and its cells from column A on. */
export type NumberedRow = { readonly number: number; readonly cells: readonly string[] }

/** What cells refer to. */
export type CellReading = {
  readonly texts: readonly string[]
  readonly styles: readonly Shown[]
  readonly epoch: Epoch
}

type Cell = { readonly column: number; readonly type: string; readonly style: string }

// ECMA-376 part 1, 18.3.1.73, as spreadsheets have it.
const lastRow = 1_048_576
const greatestMerged = 10_000

const numberInWords = (written: string, style: string, { styles, epoch }: CellReading): string => {
  const value = Number(written)
  if (written.trim() === '' || !Number.isFinite(value)) return written
  return serialInWords(value, styles[Number(style)] ?? 'number', epoch)
}

/** `2021-05-03T00:00:00` is a day, `2021-05-03T19:00:00` a day and its hour. */
const isoInWords = (written: string): string =>
  written.replace(/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}).*$/, '$1 $2').replace(/ 00:00$/, '')

/** ECMA-376 part 1, 18.18.11: what the value of a cell means by the cell's type. */
const valueInWords = ({ type, style }: Cell, written: string, reading: CellReading): string => {
  switch (type) {
    case 's':
      return reading.texts[Number(written)] ?? ''
    case 'b':
      return written === '1' ? 'TRUE' : 'FALSE'
    case 'd':
      return isoInWords(written)
    case 'n':
      return numberInWords(written, style, reading)
    default:
      return written
  }
}

/** A formula that no program has worked out yet is shown as what it is: people must not lose it. */
const formulaInWords = (formula: string): string =>
  `=${formula === '' ? '…' : formula.slice(0, 200)}`

type Collected = {
  readonly rows: { readonly number: number; readonly cells: string[] }[]
  readonly merged: MergedCells[]
  problem: CellsProblem | undefined
  row: string[]
  number: number
  characters: number
}

const problemOf = (
  { characters, rows }: Collected,
  column: number,
  limits: SheetLimits,
): CellsProblem | undefined => {
  if (column >= limits.columns) return 'sheet-has-too-many-columns'
  if (characters > limits.characters) return 'sheet-is-too-large'
  return rows.length > limits.rows ? 'sheet-has-too-many-rows' : undefined
}

const collector = (limits: SheetLimits) => {
  const all: Collected = {
    rows: [],
    merged: [],
    problem: undefined,
    row: [],
    number: 0,
    characters: 0,
  }
  return {
    all,
    openRow: (stated: string | undefined): void => {
      const number = Number(stated)
      const follows = Number.isInteger(number) && number > all.number && number <= lastRow
      all.number = follows ? number : all.number + 1
    },
    put: (column: number, text: string): void => {
      if (text === '') return
      all.characters += text.length
      all.problem ??= problemOf(all, column, limits)
      if (all.problem !== undefined) return
      while (all.row.length < column) all.row.push('')
      all.row[column] = text
    },
    /** Empty rows are left out: sheets have thousands of them below what people wrote. */
    closeRow: (): void => {
      if (all.row.length > 0) all.rows.push({ number: all.number, cells: all.row })
      all.problem ??= problemOf(all, 0, limits)
      all.row = []
    },
    join: (reference: string | undefined): void => {
      const merged = mergedCellsOf(reference)
      if (merged !== undefined && all.merged.length < greatestMerged) all.merged.push(merged)
    },
  }
}

const textOfCell = (
  cell: Cell & { readonly formula: string | undefined; readonly written: string | undefined },
  reading: CellReading,
): string => {
  const { formula, written, type } = cell
  const isWorkedOut = written !== undefined && (written !== '' || type === 'str')
  if (formula !== undefined && !isWorkedOut) return formulaInWords(formula)
  return valueInWords(cell, written ?? '', reading).trim()
}

type Attribute = (name: string) => string | undefined

const noCell = { column: 0, type: 'n', style: '', formula: undefined, written: undefined }

const listenerFor = (rows: ReturnType<typeof collector>, reading: CellReading): XmlListener => {
  let cell: Parameters<typeof textOfCell>[0] = noCell
  let [next, within, isReadingAid] = [0, '', false]
  const openCell = (attribute: Attribute): void => {
    const column = columnOf(attribute('r')) ?? next
    cell = { ...noCell, column, type: attribute('t') ?? 'n', style: attribute('s') ?? '0' }
    next = column + 1
  }
  const openRow = (attribute: Attribute): void => {
    rows.openRow(attribute('r'))
    next = 0
  }
  // By a map: an element may be called `constructor`.
  const starts = new Map<string, (attribute: Attribute) => void>([
    ['row', openRow],
    ['c', openCell],
    ['mergeCell', (attribute) => rows.join(attribute('ref'))],
  ])
  return {
    opened: (name, attribute) => {
      starts.get(name)?.(attribute)
      isReadingAid ||= name === 'rPh'
      within = isReadingAid ? '' : name
      // Of a formula only the value counts that its program has stored beside it.
      if (within === 'v' || within === 't') cell = { ...cell, written: cell.written ?? '' }
      if (within === 'f') cell = { ...cell, formula: '' }
    },
    text: (text) => {
      if (within === 'v' || within === 't') cell = { ...cell, written: (cell.written ?? '') + text }
      if (within === 'f') cell = { ...cell, formula: (cell.formula ?? '') + text }
    },
    closed: (name) => {
      within = ''
      if (name === 'rPh') isReadingAid = false
      if (name === 'c') rows.put(cell.column, textOfCell(cell, reading))
      if (name === 'row') rows.closeRow()
    },
    hasEnough: () => rows.all.problem !== undefined,
  }
}

/** The rows of a sheet as texts, each cell as it is shown, within limits. */
export const readCells = async (
  bytes: Uint8Array,
  reading: CellReading,
  limits: SheetLimits,
): Promise<Result<readonly NumberedRow[], CellsProblem>> => {
  const rows = collector(limits)
  const read = await scanXml(bytes, listenerFor(rows, reading))
  if (!read.ok) return read
  const { problem, rows: done, merged, characters } = rows.all
  if (problem !== undefined) return refuse(problem)
  const room = limits.characters - characters
  return joinCells(done, merged, room) ? accept(done) : refuse('sheet-is-too-large')
}
