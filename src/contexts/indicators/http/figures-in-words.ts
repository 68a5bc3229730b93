import type { DeskVisit } from '#contexts/access/contract.ts'
import { ownSideFirst, type Relation } from '#contexts/relations/contract.ts'
import { formatDays, formatWhen } from '#kit/i18n/dates.ts'
import { formatNumber } from '#kit/i18n/numbers.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'
import type { KnownDate } from '#kit/time/known-date.ts'

import { type FigureChart, figureChart } from '../documents/figure-chart.ts'
import {
  byPeriod,
  differenceInPercent,
  type Figure,
  type Indicator,
  type PeriodRow,
} from '../domain/indicator.ts'
import type { Period } from '../domain/period.ts'
import { words } from '../messages/words.ts'

/** Who reads: in which language, and which side is named first. */
export type FigureReader = { readonly language: Language; readonly side: string }

export const readerOf = ({ language, actor }: DeskVisit): FigureReader => ({
  language,
  side: actor.side,
})

export const periodInWords = (language: Language, { kind, first, last }: Period): string =>
  formatDays(language, { first, last }, kind === 'year' ? 'year' : 'month')

const dateInWords = (language: Language, { precision, first, last }: KnownDate): string =>
  formatWhen(language, { precision: precision === 'month' ? 'months' : precision, first, last })

/** Whose statistics a figure is: the own side's first, then the other's, then anybody else's. */
export const statisticsInOrder = (
  relation: Relation,
  { language, side }: FigureReader,
): readonly {
  readonly id: string | null
  readonly name: string
  readonly accent: 'a' | 'b' | ''
}[] => [
  ...ownSideFirst(relation, side).map(({ id, name, accent }) => ({
    id,
    name: inLanguage(name, language).text,
    accent,
  })),
  { id: null, name: words(language)('statistics.nobody'), accent: '' },
]

export const sourceInWords = (language: Language, figure: Figure): string =>
  figure.statedOn === null
    ? figure.source
    : words(language)('source.dated', {
        source: figure.source,
        date: dateInWords(language, figure.statedOn),
      })

export type IndicatorRow = {
  readonly period: string
  /** For each of the statistics in use, what it states; '' where it states nothing. */
  readonly values: readonly string[]
  /** How far the two sides are apart; '' where not both state something. */
  readonly difference: string
}

export type ToldIndicator = {
  readonly name: string
  /** The language of the name, where it is not the reader's. */
  readonly nameLanguage?: Language
  readonly unit: string
  readonly method: string
  readonly statistics: readonly string[]
  readonly hasMirror: boolean
  readonly rows: readonly IndicatorRow[]
  /** Every source once, with its date. */
  readonly sources: readonly { readonly text: string; readonly link: string }[]
  readonly chart: FigureChart | undefined
}

const differenceInWords = (
  figures: readonly (Figure | undefined)[],
  { language, names }: { readonly language: Language; readonly names: readonly string[] },
): string => {
  const [own, other] = figures
  if (own === undefined || other === undefined) return ''
  const say = words(language)
  const percent = differenceInPercent(own, other)
  if (percent === undefined) return say('difference.from-nothing')
  const digits = Math.abs(percent).toFixed(1)
  if (Number(digits) === 0) return say('difference.none')
  const said = { side: names[1] ?? '', percent: formatNumber(language, digits) }
  return say(percent > 0 ? 'difference.more' : 'difference.less', said)
}

const sourcesOf = (language: Language, figures: readonly Figure[]): ToldIndicator['sources'] => {
  const known = new Map(
    figures.map((figure) => [sourceInWords(language, figure), figure.link] as const),
  )
  return [...known].map(([text, link]) => ({ text, link }))
}

const mostInChart = 24

type Statistics = ReturnType<typeof statisticsInOrder>

const figureOf = ({ standing }: PeriodRow, side: string | null): Figure | undefined =>
  standing.find(({ statisticsOf }) => statisticsOf === side)

type Drawn = {
  readonly language: Language
  readonly rows: readonly PeriodRow[]
  readonly used: Statistics
  readonly title: string
}

const barsOf = (row: PeriodRow, { language, used }: Drawn) =>
  used.flatMap(({ id }, statistics) => {
    const figure = figureOf(row, id)
    if (figure === undefined) return []
    const label = formatNumber(language, figure.value)
    return [{ statistics, value: Number(figure.value), label }]
  })

const chartOf = (drawn: Drawn): FigureChart | undefined => {
  const { language, rows, used, title } = drawn
  const say = words(language)
  const shown = rows.slice(-mostInChart)
  if (shown.length === 0) return undefined
  const isPart = ({ period }: PeriodRow): boolean => period.kind === 'months'
  const sources = sourcesOf(
    language,
    shown.flatMap(({ standing }) => standing),
  )
  return {
    title,
    source: say('chart.source', { sources: sources.map(({ text }) => text).join(' · ') }),
    left: rows.length > shown.length ? say('chart.left', { count: shown.length }) : '',
    partOfYear: shown.some(isPart) ? say('chart.part') : '',
    statistics: used,
    periods: shown.map((row) => ({
      label: periodInWords(language, row.period),
      isPart: isPart(row),
      bars: barsOf(row, drawn),
    })),
  }
}

const rowInWords = (row: PeriodRow, language: Language, used: Statistics): IndicatorRow => {
  const sided = used.filter(({ id }) => id !== null)
  return {
    period: periodInWords(language, row.period),
    values: used.map(({ id }) => {
      const figure = figureOf(row, id)
      return figure === undefined ? '' : formatNumber(language, figure.value)
    }),
    difference:
      sided.length < 2
        ? ''
        : differenceInWords(
            sided.map(({ id }) => figureOf(row, id)),
            { language, names: sided.map(({ name }) => name) },
          ),
  }
}

/** An indicator in words of a language, its reader's side first: the same for a page and a document. */
export const tellIndicator = (
  indicator: Indicator,
  relation: Relation,
  reader: FigureReader,
): ToldIndicator => {
  const { language } = reader
  const rows = byPeriod(indicator)
  const standing = rows.flatMap((row) => row.standing)
  const used = statisticsInOrder(relation, reader).filter(({ id }) =>
    standing.some(({ statisticsOf }) => statisticsOf === id),
  )
  const name = inLanguage(indicator.name, language)
  const { unit, method } = indicator
  const title = words(language)('chart.title', { name: name.text, unit })
  return {
    name: name.text,
    ...(name.language !== language && { nameLanguage: name.language }),
    unit,
    method,
    statistics: used.map((one) => one.name),
    hasMirror: used.filter(({ id }) => id !== null).length === 2,
    rows: rows.map((row) => rowInWords(row, language, used)),
    sources: sourcesOf(language, standing),
    chart: chartOf({ language, rows, used, title }),
  }
}

/** The drawing of an indicator; undefined where it has no figures. */
export const drawIndicator = ({ chart }: ToldIndicator): string | undefined =>
  chart === undefined ? undefined : String(figureChart(chart))
