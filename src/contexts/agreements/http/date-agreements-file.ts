import { readFile } from 'node:fs/promises'

import { stringify } from 'csv-stringify/sync'

import { problemInWords } from '#kit/files/file-problem.ts'
import { problemOfSystem } from '#kit/files/system-problem.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { isoFromDay } from '#kit/time/days.ts'

import { groundInWords } from '../documents/grounds-in-words.ts'
import { findForce, type ForceFinding, type Verdict } from '../domain/force-finding.ts'
import { importWords } from '../messages/import-words.ts'
import { readAgreementsTable } from './read-agreements-table.ts'
import { recordOfRow } from './record-of-row.ts'
import { type TableProblem, tableProblemInWords } from './table-problem.ts'
import type { TableRow } from './table-row.ts'

/** What a file of agreements comes to. */
export type DatedFile = {
  /** `id,computed,verdict,because`, one row for each of the file, in its order. */
  readonly csv: string
  /** What people should know about the file that was no reason to refuse it. */
  readonly notes: readonly string[]
  /** How many rows contradict themselves, or come to another day than the official one. */
  readonly apart: number
}

const header = ['id', 'computed', 'verdict', 'because']

const isApart = (verdict: Verdict): boolean => verdict === 'differs' || verdict === 'conflict'

type Found = { readonly row: TableRow; readonly finding: ForceFinding }

/** Where row and date do not go together, or the row calls its clause inferred, its words are told. */
const ownWords = ({ row, finding: { verdict } }: Found): string[] => {
  const words = [row.cell('eif_trigger'), row.cell('eif_clause_own_words')].filter(
    (one) => one !== '',
  )
  const isInferred = /\bnot seen\b|\binferred\b/i.test(words.join(' ')) && verdict !== 'recorded'
  const isTold = words.length > 0 && (isInferred || isApart(verdict))
  return isTold ? [importWords('en')('row-in-words', { words: words.join('; ') })] : []
}

const cellsOf = (found: Found): string[] => {
  const { row, finding } = found
  const naming = { language: 'en', party: (party: string) => party, dates: 'iso' } as const
  const because = finding.because.map((ground) => groundInWords(ground, naming))
  const days = finding.days.map(isoFromDay).join(';')
  return [row.cell('id'), days, finding.verdict, [...because, ...ownWords(found)].join(' ')]
}

const mostProblemsTold = 20

const told = (file: string, problems: readonly TableProblem[]): string[] => {
  const lines = problems.slice(0, mostProblemsTold).map((one) => {
    const { line, column } = one
    const problem = tableProblemInWords(one, 'en')
    return problemInWords({ file, line, field: column === '' ? null : column, problem })
  })
  const more = problems.length - mostProblemsTold
  return more > 0 ? [...lines, `and ${String(more)} more`] : lines
}

const findingsOf = (
  rows: readonly TableRow[],
): Result<readonly Found[], readonly TableProblem[]> => {
  const read = rows.map((row) => ({ row, ...recordOfRow(row) }))
  const problems = read.flatMap((one) => one.problems)
  if (problems.length > 0) return refuse(problems)
  return accept(read.map(({ row, value }) => ({ row, finding: findForce(value) })))
}

const bytesOf = async (file: string): Promise<Result<Uint8Array, readonly string[]>> => {
  try {
    return accept(await readFile(file))
  } catch (error) {
    const problem = problemOfSystem(error)
    return refuse([problemInWords({ file, line: null, field: null, problem })])
  }
}

/**
 * Reckons the entry into force of every agreement of a table, beside the official date of its row.
 * Nothing is answered unless every cell that the engine needs can be read.
 */
export const dateAgreementsFile = async (
  file: string,
): Promise<Result<DatedFile, readonly string[]>> => {
  const bytes = await bytesOf(file)
  if (!bytes.ok) return bytes
  const table = readAgreementsTable(bytes.value)
  if (!table.ok) return refuse(told(file, table.refusal))
  const found = findingsOf(table.value.rows)
  if (!found.ok) return refuse(told(file, found.refusal))
  const { passedOver } = table.value
  const note = `note: ${file}: these columns say nothing here and were passed over: ${passedOver.join(', ')}`
  return accept({
    csv: stringify([header, ...found.value.map(cellsOf)]),
    notes: passedOver.length === 0 ? [] : [note],
    apart: found.value.filter(({ finding }) => isApart(finding.verdict)).length,
  })
}
