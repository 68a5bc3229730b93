import type { Relation, Side } from '#contexts/relations/contract.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { inLanguage, type Language, languages, type Localised } from '#kit/text/localised.ts'
import { nameKeysOf } from '#kit/text/name-key.ts'

import { words } from '../messages/words.ts'
import { emptyFigure, readFigure } from './figure-form.ts'
import type { ReadRow, RowFault } from './figures-of-table.ts'
import type { Table, TableRow } from './table-rows.ts'

// The names of UN Comtrade's columns today and before 2022, as `tableRows` writes them.
const columns = {
  period: ['period'],
  reporter: ['reporterdesc', 'reporter'],
  partner: ['partnerdesc', 'partner'],
  flow: ['flowcode', 'flowdesc', 'tradeflow'],
  commodity: ['cmdcode', 'commoditycode'],
  commodityName: ['cmddesc', 'commodity'],
  value: ['primaryvalue', 'tradevalueus'],
} as const
type ComtradeColumn = keyof typeof columns

const columnNamed = (table: Table, column: ComtradeColumn): string =>
  columns[column].find((name) => table.columns.includes(name)) ?? ''

/** Whether a table has the columns of UN Comtrade. */
export const isComtrade = (table: Table): boolean =>
  (['period', 'reporter', 'partner', 'flow', 'value'] as const).every(
    (column) => columnNamed(table, column) !== '',
  )

const namesSide = (side: Side, typed: string): boolean => {
  const asked = new Set(nameKeysOf(typed))
  return Object.values(side.name).some((name) => nameKeysOf(name).some((key) => asked.has(key)))
}

/** Rows by means of transport, customs procedure or second partner repeat what their total says. */
const isOfDetail = ({ cell }: TableRow): boolean => {
  const isNot = (column: string, total: string): boolean =>
    !['', total].includes(cell(column).toUpperCase())
  return isNot('motcode', '0') || isNot('customscode', 'C00') || isNot('partner2code', '0')
}

export type ComtradeReader = {
  readonly relation: Relation
  readonly table: Table
  /** When the table was fetched, as the form says; '' where it does not. */
  readonly statedOn: string
  readonly language: Language
}

type Flow = { readonly exporter: Side; readonly importer: Side; readonly reporter: Side }

const flowOf = (
  { reporter, partner, flow }: Readonly<Record<'reporter' | 'partner' | 'flow', string>>,
  relation: Relation,
): Result<Flow, 'countries' | 'flow'> => {
  const own = relation.sides.find((side) => namesSide(side, reporter))
  const other = relation.sides.find((side) => namesSide(side, partner))
  if (own === undefined || other === undefined || own === other) return refuse('countries')
  if (/^(m|imports?)$/i.test(flow)) return accept({ exporter: other, importer: own, reporter: own })
  if (/^(x|exports?)$/i.test(flow)) return accept({ exporter: own, importer: other, reporter: own })
  return refuse('flow')
}

const nameOf = (
  { exporter, importer }: Flow,
  commodity: Readonly<Record<'code' | 'name', string>>,
): Localised => {
  const isTotal = commodity.code === '' || commodity.code.toUpperCase() === 'TOTAL'
  return Object.fromEntries(
    languages.map((language) => {
      const say = words(language)
      const named = {
        from: inLanguage(exporter.name, language).text,
        to: inLanguage(importer.name, language).text,
        what: [commodity.code, commodity.name].filter((part) => part !== '').join(' '),
      }
      return [language, say(isTotal ? 'comtrade.total' : 'comtrade.commodity', named)]
    }),
  )
}

/** One row of UN Comtrade; undefined where it only details another. */
export const readComtradeRow = (
  row: TableRow,
  { relation, table, statedOn, language }: ComtradeReader,
): Result<ReadRow, readonly RowFault[]> | undefined => {
  if (isOfDetail(row)) return undefined
  const cell = (column: ComtradeColumn): string => row.cell(columnNamed(table, column))
  const { line } = row
  const flow = flowOf(
    { reporter: cell('reporter'), partner: cell('partner'), flow: cell('flow') },
    relation,
  )
  if (!flow.ok) {
    const column = columnNamed(table, flow.refusal === 'flow' ? 'flow' : 'partner')
    return refuse([{ line, column, kind: flow.refusal }])
  }
  const say = words(language)
  const figure = readFigure(
    {
      ...emptyFigure,
      period: cell('period'),
      value: cell('value'),
      statisticsOf: flow.value.reporter.id,
      source: say('comtrade.source', { reporter: cell('reporter') }),
      link: 'https://comtradeplus.un.org/',
      statedOn,
    },
    relation.sides.map(({ id }) => id),
  )
  if (!figure.ok) {
    return refuse(
      figure.refusal.map(({ field, kind }) => ({
        line,
        column: field === 'period' || field === 'value' ? columnNamed(table, field) : field,
        kind,
      })),
    )
  }
  const commodity = { code: cell('commodity'), name: cell('commodityName') }
  const content = {
    name: nameOf(flow.value, commodity),
    unit: 'USD',
    method: say('comtrade.method'),
  }
  return accept({ line, content, figure: figure.value })
}
