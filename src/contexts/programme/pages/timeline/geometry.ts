import type { DaySpan, TimelineDate } from './view-model.ts'

/** The drawing is this wide in its own units; on a desk of 1280 pixels a unit is a pixel. */
export const drawingWidth = 1152
export const plotLeft = 142
export const plotRight = 1142

export const labelSize = 12
export const markRadius = 7.5

/** Where a day lies between the edges of the plot: its middle, in units of the drawing. */
export const xOfDay = ({ from, until }: DaySpan, day: number): number =>
  round(xOfDayStart({ from, until }, day + 0.5))

/** Where a day begins, kept inside the plot. */
export const xOfDayStart = ({ from, until }: DaySpan, day: number): number => {
  const share = (day - from) / (until + 1 - from)
  return round(plotLeft + Math.min(1, Math.max(0, share)) * (plotRight - plotLeft))
}

/** The day that stands for an event: its day, or the middle of the days it may be. */
export const middleDay = (date: TimelineDate): number =>
  date.known === 'day' ? date.day : Math.floor((date.from + date.until) / 2)

export const spanOf = (date: TimelineDate): DaySpan =>
  date.known === 'day' ? { from: date.day, until: date.day } : date

export const overlaps = (one: DaySpan, other: DaySpan): boolean =>
  one.from <= other.until && other.from <= one.until

/** A tenth of a unit is finer than a screen shows, and keeps the markup short. */
export const round = (value: number): number => Math.round(value * 10) / 10
