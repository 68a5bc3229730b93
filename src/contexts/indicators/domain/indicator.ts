import type { Instant } from '#kit/time/days.ts'
import type { KnownDate } from '#kit/time/known-date.ts'
import type { Localised } from '#kit/text/localised.ts'

import { inOrderOfTime, type Period } from './period.ts'

/** One figure as a source states it. */
export type FigureContent = {
  readonly period: Period
  /** As written: digits, and a point before decimals. */
  readonly value: string
  /** The side whose statistics state it; null: neither's. */
  readonly statisticsOf: string | null
  /** Never empty: a figure without a source is refused. */
  readonly source: string
  /** Where it can be read; '' where nowhere. */
  readonly link: string
  /** When its source said so; null: not known. */
  readonly statedOn: KnownDate | null
}

export type Figure = FigureContent & {
  readonly id: string
  /** The side that recorded it. */
  readonly side: string
  readonly recordedAt: Instant
  /** The table with which it was brought; null: by form. */
  readonly broughtWith: string | null
}

export type IndicatorContent = {
  readonly name: Localised
  readonly unit: string
  /** How it is counted; '' where nobody says. */
  readonly method: string
}

/** Figures of one kind over time, counted in one unit. */
export type Indicator = IndicatorContent & {
  readonly id: string
  readonly visibility: string
  readonly side: string
  /** In the order of recording, without those that were withdrawn. */
  readonly figures: readonly Figure[]
}

/** What one period holds: for each statistics the figure that stands, and those it replaced. */
export type PeriodRow = {
  readonly period: Period
  readonly standing: readonly Figure[]
  readonly replaced: readonly Figure[]
}

/** The figures by period, in the order of time; the latest of the same statistics stands. */
export const byPeriod = ({ figures }: Pick<Indicator, 'figures'>): readonly PeriodRow[] =>
  [...Map.groupBy(figures, ({ period }) => period.text).values()]
    .flatMap((some) => {
      const [first] = some
      if (first === undefined) return []
      const latest = new Map(some.map((figure) => [figure.statisticsOf, figure]))
      const standing = [...latest.values()]
      return [
        {
          period: first.period,
          standing,
          replaced: some.filter((figure) => !standing.includes(figure)),
        },
      ]
    })
    .toSorted((a, b) => inOrderOfTime(a.period, b.period))

/** How much more the second states than the first, in per cent of the first; undefined from nothing. */
export const differenceInPercent = (first: Figure, second: Figure): number | undefined => {
  const from = Number(first.value)
  if (from === 0) return undefined
  return ((Number(second.value) - from) / Math.abs(from)) * 100
}
