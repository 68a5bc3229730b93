import { plotRight, round, xOfDayStart } from './geometry.ts'
import { textWidth } from './text-width.ts'
import type { DaySpan, TimelineTick } from './view-model.ts'

import { html, nothing, type Html } from '#kit/html/html.ts'

const textSize = 12
const textGap = 8

type PlacedTick = TimelineTick & { readonly x: number; readonly named: boolean }

const widthOf = ({ label, year }: TimelineTick): number =>
  textWidth(year === undefined ? label : `${label} ${year}`, textSize) * (year ? 1.06 : 1)

// Where names would meet, the year's beginning keeps its name and others give theirs up.
const placeTicks = (ticks: readonly TimelineTick[], window: DaySpan): readonly PlacedTick[] => {
  const years = ticks.filter(({ year }) => year !== undefined)
  const reserved = years.map((tick) => xOfDayStart(window, tick.from))
  let taken = Number.NEGATIVE_INFINITY
  return ticks.map((tick) => {
    const x = xOfDayStart(window, tick.from)
    const end = x + widthOf(tick) + textGap
    const meetsYear = tick.year === undefined && reserved.some((year) => year > x && year < end)
    const named = x >= taken && !meetsYear && end - textGap <= plotRight + 8
    if (named) taken = end
    return { ...tick, x, named }
  })
}

const tickName = ({ label, year, named, x }: PlacedTick): Html =>
  named
    ? html`<text x="${round(x + 5)}" y="14"
        >${label}${year && html` <tspan class="year">${year}</tspan>`}</text
      >`
    : nothing

/** The divisions of time: a hairline where each begins, its name above where there is room. */
export const axisDrawing = (
  ticks: readonly TimelineTick[],
  window: DaySpan,
  { top, bottom }: { readonly top: number; readonly bottom: number },
): Html => {
  const placed = placeTicks(ticks, window)
  return html`<g class="axis" aria-hidden="true">
    <path d="${placed.map(({ x }) => `M${x} ${top}V${round(bottom)}`).join('')}" />
    ${placed.map(tickName)}
  </g>`
}
