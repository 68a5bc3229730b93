import { accept, refuse, type Result } from '#kit/result/result.ts'
import type { Localised } from '#kit/text/localised.ts'
import { nameKeysOf } from '#kit/text/name-key.ts'

import { byPeriod, type FigureContent, type Indicator } from '../domain/indicator.ts'
import type { FiguresToEnter } from '../service/keep-indicators.ts'
import type { ReadRow, RowFault } from './figures-of-table.ts'

export type Planned = {
  readonly figure: FigureContent
  /** `known`: it stands already and is passed over; `replaces`: another figure stood there. */
  readonly what: 'new' | 'replaces' | 'known'
}

export type PlannedIndicator = Pick<FiguresToEnter, 'into'> & {
  readonly figures: readonly Planned[]
}

const keysOf = (name: Localised): ReadonlySet<string> =>
  new Set(Object.values(name).flatMap((text) => [...nameKeysOf(text)]))

const isNamed = (name: Localised, keys: ReadonlySet<string>): boolean =>
  [...keysOf(name)].some((key) => keys.has(key))

const placeOf = ({ statisticsOf, period }: FigureContent): string =>
  `${statisticsOf ?? ''} ${period.text}`

/** The rows of one name together, whatever the spelling. */
const grouped = (rows: readonly ReadRow[]): readonly (readonly [ReadRow, ...ReadRow[]])[] => {
  const groups: { readonly keys: ReadonlySet<string>; readonly rows: [ReadRow, ...ReadRow[]] }[] =
    []
  for (const row of rows) {
    const group = groups.find(({ keys }) => isNamed(row.content.name, keys))
    if (group === undefined) groups.push({ keys: keysOf(row.content.name), rows: [row] })
    else group.rows.push(row)
  }
  return groups.map((group) => group.rows)
}

const unitFaults = (rows: readonly ReadRow[], unit: string): readonly RowFault[] =>
  rows
    .filter(({ content }) => content.unit !== unit)
    .map(({ line, content }) => ({
      line,
      column: 'unit',
      kind: 'two-units',
      values: { known: unit, typed: content.unit },
    }))

const twiceFaults = (rows: readonly ReadRow[]): readonly RowFault[] => {
  const first = new Map<string, ReadRow>()
  return rows.flatMap((row): RowFault[] => {
    const place = placeOf(row.figure)
    const known = first.get(place)
    if (known === undefined) {
      first.set(place, row)
      return []
    }
    const { line } = row
    return [{ line, column: 'period', kind: 'two-figures', values: { line: String(known.line) } }]
  })
}

const plannedIn = (known: Indicator | undefined, { figure }: ReadRow): Planned => {
  const there = (known === undefined ? [] : byPeriod(known))
    .flatMap(({ standing }) => standing)
    .find((one) => placeOf(one) === placeOf(figure))
  if (there === undefined) return { figure, what: 'new' }
  const isSame = Number(there.value) === Number(figure.value) && there.source === figure.source
  return { figure, what: isSame ? 'known' : 'replaces' }
}

/** What a table would do, indicator by indicator, or what contradicts itself or the record in it. */
export const planOfTable = (
  rows: readonly ReadRow[],
  {
    indicators,
    isShared,
  }: { readonly indicators: readonly Indicator[]; readonly isShared: boolean },
): Result<readonly PlannedIndicator[], readonly RowFault[]> => {
  const read = grouped(rows).map((some) => {
    const [first] = some
    const keys = keysOf(first.content.name)
    const known = indicators.find(({ name }) => isNamed(name, keys))
    const faults = [...unitFaults(some, (known ?? first.content).unit), ...twiceFaults(some)]
    const into = known ?? { content: first.content, isShared }
    return { faults, planned: { into, figures: some.map((row) => plannedIn(known, row)) } }
  })
  const faults = read.flatMap((one) => one.faults).toSorted((a, b) => a.line - b.line)
  return faults.length > 0 ? refuse(faults) : accept(read.map(({ planned }) => planned))
}

/** What is left to enter of a plan. */
export const toEnter = (plan: readonly PlannedIndicator[]): readonly FiguresToEnter[] =>
  plan
    .map(({ into, figures }) => ({
      into,
      figures: figures.filter(({ what }) => what !== 'known').map(({ figure }) => figure),
    }))
    .filter(({ figures }) => figures.length > 0)
