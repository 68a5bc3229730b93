import { accept, refuse, type Result } from '#kit/result/result.ts'

import type { Act } from '../domain/act.ts'
import type { NewAgreement } from '../service/record-agreement.ts'
import { descriptionOfRow } from './description-of-row.ts'
import { readAgreementsTable } from './read-agreements-table.ts'
import { clausesAndActsOfRow } from './record-of-row.ts'
import { tableColumns, type TableColumn } from './table-columns.ts'
import type { TableProblem } from './table-problem.ts'
import { partsIn, type TableRow, wrongCell } from './table-row.ts'

/** More than any two countries have; a larger table is brought in parts. */
const mostRowsAtOnce = 1_000

/** What of a table can be recorded, and which columns say nothing here. */
export type ReadAgreements = {
  readonly agreements: readonly NewAgreement[]
  readonly passedOver: readonly string[]
}

const longest: Partial<Readonly<Record<TableColumn, number>>> = {
  title: 1_000,
  eif_pattern: 100,
  eif_clause_own_words: 2_000,
  duration_years: 2_000,
  renewal_years: 500,
  renewal_kind: 1_000,
  non_renewal_notice: 2_000,
  denunciation_notice: 1_000,
  source: 2_000,
  source_2: 2_000,
  evidence_seen: 10_000,
  notes: 10_000,
}

const usualLongest = 500

const tooLong = (row: TableRow): TableProblem[] =>
  tableColumns.flatMap((column) => {
    const most = longest[column] ?? usualLongest
    return row.cell(column).length > most ? [{ ...wrongCell(row, column, 'too-long'), most }] : []
  })

const key = /^[A-Za-z0-9][A-Za-z0-9-]{1,59}$/
const language = /^[a-z]{2,3}$/i

const problemsOfCells = (row: TableRow): TableProblem[] => [
  ...(key.test(row.cell('id')) ? [] : [wrongCell(row, 'id', 'not-an-id')]),
  ...(row.cell('title') === '' ? [wrongCell(row, 'title', 'title-is-missing')] : []),
  ...(partsIn(row, 'languages').every((one) => language.test(one))
    ? []
    : [wrongCell(row, 'languages', 'not-a-language')]),
  ...tooLong(row),
]

const repeated = (rows: readonly TableRow[]): TableProblem[] => {
  const seen = new Set<string>()
  return rows.flatMap((row) => {
    const id = row.cell('id')
    if (id !== '' && seen.has(id)) return [wrongCell(row, 'id', 'id-is-repeated')]
    seen.add(id)
    return []
  })
}

/** Acts whose party is one of the sides name that side. */
const withParties = (acts: readonly Act[], side: (party: string) => string): readonly Act[] =>
  acts.map((act) =>
    act.kind === 'signature'
      ? {
          ...act,
          signatories: act.signatories.map((one) => ({ ...one, party: side(one.party) })),
        }
      : act,
  )

type Reading = {
  readonly row: TableRow
  readonly agreement: NewAgreement
  readonly problems: readonly TableProblem[]
}

/** Who sees what is brought, and which side a table means by a name. */
export type Bringing = {
  readonly visibility: string
  readonly side: (party: string) => string
}

const readingOf = (row: TableRow, { visibility, side }: Bringing): Reading => {
  const [description, rest] = [descriptionOfRow(row), clausesAndActsOfRow(row)]
  const [first, second] = description.value.parties
  const { clauses, acts } = rest.value
  return {
    row,
    agreement: {
      visibility,
      description: { ...description.value, parties: [side(first), side(second)] },
      clauses,
      acts: withParties(acts, side),
      announcedOn: null,
    },
    problems: [...problemsOfCells(row), ...description.problems, ...rest.problems],
  }
}

/** Reads a table as agreements that can be recorded; or everything that keeps one of them from it. */
export const agreementsOfTable = (
  bytes: Uint8Array,
  bringing: Bringing,
): Result<ReadAgreements, readonly TableProblem[]> => {
  const table = readAgreementsTable(bytes, mostRowsAtOnce)
  if (!table.ok) return table
  const { rows, passedOver } = table.value
  const read = rows.map((row) => readingOf(row, bringing))
  const problems = [...read.flatMap((one) => one.problems), ...repeated(rows)].toSorted(
    (one, other) => one.line - other.line,
  )
  return problems.length > 0
    ? refuse(problems)
    : accept({ agreements: read.map(({ agreement }) => agreement), passedOver })
}
