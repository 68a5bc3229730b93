import { formatShape, type MarkFormat } from '#kit/html/components/format-mark.ts'
import { html, type Html } from '#kit/html/html.ts'

import { daysLookedBack, leadTimes } from '../../domain/replay-event.ts'

/** An answer on the strip: from how many days before the event it stood. */
export type StripStep = { readonly daysBefore: number; readonly format: MarkFormat }

// Fits beside the event's name on a phone.
const width = 220
// As low as a mark, so that the line stands at the height of the words beside it.
const height = 17
const edge = 10
const middle = height / 2
const markRoom = 9

/** Where a day before the event lies; the event itself is at the end. */
const xOf = (daysBefore: number): number =>
  Math.round((edge + (1 - daysBefore / daysLookedBack) * (width - 2 * edge)) * 10) / 10

const upright = (days: number): Html =>
  html`<path d="M${xOf(days)} 0V${height}" stroke="currentColor" stroke-width="1" opacity="0.22" />`

const answer = ({ daysBefore, format }: StripStep, until: number): Html => {
  const from = xOf(daysBefore)
  const line =
    xOf(until) - from > markRoom
      ? html`<g class="mark mark-${format}">
          <path class="mark-line" d="M${from + markRoom} ${middle}H${xOf(until) - 1}" />
        </g>`
      : ''
  return html`${line}<g transform="translate(${from} ${middle})">${formatShape(format)}</g>`
}

/** The answers before one event, from left to right: a mark where each began, a line while it held. */
export const replayStrip = (steps: readonly StripStep[], label: string): Html =>
  html`<svg
    role="img"
    aria-label="${label}"
    width="${width}"
    height="${height}"
    viewBox="0 0 ${width} ${height}"
  >
    ${[...leadTimes, 0].map(upright)}
    ${steps.map((step, index) => answer(step, steps[index + 1]?.daysBefore ?? 0))}
  </svg>`
