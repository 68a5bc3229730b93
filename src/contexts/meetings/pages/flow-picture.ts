import type { SideAccent } from '#kit/html/components/side-names.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { MeetingWords } from '../messages/words.ts'

/** One undertaking over time, as shares of the width from 0 to 1. */
export type FlowLine = {
  readonly label: string
  /** Whose it is, and the whole text. */
  readonly detail: string
  readonly from: number
  readonly to: number
  readonly end: 'kept' | 'dropped' | 'open'
  readonly firmness: 'firm' | 'planned' | 'soft'
}

export type FlowView = {
  readonly say: MeetingWords
  readonly years: readonly { readonly label: string; readonly at: number }[]
  readonly today: number
  /** The reader's own side first. */
  readonly sides: readonly {
    readonly name: string
    readonly accent: SideAccent
    readonly lines: readonly FlowLine[]
  }[]
}

const width = 960
const margin = 24
/** How much of the width the names of the lines take. */
const names = 330
const mostLetters = 46
const rowHeight = 22
const x = (share: number): string => (names + share * (width - names - margin)).toFixed(1)

const shortened = (text: string): string =>
  text.length > mostLetters ? `${text.slice(0, mostLetters - 1).trimEnd()}…` : text

const yOf = (row: number): number => 40 + row * rowHeight

const flowLine = ({ label, detail, from, to, end, firmness }: FlowLine, row: number): Html => {
  const y = yOf(row)
  return html`<g class="flow flow-${firmness}">
    <title>${detail}</title>
    <text class="flow-name" x="0" y="${y + 4}">${shortened(label)}</text>
    <line x1="${x(from)}" x2="${x(to)}" y1="${y}" y2="${y}" />
    <circle class="flow-start" cx="${x(from)}" cy="${y}" r="3" />
    ${end === 'open' ? nothing : html`<circle class="flow-${end}" cx="${x(to)}" cy="${y}" r="5" />`}
  </g>`
}

type FlowSide = FlowView['sides'][number]

/** A side's name takes a row of its own, above its lines. */
const flowSide = ({ name, accent, lines }: FlowSide, first: number): Html =>
  html`<g class="side-${accent}">
    <text class="flow-side" x="0" y="${yOf(first) + 4}">${name}</text>
    ${lines.map((line, index) => flowLine(line, first + 1 + index))}
  </g>`

const rowsBefore = (sides: readonly FlowSide[], index: number): number =>
  sides.slice(0, index).reduce((rows, { lines }) => rows + lines.length + 1, 0)

/** From what was said to what was done, each undertaking a line over the years. */
export const flowPicture = ({ say, years, today, sides }: FlowView): Html => {
  const height = 56 + rowsBefore(sides, sides.length) * rowHeight
  return html`<figure class="flow-picture">
    <svg viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="flow-title">
      ${years.map(
        ({ label, at }) =>
          html`<g class="flow-year">
            <line x1="${x(at)}" x2="${x(at)}" y1="24" y2="${height - 8}" />
            <text x="${x(at)}" y="16">${label}</text>
          </g>`,
      )}
      <line class="flow-today" x1="${x(today)}" x2="${x(today)}" y1="24" y2="${height - 8}" />
      ${sides.map((side, index) => flowSide(side, rowsBefore(sides, index)))}
    </svg>
    <figcaption class="soft">${say('flow.text')}</figcaption>
  </figure>`
}
