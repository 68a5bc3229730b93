import { overlaps, round } from './geometry.ts'
import type { DaySpan, TimelineBand } from './view-model.ts'

import { html, nothing, type Html } from '#kit/html/html.ts'

const stripWidth = 9
const mostRows = 6

const share = (day: number, { from, until }: DaySpan): number =>
  round((Math.min(1, Math.max(0, (day - from) / (until + 1 - from))) * 1000) / 10)

// Advice is an outline: two lines, so that it does not look divided where a period ends.
const strip = ({ from, until, row, strength }: TimelineBand, period: DaySpan): Html => {
  const start = share(from, period)
  const end = until === null ? 100 : share(until + 1, period)
  const left = row * stripWidth
  if (strength === 'recommended') {
    return html`<path
      class="strip-line"
      d="M${left + 1} ${start}V${end}M${left + 6} ${start}V${end}"
    />`
  }
  return html`<rect
    class="strip band-${strength}"
    x="${left}"
    y="${start}"
    width="${stripWidth - 2}"
    height="${round(end - start)}"
  />`
}

/**
 * The measures of one period as strips at its edge, stretched to whatever height its events need;
 * a strip begins and ends at its share of the period.
 */
export const monthStrips = (bands: readonly TimelineBand[], period: DaySpan): Html => {
  if (bands.length === 0) return nothing
  const rows = Math.min(mostRows, Math.max(...bands.map(({ row }) => row)) + 1)
  const holding = bands.filter(
    ({ from, until, row }) =>
      row < rows && overlaps({ from, until: until ?? period.until }, period),
  )
  return html`<div class="strips strips-${rows}" aria-hidden="true">
    <svg viewBox="0 0 ${rows * stripWidth} 100" preserveAspectRatio="none">
      ${holding.map((band) => strip(band, period))}
    </svg>
  </div>`
}
