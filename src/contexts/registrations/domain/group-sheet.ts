import { accept, refuse, type Result } from '#kit/result/result.ts'
import { foldText } from '#kit/text/fold-text.ts'

/** One party of a group, as a line of the table names it. */
export type GroupRow = {
  readonly name: string
  /** Null: gets no mail. */
  readonly email: string | null
  readonly party: number
}

export const groupColumns = ['name', 'email', 'people'] as const
export type GroupColumn = (typeof groupColumns)[number]

export type GroupFaultKind =
  | 'column-is-missing'
  | 'name-is-missing'
  | 'name-is-too-long'
  | 'email-is-not-an-address'
  | 'people-are-not-a-number'

/** What is wrong, and where: the line of the file, 1 being the header, and the column. */
export type GroupFault = {
  readonly line: number
  readonly column: GroupColumn
  readonly kind: GroupFaultKind
}

type Sheet = {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly lines: readonly number[]
}

// What the columns are called in the languages of the desk, folded.
const called: Readonly<Record<GroupColumn, readonly string[]>> = {
  name: ['name', 'nombre', 'ad', 'ad soyad'],
  email: ['email', 'e-mail', 'mail', 'correo', 'correo electronico', 'e-poct', 'epoct'],
  people: ['people', 'personas', 'nefer', 'nefer sayi', 'party'],
}

const longestName = 120
const mostInOneParty = 100

const indexesOf = ({ header }: Sheet): Readonly<Record<GroupColumn, number>> => {
  const folded = header.map(foldText)
  const indexOf = (column: GroupColumn): number =>
    folded.findIndex((title) => called[column].includes(title))
  return { name: indexOf('name'), email: indexOf('email'), people: indexOf('people') }
}

type ReadAddress = (text: string) => string | undefined

const readRow = (
  { name, email, people }: Readonly<Record<GroupColumn, string>>,
  line: number,
  readAddress: ReadAddress,
): Result<GroupRow, GroupFault[]> => {
  const faults: GroupFault[] = []
  const party = /^\d{1,3}$/.test(people) ? Number(people) : 0
  const address = email === '' ? null : readAddress(email)
  if (name === '') faults.push({ line, column: 'name', kind: 'name-is-missing' })
  if (name.length > longestName) faults.push({ line, column: 'name', kind: 'name-is-too-long' })
  if (address === undefined) {
    faults.push({ line, column: 'email', kind: 'email-is-not-an-address' })
  }
  if (party < 1 || party > mostInOneParty) {
    faults.push({ line, column: 'people', kind: 'people-are-not-a-number' })
  }
  return faults.length > 0 || address === undefined
    ? refuse(faults)
    : accept({ name, email: address, party })
}

/** Reads a table of parties, whole: one fault anywhere and nobody of it is registered. */
export const readGroup = (
  sheet: Sheet,
  readAddress: ReadAddress,
): Result<GroupRow[], GroupFault[]> => {
  const indexes = indexesOf(sheet)
  const missing = groupColumns.filter((column) => indexes[column] < 0)
  if (missing.length > 0) {
    return refuse(
      missing.map((column) => ({ line: 1, column, kind: 'column-is-missing' as const })),
    )
  }
  const read = sheet.rows.map((cells, index) => {
    const cell = (column: GroupColumn): string =>
      (cells[indexes[column]] ?? '').replaceAll(/\s+/g, ' ').trim()
    const row = { name: cell('name'), email: cell('email'), people: cell('people') }
    return readRow(row, sheet.lines[index] ?? 0, readAddress)
  })
  const faults = read.flatMap((row) => (row.ok ? [] : row.refusal))
  return faults.length > 0
    ? refuse(faults)
    : accept(read.flatMap((row) => (row.ok ? [row.value] : [])))
}
