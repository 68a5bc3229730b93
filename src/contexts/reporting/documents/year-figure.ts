import type { MeasureBand } from '#contexts/measures/contract.ts'
import { html, type Html } from '#kit/html/html.ts'
import { formatDay } from '#kit/i18n/dates.ts'
import type { Language } from '#kit/text/localised.ts'
import { type Day, dayFromIso, isoFromDay } from '#kit/time/days.ts'

import type { ReportedFormat, ReportRow } from '../domain/report-row.ts'

/** What the figure of a year shows. */
export type YearFigure = {
  readonly language: Language
  readonly first: Day
  readonly last: Day
  readonly title: string
  readonly bands: readonly MeasureBand[]
  readonly lanes: readonly { readonly label: string; readonly rows: readonly ReportRow[] }[]
}

const width = 760
const labelWidth = 118
const bandHeight = 9
const laneHeight = 26
const axisHeight = 20

// Literal colours, so that the figure is the same in a document; the page's style sheet goes above.
const ink = '#1d1b18'
const line = '#e4ded3'
const fillOf = {
  closed: '#c9b9a6',
  limited: '#e0d3c0',
  targeted: '#efe6d8',
  recommended: 'none',
} as const

type Scale = (day: Day) => number

const scaleOf = ({ first, last }: Pick<YearFigure, 'first' | 'last'>): Scale => {
  const days = Math.max(1, last - first + 1)
  return (day) =>
    labelWidth + ((Math.min(Math.max(day, first), last + 1) - first) / days) * (width - labelWidth)
}

/** The first days of the months from `first` to `last`. */
const monthsOf = ({ first, last }: Pick<YearFigure, 'first' | 'last'>): readonly Day[] => {
  const months: Day[] = []
  let day: Day | undefined = dayFromIso(`${isoFromDay(first).slice(0, 7)}-01`)
  while (day !== undefined && day <= last) {
    months.push(day)
    day = dayFromIso(`${isoFromDay(day + 32).slice(0, 7)}-01`)
  }
  return months
}

const rounded = (value: number): string => value.toFixed(1)

const axis = (figure: YearFigure, { at, height }: { at: Scale; height: number }): Html => {
  const months = monthsOf(figure)
  const every = Math.ceil(months.length / 13)
  return html`${months.map((month, index) => {
    const x = rounded(at(month))
    const label = index % every === 0 ? formatDay(figure.language, month, 'month-short') : ''
    return html`<line
        x1="${x}"
        x2="${x}"
        y1="${axisHeight}"
        y2="${height}"
        stroke="${line}"
        class="figure-line"
      />
      <text x="${x}" y="13" font-size="11" fill="${ink}" class="figure-text">${label}</text>`
  })}`
}

const bandsOf = (figure: YearFigure, at: Scale): Html =>
  html`${figure.bands
    .filter(({ from, until }) => from <= figure.last && (until ?? Infinity) >= figure.first)
    .map(({ from, until, strength, row, label }) => {
      const x = at(from)
      const end = at((until ?? figure.last) + 1)
      return html`<rect
        x="${rounded(x)}"
        y="${axisHeight + row * (bandHeight + 2)}"
        width="${rounded(Math.max(1, end - x))}"
        height="${bandHeight}"
        fill="${fillOf[strength]}"
        stroke="${strength === 'recommended' ? '#95836a' : 'none'}"
        class="figure-band-${strength}"
      >
        <title>${label}</title>
      </rect>`
    })}`

type Mark = { readonly x: number; readonly y: number }

/** The shape of a mark says the format, also in black and white. */
const shapeOf: Readonly<Record<ReportedFormat, (mark: Mark) => Html>> = {
  'in-person': ({ x, y }) =>
    html`<circle cx="${rounded(x)}" cy="${y}" r="5" fill="#7b1e3a" class="figure-in-person" />`,
  hybrid: ({ x, y }) =>
    html`<circle
        cx="${rounded(x)}"
        cy="${y}"
        r="4.5"
        fill="none"
        stroke="#a8741a"
        stroke-width="2"
        class="figure-hybrid-ring"
      /><path
        d="M${rounded(x)} ${y - 4.5} a4.5 4.5 0 0 1 0 9 z"
        fill="#a8741a"
        class="figure-hybrid"
      />`,
  online: ({ x, y }) =>
    html`<circle
      cx="${rounded(x)}"
      cy="${y}"
      r="4.5"
      fill="none"
      stroke="#0d5c63"
      stroke-width="2"
      class="figure-online"
    />`,
  unclear: ({ x, y }) =>
    html`<circle
      cx="${rounded(x)}"
      cy="${y}"
      r="4.5"
      fill="none"
      stroke="${ink}"
      stroke-dasharray="2 2"
      class="figure-mark"
    />`,
  open: ({ x, y }) =>
    html`<circle cx="${rounded(x)}" cy="${y}" r="2.5" fill="${ink}" class="figure-dot" />`,
  postponed: ({ x, y }) =>
    html`<path
      d="M${rounded(x - 5)} ${y} h9 m-3 -3 l3 3 l-3 3"
      fill="none"
      stroke="${ink}"
      stroke-width="1.5"
      class="figure-mark"
    />`,
  cancelled: ({ x, y }) =>
    html`<path
      d="M${rounded(x - 4)} ${y - 4} l8 8 m0 -8 l-8 8"
      fill="none"
      stroke="${ink}"
      stroke-width="1.5"
      class="figure-mark"
    />`,
}

/** Where only a month is known the mark stands in the middle of it, on a bar as long as it. */
const markOf = ({ when, format }: ReportRow, at: Scale, y: number): Html => {
  if (when.precision === 'none') return html``
  const [from, until] = [at(when.first), at(when.last + 1)]
  const isVague = when.precision !== 'day'
  const x = isVague ? (from + until) / 2 : from
  const bar = html`<line
    x1="${rounded(from)}"
    x2="${rounded(until)}"
    y1="${y}"
    y2="${y}"
    stroke="${ink}"
    stroke-opacity="0.35"
    class="figure-bar"
  />`
  return html`${isVague ? bar : html``}${shapeOf[format]({ x, y })}`
}

/**
 * The year of a programme as a drawing that needs nothing around it: measures as bands above, each
 * discipline a lane, each event a mark in the shape of what became of it.
 */
export const yearFigure = (figure: YearFigure): Html => {
  const at = scaleOf(figure)
  const shown = figure.bands.map(({ row }) => row + 1)
  const lanesFrom = axisHeight + Math.max(0, ...shown) * (bandHeight + 2) + 8
  const height = lanesFrom + figure.lanes.length * laneHeight + 4
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    viewBox="0 0 ${width} ${height}"
    width="${width}"
    height="${height}"
    role="img"
    aria-label="${figure.title}"
    class="year-figure"
  >
    ${axis(figure, { at, height })} ${bandsOf(figure, at)}
    ${figure.lanes.map(({ label, rows }, index) => {
      const y = lanesFrom + index * laneHeight + laneHeight / 2
      return html`<line
          x1="${labelWidth}"
          x2="${width}"
          y1="${y}"
          y2="${y}"
          stroke="${line}"
          class="figure-line"
        />
        <text x="0" y="${y + 4}" font-size="12" fill="${ink}" class="figure-text">${label}</text>
        ${rows.map((row) => markOf(row, at, y))}`
    })}
  </svg>`
}
