import { type Html, html, nothing } from '#kit/html/html.ts'

import { type Condition } from '../../domain/assessment.ts'
import type { HeritageWords } from '../../messages/words.ts'
import { conditionShape } from '../condition-mark.ts'
import type { HistoryView } from './view.ts'

// The rows of the picture; what is not known has one apart, since it is no rank.
const ranked = ['good', 'fair', 'poor', 'very-bad', 'destroyed'] as const
const left = 120
const right = 690
const rowHeight = 30

const heightOf = (condition: Condition): number => {
  const rank = ranked.findIndex((one) => one === condition)
  return 20 + (rank === -1 ? ranked.length : rank) * rowHeight
}

const xOf = (at: number): number => Math.round(left + 24 + at * (right - left - 48))

const steps = ({ marks }: HistoryView): Html => {
  const known = marks.filter(({ condition, isConfirmed }) => condition !== 'unknown' && isConfirmed)
  const points = known.map(({ at, condition }) => `${xOf(at)} ${heightOf(condition)}`)
  return points.length < 2
    ? nothing
    : html`<polyline class="history-line" points="${points.join(' ')}" />`
}

/** The state of a site over time: the scale down the side, years along the foot, a mark for each assessment. */
export const historyPicture = (say: HeritageWords, view: HistoryView): Html => {
  const hasUnknown = view.marks.some(({ condition }) => condition === 'unknown')
  const rows: readonly Condition[] = hasUnknown ? [...ranked, 'unknown'] : ranked
  const foot = 20 + rows.length * rowHeight
  return html`<svg
    class="history"
    viewBox="0 0 ${right + 10} ${foot + 14}"
    role="group"
    aria-label="${view.label}"
  >
    ${rows.map(
      (condition) =>
        html`<text class="history-label" x="0" y="${heightOf(condition) + 4}"
            >${say(`condition.${condition}`)}</text
          >
          <line
            class="history-rule"
            x1="${left}"
            x2="${right}"
            y1="${heightOf(condition)}"
            y2="${heightOf(condition)}"
          />`,
    )}
    ${view.years.map(
      ({ at, label }) =>
        html`<text class="history-year" x="${xOf(at)}" y="${foot + 4}" text-anchor="middle"
          >${label}</text
        >`,
    )}
    ${steps(view)}
    ${view.marks.map(
      ({ at, condition, label, isConfirmed, href }) =>
        html`<a href="${href}" transform="translate(${xOf(at)} ${heightOf(condition)})"
          ><title>${label}</title><circle r="12" class="map-touch" /><g transform="scale(1.35)"
            >${conditionShape(condition)}</g
          >${isConfirmed ? nothing : html`<circle r="11" class="history-unconfirmed" />`}</a
        >`,
    )}
  </svg>`
}
