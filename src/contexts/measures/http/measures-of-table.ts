import { accept, refuse, type Result } from '#kit/result/result.ts'

import { sayingOf } from '../domain/saying-of.ts'
import { type KnownPlaces, valueOfPlace } from '../pages/measure-form/known-places.ts'
import {
  type FieldRefusal,
  type Fields,
  ruleField,
  ruleNumbers,
  ruleParts,
} from '../pages/measure-form/measure-field.ts'
import type { NewMeasure, RecordedMeasure } from '../store/measure-store.ts'
import { partsOfKind } from './parts-of-kind.ts'
import { readMeasure, type ReadingContext } from './read-measure.ts'
import { readTable, type TableRow } from './read-table.ts'
import type { TableProblem, TableWrong } from './table-problem.ts'

/** What the reading of a table depends on. */
export type TableContext = Omit<ReadingContext, 'id' | 'supposition'> & {
  readonly newId: () => string
  /** The disciplines that the programme knows. */
  readonly disciplines: readonly string[]
  /** What is on record already: no row may say the same. */
  readonly recorded: readonly RecordedMeasure[]
}

const traitCells = [
  ['binding', 'recommendation', 'recommended'],
  ['targeted', 'yes', 'targeted'],
  ['prevails', 'yes', 'prevails'],
] as const

const traitsOf = ({ cell }: TableRow): string[] =>
  traitCells.flatMap(([column, value, trait]) =>
    cell(column).toLowerCase() === value ? [trait] : [],
  )

const disciplinesIn = (cell: string): string[] => cell.split(/[\s,]+/).filter(Boolean)

type Place = { readonly place: string; readonly city: string }

/** The place that the directory knows by this city, with its region; else the city as it is written. */
const placeOf = ({ cell }: TableRow, { places, keyOfCity }: KnownPlaces): Place => {
  const country = cell('country').toUpperCase()
  const key = keyOfCity(cell('city'))
  const known = places.find((one) => one.country === country && one.city === key)
  return known === undefined
    ? { place: country, city: cell('city') }
    : { place: valueOfPlace(known), city: '' }
}

/** Who sees it; without a word of it, what an authority announced is public. */
const visibilityOf = ({ cell }: TableRow, side: string): string => {
  const written = cell('visibility').toLowerCase()
  if (written === '') return 'public'
  return written === 'private' ? side : written
}

/** A row as the fields of a measure's form, so that both are read, and refused, in one way. */
const fieldsOf = (row: TableRow, { places, side }: TableContext): Fields => {
  const { cell } = row
  const [day = '', time = ''] = cell('announced').split(/[T\s]+/)
  const own: Readonly<Record<string, string>> = {
    ...placeOf(row, places),
    announced: day,
    'announced-time': time,
    visibility: visibilityOf(row, side),
    alert: '',
  }
  return {
    text: (name) => own[name] ?? cell(name),
    all: (name) => {
      if (name === 'traits') return traitsOf(row)
      return name.endsWith('-disciplines') ? disciplinesIn(cell(name)) : []
    },
  }
}

/** What a form says of its lists means nothing beside a cell. */
const saidOfCells: Readonly<Partial<Record<FieldRefusal, TableWrong>>> = {
  'country-is-unknown': 'country-is-not-ours',
  'visibility-is-unknown': 'not-a-visibility',
}

const columnOfField: Readonly<Record<string, string>> = {
  place: 'country',
  'announced-time': 'announced',
}

const at = (row: TableRow, column: string, problem: TableProblem['problem']): TableProblem => ({
  line: row.line,
  column,
  there: row.cell(column),
  problem,
})

const words: readonly (readonly [string, readonly string[], TableWrong])[] = [
  ['binding', ['', 'binding', 'recommendation'], 'not-binding-or-recommendation'],
  ['targeted', ['', 'yes', 'no'], 'not-yes-or-no'],
  ['prevails', ['', 'yes', 'no'], 'not-yes-or-no'],
]

/** Cells that a form could not hold, and that the reading of a form would pass over in silence. */
const strayCells = (row: TableRow, { disciplines }: TableContext): TableProblem[] => [
  ...words.flatMap(([column, known, problem]) =>
    known.includes(row.cell(column).toLowerCase()) ? [] : [at(row, column, problem)],
  ),
  ...ruleNumbers.flatMap((number) => {
    const used = partsOfKind(row.cell(ruleField(number, 'kind')))
    return ruleParts
      .filter((part) => used !== undefined && !used.includes(part))
      .map((part) => ruleField(number, part))
      .filter((column) => row.cell(column) !== '')
      .map((column) => at(row, column, 'part-is-not-used'))
  }),
  ...ruleNumbers
    .map((number) => ruleField(number, 'disciplines'))
    .filter((column) => !disciplinesIn(row.cell(column)).every((one) => disciplines.includes(one)))
    .map((column) => at(row, column, 'discipline-is-unknown')),
]

const measureOf = (row: TableRow, context: TableContext): Result<NewMeasure, TableProblem[]> => {
  const id = context.newId()
  const read = readMeasure(fieldsOf(row, context), { ...context, id })
  const stray = strayCells(row, context)
  const refused = read.ok ? [] : read.refusal
  const problems = [
    ...refused.map(({ field, refusal }) =>
      at(row, columnOfField[field] ?? field, saidOfCells[refusal] ?? refusal),
    ),
    ...stray,
  ]
  return read.ok && stray.length === 0 ? accept(read.value) : refuse(problems)
}

/** Reads a table of measures; answers all of them, or everything that keeps them from being recorded. */
export const measuresOfTable = (
  bytes: Uint8Array,
  context: TableContext,
): Result<readonly NewMeasure[], readonly TableProblem[]> => {
  const rows = readTable(bytes)
  if (!rows.ok) return rows
  const standing = context.recorded.filter(({ withdrawn }) => withdrawn === null)
  const onRecord = new Set(standing.map(sayingOf))
  const seen = new Set<string>()
  const measures: NewMeasure[] = []
  const problems: TableProblem[] = []
  for (const row of rows.value) {
    const read = measureOf(row, context)
    if (!read.ok) {
      problems.push(...read.refusal)
      continue
    }
    const saying = sayingOf(read.value)
    if (onRecord.has(saying)) problems.push(at(row, '', 'row-is-on-record'))
    else if (seen.has(saying)) problems.push(at(row, '', 'row-is-repeated'))
    seen.add(saying)
    measures.push(read.value)
  }
  return problems.length === 0 ? accept(measures) : refuse(problems)
}
