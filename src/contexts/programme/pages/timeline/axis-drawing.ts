import { plotRight, round, xOfDayStart } from './geometry.ts'
import { textWidth } from './text-width.ts'
import type { DaySpan, TimelineTick } from './view-model.ts'

import { html, type Html } from '#kit/html/html.ts'

const textSize = 12
const textGap = 8

// Every name, else every second, third, sixth, twelfth, counted from the year; else the years alone.
const steps = [1, 2, 3, 6, 12, Number.POSITIVE_INFINITY]

type PlacedTick = TimelineTick & {
  readonly x: number
  readonly end: number
  readonly order: number
}

const widthOf = ({ label, year }: TimelineTick): number =>
  year === undefined ? textWidth(label, textSize) : textWidth(`${label} ${year}`, textSize) * 1.06

const placeTicks = (ticks: readonly TimelineTick[], window: DaySpan): readonly PlacedTick[] => {
  let order = -1
  return ticks.map((tick) => {
    order = tick.year === undefined ? order + 1 : 0
    const x = xOfDayStart(window, tick.from)
    return { ...tick, x, order, end: x + widthOf(tick) + textGap }
  })
}

// A year may cover the name after it, and takes the place of the one before it.
const freeOfYears = (named: readonly PlacedTick[]): readonly PlacedTick[] => {
  const years = named.filter(({ year }) => year !== undefined)
  return named.filter(
    (tick) =>
      tick.year !== undefined || years.every((year) => tick.end <= year.x || tick.x >= year.end),
  )
}

const fits = (named: readonly PlacedTick[]): boolean =>
  named.every(({ end }, index) => end <= (named[index + 1]?.x ?? Number.POSITIVE_INFINITY))

const namedTicks = (ticks: readonly PlacedTick[]): readonly PlacedTick[] => {
  const inside = ticks.filter(({ end }) => end <= plotRight + 2 * textGap)
  for (const step of steps) {
    const wanted = inside.filter(({ order }) => order % step === 0)
    const named = freeOfYears(wanted)
    // One name that gives way is not missed; several would make the rest look uneven.
    if (wanted.length - named.length <= 1 && fits(named)) return named
  }
  return []
}

const tickName = ({ label, year, x }: PlacedTick): Html =>
  html`<text x="${round(x + 5)}" y="14"
    >${label}${year && html` <tspan class="year">${year}</tspan>`}</text
  >`

/** The divisions of time: a hairline where each begins, its name above where there is room. */
export const axisDrawing = (
  ticks: readonly TimelineTick[],
  window: DaySpan,
  { top, bottom }: { readonly top: number; readonly bottom: number },
): Html => {
  const placed = placeTicks(ticks, window)
  return html`<g class="axis" aria-hidden="true">
    <path d="${placed.map(({ x }) => `M${x} ${top}V${round(bottom)}`).join('')}" />
    ${namedTicks(placed).map(tickName)}
  </g>`
}
