import { dataTable } from '#kit/html/components/data-table.ts'
import { tag } from '#kit/html/components/tag.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import { type FigureChart, figureChart } from '../documents/figure-chart.ts'
import type { IndicatorWords } from '../messages/words.ts'

export type IndicatorPart = {
  readonly id: string
  readonly say: IndicatorWords
  readonly name: string
  readonly nameLanguage?: string
  readonly unit: string
  readonly isPrivate: boolean
  readonly statistics: readonly string[]
  readonly hasMirror: boolean
  readonly rows: readonly {
    readonly period: string
    readonly values: readonly string[]
    readonly difference: string
  }[]
  readonly chart: FigureChart | undefined
}

/** The name of an indicator, whose it is and in which language where that is another. */
export const indicatorName = ({ name, nameLanguage, say, isPrivate }: IndicatorPart): Html =>
  html`<bdi ${nameLanguage === undefined ? nothing : html` lang="${nameLanguage}"`}>${name}</bdi>
    ${isPrivate ? tag({ label: say('private') }) : nothing}`

/** The same figures as rows: what the drawing shows, for whoever compares, hears or copies it. */
const figuresTable = ({ id, say, name, unit, statistics, hasMirror, rows }: IndicatorPart) =>
  dataTable({
    id: `figures-${id}`,
    caption: say('table.caption', { name, unit }),
    columns: [
      { label: say('field.period') },
      ...statistics.map((label) => ({ label, numeric: true })),
      ...(hasMirror ? [{ label: say('difference') }] : []),
    ],
    rows: rows.map(({ period, values, difference }) => ({
      cells: [period, ...values, ...(hasMirror ? [difference] : [])],
    })),
  })

/** A drawing with its table beside it; on a phone below. */
export const chartAndTable = (part: IndicatorPart): Html =>
  html`<div class="chart-and-table">
    ${part.chart === undefined ? nothing : figureChart(part.chart)} ${figuresTable(part)}
  </div>`
