import { accept, refuse, type Result } from '#kit/result/result.ts'
import { scanXml, type XmlListener } from '#kit/xml/scan-xml.ts'

import type { Shown } from './number-format.ts'
import { type Epoch, serialInWords } from './serial-date.ts'

export type SheetLimits = {
  readonly rows: number
  readonly columns: number
  /** Of all cells of a sheet together. */
  readonly characters: number
}

export type CellsProblem =
  | 'sheet-has-too-many-rows'
  | 'sheet-has-too-many-columns'
  | 'sheet-is-too-large'
  | 'xml-cannot-be-read'

/** What cells refer to. */
export type CellReading = {
  readonly texts: readonly string[]
  readonly styles: readonly Shown[]
  readonly epoch: Epoch
}

type Cell = { readonly column: number; readonly type: string; readonly style: string }

/** `AB12` is in column 27, counted from 0. */
const columnOf = (reference: string | undefined): number | undefined => {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0]
  if (letters === undefined) return undefined
  const counted = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return counted - 1
}

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

type Collected = {
  readonly rows: (readonly string[])[]
  problem: CellsProblem | undefined
  row: string[]
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
  const all: Collected = { rows: [], problem: undefined, row: [], characters: 0 }
  return {
    all,
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
      if (all.row.length > 0) all.rows.push(all.row)
      all.problem ??= problemOf(all, 0, limits)
      all.row = []
    },
  }
}

const listenerFor = (rows: ReturnType<typeof collector>, reading: CellReading): XmlListener => {
  let cell: Cell = { column: 0, type: 'n', style: '' }
  let [next, written, isValue, isReadingAid] = [0, '', false, false]
  return {
    opened: (name, attribute) => {
      if (name === 'row') next = 0
      if (name === 'c') {
        const column = columnOf(attribute('r')) ?? next
        cell = { column, type: attribute('t') ?? 'n', style: attribute('s') ?? '0' }
        written = ''
        next = column + 1
      }
      isReadingAid ||= name === 'rPh'
      // Of a formula only the value counts that its program has stored beside it.
      isValue = name === 'v' || (name === 't' && !isReadingAid)
    },
    text: (text) => {
      if (isValue) written += text
    },
    closed: (name) => {
      isValue = false
      if (name === 'rPh') isReadingAid = false
      if (name === 'c') rows.put(cell.column, valueInWords(cell, written, reading).trim())
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
): Promise<Result<readonly (readonly string[])[], CellsProblem>> => {
  const rows = collector(limits)
  const read = await scanXml(bytes, listenerFor(rows, reading))
  if (!read.ok) return read
  const { problem, rows: done } = rows.all
  return problem === undefined ? accept(done) : refuse(problem)
}
