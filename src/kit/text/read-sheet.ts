import { parse } from 'csv-parse/sync'

import { accept, refuse, type Result } from '#kit/result/result.ts'

export const greatestSheetBytes = 4 * 1024 * 1024
export const greatestRows = 5_000

export type SheetRefusal =
  | 'sheet-is-missing'
  | 'sheet-is-too-large'
  | 'sheet-is-no-text'
  | 'sheet-has-no-rows'
  | 'sheet-has-too-many-rows'
  | 'sheet-cannot-be-read'

export type Delimiter = ',' | ';' | '\t' | '|'

export type Sheet = {
  readonly delimiter: Delimiter
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** The line of the file at which each row ends, from 1. */
  readonly lines: readonly number[]
  /** The number of each row as a spreadsheet counts, from 1, the header and empty rows as well. */
  readonly numbers: readonly number[]
}

const decoderFor = (bytes: Uint8Array): { name: string; skip: number } => {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return { name: 'utf-16le', skip: 2 }
  if (first === 0xfe && second === 0xff) return { name: 'utf-16be', skip: 2 }
  return { name: 'utf-8', skip: 0 }
}

/** The text of an uploaded sheet by its byte order mark, else UTF-8; what is neither is refused. */
export const textOfSheet = (bytes: Uint8Array): Result<string, SheetRefusal> => {
  if (bytes.byteLength > greatestSheetBytes) return refuse('sheet-is-too-large')
  const { name, skip } = decoderFor(bytes)
  try {
    const text = new TextDecoder(name, { fatal: true }).decode(bytes.subarray(skip))
    return text.includes('\u0000') ? refuse('sheet-is-no-text') : accept(text)
  } catch {
    return refuse('sheet-is-no-text')
  }
}

const delimiters: readonly Delimiter[] = [',', ';', '\t', '|']

/** The delimiter that the header uses most, outside quotation marks. */
const delimiterOf = (text: string): Delimiter => {
  const unquoted = text.replaceAll(/"[^"]*"/g, '')
  const firstLine = unquoted.split('\n').find((line) => line.trim() !== '') ?? ''
  const times = (delimiter: Delimiter): number => firstLine.split(delimiter).length
  return delimiters.toSorted((a, b) => times(b) - times(a))[0] ?? ','
}

type Parsed = { readonly cells: readonly string[]; readonly line: number; readonly number: number }

const isEmpty = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '')

/** The rows that are not empty, each with its number: an empty one above them counts, too. */
const parsed = (text: string, delimiter: Delimiter, mostRows: number): Parsed[] => {
  const found: Parsed[] = []
  const collect = (cells: string[], { lines, records }: { lines: number; records: number }) => {
    if (found.length < mostRows + 2 && !isEmpty(cells)) {
      found.push({ cells, line: lines, number: records })
    }
    return null
  }
  parse(text, {
    delimiter,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    on_record: collect,
  })
  return found
}

/** Reads a sheet: its first row names the columns, empty rows are left out. */
export const readSheet = (
  text: string,
  mostRows: number = greatestRows,
): Result<Sheet, SheetRefusal> => {
  if (text.trim() === '') return refuse('sheet-is-missing')
  const delimiter = delimiterOf(text)
  try {
    const [header, ...rows] = parsed(text, delimiter, mostRows)
    if (header === undefined || rows.length === 0) return refuse('sheet-has-no-rows')
    if (rows.length > mostRows) return refuse('sheet-has-too-many-rows')
    return accept({
      delimiter,
      header: header.cells,
      rows: rows.map(({ cells }) => cells),
      lines: rows.map(({ line }) => line),
      numbers: rows.map(({ number }) => number),
    })
  } catch {
    return refuse('sheet-cannot-be-read')
  }
}
