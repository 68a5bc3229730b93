import { round, xOfDayStart } from './geometry.ts'
import { cutToWidth } from './text-width.ts'
import type { BandStrength, DaySpan, TimelineBand } from './view-model.ts'

import { html, nothing, type Html } from '#kit/html/html.ts'

const bandHeight = 17
const barHeight = 15
const textSize = 11
const leastRoomForText = 34

// An end that nobody stated thins out, so that it is not read as the day on which a measure ends.
const openEnd = [
  { before: 23, width: 7 },
  { before: 12, width: 4 },
  { before: 5, width: 2 },
]
const openEndWidth = 26

type Bar = { readonly left: number; readonly right: number; readonly open: boolean }

const barOf = (band: TimelineBand, window: DaySpan): Bar => {
  const left = xOfDayStart(window, band.from)
  const edge = xOfDayStart(window, (band.until ?? window.until) + 1)
  return { left, right: round(Math.max(edge - 1, left + 1)), open: band.until === null }
}

const rectangle = (left: number, width: number, strength: BandStrength): Html =>
  html`<rect
    class="band band-${strength}"
    x="${round(left)}"
    y="0.5"
    width="${round(width)}"
    height="${barHeight - 1}"
    rx="1.5"
  />`

const bars = ({ left, right, open }: Bar, strength: BandStrength): Html => {
  if (!open || right - left < 2 * openEndWidth) return rectangle(left, right - left, strength)
  return html`${rectangle(left, right - left - openEndWidth, strength)}${openEnd.map(
    ({ before, width }) => rectangle(right - before, width, strength),
  )}`
}

const bandText = ({ label }: TimelineBand, { left, right, open }: Bar): Html => {
  const room = right - left - 12 - (open ? openEndWidth : 0)
  if (room < leastRoomForText) return nothing
  return html`<text x="${round(left + 6)}" y="11.5">${cutToWidth(label, textSize, room)}</text>`
}

/** The bands above the lanes: each a bar with its name, and its dates for those who ask. */
export const bandDrawing = (
  bands: readonly TimelineBand[],
  window: DaySpan,
  { top, name }: { readonly top: number; readonly name: string },
): Html => {
  if (bands.length === 0) return nothing
  return html`<g role="list" aria-label="${name}" class="bands">
    ${bands.map((band) => {
      const bar = barOf(band, window)
      return html`<g role="listitem" transform="translate(0 ${top + band.row * bandHeight})">
        <title>${band.description}</title>
        ${bars(bar, band.strength)}${bandText(band, bar)}
      </g>`
    })}
  </g>`
}

/** The height of all rows of bands. */
export const bandsHeight = (bands: readonly TimelineBand[]): number =>
  bands.length === 0 ? 0 : (Math.max(...bands.map(({ row }) => row)) + 1) * bandHeight

/** The weather behind the lanes: while something is closed, the ground is darker. */
export const closedGround = (
  bands: readonly TimelineBand[],
  window: DaySpan,
  { top, bottom }: { readonly top: number; readonly bottom: number },
): Html => {
  const spans = bands
    .filter(({ strength }) => strength === 'closed')
    .map(({ from, until }) => ({ from, until: until ?? window.until }))
    .toSorted((one, other) => one.from - other.from)
  const merged: DaySpan[] = []
  for (const span of spans) {
    const last = merged.at(-1)
    if (last === undefined || span.from > last.until + 1) merged.push(span)
    else merged.splice(-1, 1, { from: last.from, until: Math.max(last.until, span.until) })
  }
  return html`${merged.map(({ from, until }) => {
    const left = xOfDayStart(window, from)
    return html`<rect
      class="closed-ground"
      x="${left}"
      y="${top}"
      width="${round(xOfDayStart(window, until + 1) - left)}"
      height="${round(bottom - top)}"
    />`
  })}`
}
