import type { Readable } from 'node:stream'

import { CsvError, parse } from 'csv-parse'
import { z } from 'zod'

import type { FileProblem } from '#kit/files/file-problem.ts'
import { problemOfSystem } from '#kit/files/system-problem.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import type { Day } from '#kit/time/days.ts'

import { columnsBeforeDays, readSeriesHeader, type SeriesHeader } from './oxcgrt-header.ts'

/** A file as it is read: its name for people, its bytes, and which countries are wanted. */
export type SeriesFile = {
  readonly name: string
  readonly bytes: Readable
  /** The highest level that the series knows. */
  readonly highest: number
  readonly isWanted: (alpha3: string) => boolean
}

/** The values of each country that was wanted, day after day; null = `NA` or empty. */
export type SeriesValues = {
  readonly firstDay: Day
  readonly byCountry: ReadonlyMap<string, readonly (number | null)[]>
}

type Row = { readonly cells: readonly string[]; readonly line: number }

type Problem = Omit<FileProblem, 'file'>

// A published file has rows of some 5,000 characters: this much without a line end is no row.
const longestRow = 1_000_000

const readValue = (text: string, highest: number): number | null | undefined => {
  if (text === '' || text === 'NA') return null
  return /^\d$/.test(text) && Number(text) <= highest ? Number(text) : undefined
}

const readValues = (
  { cells, line }: Row,
  { columns }: SeriesHeader,
  highest: number,
): Result<(number | null)[], Problem> => {
  const values: (number | null)[] = []
  for (let index = columnsBeforeDays; index < cells.length; index += 1) {
    const value = readValue(cells[index] ?? '', highest)
    if (value === undefined) {
      const given = JSON.stringify(cells[index])
      const problem = `${given} is not a level from 0 to ${String(highest)}, NA or empty`
      return refuse({ line, field: columns[index] ?? null, problem })
    }
    values.push(value)
  }
  return accept(values)
}

const problemOfRow = ({ cells, line }: Row, header: SeriesHeader, known: ReadonlySet<string>) => {
  const [, code = ''] = cells
  const field = 'country_code'
  if (cells.length !== header.columns.length) {
    const problem = `${String(cells.length)} columns, where the first line has ${String(header.columns.length)}`
    return { line, field: code, problem }
  }
  if (!/^[A-Z]{3}$/.test(code)) {
    return { line, field, problem: `${JSON.stringify(code)} is no ISO 3166-1 alpha-3 code` }
  }
  return known.has(code) ? { line, field, problem: `${code} stands here a second time` } : undefined
}

const readRows = async (
  rows: AsyncIterable<Row>,
  { highest, isWanted }: SeriesFile,
): Promise<Result<SeriesValues, Problem>> => {
  let header: SeriesHeader | undefined
  const known = new Set<string>()
  const byCountry = new Map<string, readonly (number | null)[]>()
  for await (const row of rows) {
    if (header === undefined) {
      const read = readSeriesHeader(row.cells)
      if (!read.ok) return refuse({ line: row.line, ...read.refusal })
      header = read.value
      continue
    }
    const problem = problemOfRow(row, header, known)
    if (problem !== undefined) return refuse(problem)
    const [, code = ''] = row.cells
    known.add(code)
    if (!isWanted(code)) continue
    const values = readValues(row, header, highest)
    if (!values.ok) return values
    byCountry.set(code, values.value)
  }
  if (header === undefined) return refuse({ line: 1, field: null, problem: 'the file is empty' })
  return accept({ firstDay: header.firstDay, byCountry })
}

const parsedRow = z.object({
  record: z.array(z.string()),
  info: z.object({ lines: z.number() }),
})

async function* rowsOf(parsed: AsyncIterable<unknown>): AsyncGenerator<Row> {
  for await (const value of parsed) {
    const { record, info } = parsedRow.parse(value)
    yield { cells: record, line: info.lines }
  }
}

const csvOptions = {
  bom: true,
  info: true,
  relax_column_count: true,
  skip_empty_lines: true,
  max_record_size: longestRow,
} as const

const problemOfError = (error: unknown): Problem => {
  if (error instanceof CsvError) {
    const line = typeof error['lines'] === 'number' ? error['lines'] : null
    return { line, field: null, problem: `this is no CSV: ${error.message}` }
  }
  return { line: null, field: null, problem: problemOfSystem(error) }
}

/**
 * Reads one published file of series as a stream, whatever its size: the values of every country
 * that is wanted, each checked. The first thing that is wrong is named by line and column.
 */
export const readSeriesFile = async (
  file: SeriesFile,
): Promise<Result<SeriesValues, FileProblem>> => {
  try {
    const read = await readRows(rowsOf(file.bytes.compose<Readable>(parse(csvOptions))), file)
    return read.ok ? read : refuse({ file: file.name, ...read.refusal })
  } catch (error) {
    return refuse({ file: file.name, ...problemOfError(error) })
  } finally {
    file.bytes.destroy()
  }
}
