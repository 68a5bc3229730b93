import { accept, refuse, type Result } from '#kit/result/result.ts'
import type { Language } from '#kit/text/localised.ts'

import type { FigureContent, IndicatorContent } from '../domain/indicator.ts'
import {
  type ContentFault,
  emptyFigure,
  type FigureFault,
  type FigureFaultKind,
  readContent,
  readFigure,
} from './figure-form.ts'
import type { TableRow } from './table-rows.ts'

/** The columns of the simple table; only `indicator`, `period`, `value`, `unit` and `source` are needed. */
export const simpleColumns = [
  'indicator',
  'indicator_en',
  'indicator_es',
  'indicator_az',
  'period',
  'value',
  'unit',
  'source',
  'statistics_of',
  'stated_on',
  'link',
  'method',
] as const
export type SimpleColumn = (typeof simpleColumns)[number]

export type RowFaultKind =
  FigureFaultKind | ContentFault['kind'] | 'two-units' | 'two-figures' | 'countries' | 'flow'

export type RowFault = {
  readonly line: number
  readonly column: string
  readonly kind: RowFaultKind
  /** What the words of the fault name: the units that meet. */
  readonly values?: Readonly<Record<string, string>>
}

export type ReadRow = {
  readonly line: number
  readonly content: IndicatorContent
  readonly figure: FigureContent
}

const figureColumns: Readonly<Record<FigureFault['field'], SimpleColumn>> = {
  period: 'period',
  value: 'value',
  statisticsOf: 'statistics_of',
  source: 'source',
  link: 'link',
  statedOn: 'stated_on',
}

const contentColumns: Readonly<Record<ContentFault['field'], SimpleColumn>> = {
  'name-en': 'indicator',
  'name-es': 'indicator_es',
  'name-az': 'indicator_az',
  unit: 'unit',
  method: 'method',
}

const contentOf = ({ cell }: TableRow, language: Language) => {
  const named = {
    'name-en': cell('indicatoren'),
    'name-es': cell('indicatores'),
    'name-az': cell('indicatoraz'),
  }
  const own = `name-${language}` as const
  const written = { ...named, [own]: named[own] === '' ? cell('indicator') : named[own] }
  return readContent({ ...written, unit: cell('unit'), method: cell('method') })
}

const figureOf = ({ cell }: TableRow, sides: readonly string[]) =>
  readFigure(
    {
      ...emptyFigure,
      period: cell('period'),
      value: cell('value'),
      statisticsOf: cell('statisticsof'),
      source: cell('source'),
      link: cell('link'),
      statedOn: cell('statedon'),
    },
    sides,
  )

/** One row of the simple table, or all that is wrong with it, by column. */
export const readSimpleRow = (
  row: TableRow,
  { sides, language }: { readonly sides: readonly string[]; readonly language: Language },
): Result<ReadRow, readonly RowFault[]> => {
  const { line } = row
  const content = contentOf(row, language)
  const figure = figureOf(row, sides)
  if (content.ok && figure.ok) {
    return accept({ line, content: content.value, figure: figure.value })
  }
  return refuse([
    ...(content.ok ? [] : content.refusal).map(({ field, kind }) => ({
      line,
      column: contentColumns[field],
      kind,
    })),
    ...(figure.ok ? [] : figure.refusal).map(({ field, kind }) => ({
      line,
      column: figureColumns[field],
      kind,
    })),
  ])
}
