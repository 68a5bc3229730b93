import type { Day } from '#kit/time/days.ts'

import type { PreparedMeasure } from './prepared-measure.ts'

/** Measures by stretch of days: for each stretch, those that may hold on one of its days. */
export type Stretches = {
  /** The first day of each stretch but the first, ascending. */
  readonly starts: readonly Day[]
  readonly measures: readonly (readonly PreparedMeasure[])[]
}

// More stretches make decisions faster and the index larger; each measure may stand in all of them.
const mostStretches = 256

const lastDayEver = ({ measure }: PreparedMeasure): Day => {
  if (measure.statedUntil === null) return Infinity
  return Math.max(measure.statedUntil, measure.ended?.lastDay ?? -Infinity)
}

const startsAmong = (prepared: readonly PreparedMeasure[]): readonly Day[] => {
  const changes = new Set<Day>()
  for (const one of prepared) {
    changes.add(one.measure.holdsFrom)
    const last = lastDayEver(one)
    if (last !== Infinity) changes.add(last + 1)
  }
  const days = [...changes].toSorted((one, other) => one - other)
  const step = Math.ceil(days.length / mostStretches)
  return days.filter((_, at) => at % step === 0)
}

/** Cuts time where measures begin and end. */
export const stretchesOf = (prepared: readonly PreparedMeasure[]): Stretches => {
  const starts = startsAmong(prepared)
  const measures = [-Infinity, ...starts].map((from, at) => {
    const next = starts[at] ?? Infinity
    return prepared.filter((one) => one.measure.holdsFrom < next && lastDayEver(one) >= from)
  })
  return { starts, measures }
}

const nothing: readonly PreparedMeasure[] = []

/** Those that may hold on `day`, and perhaps others. */
export const measuresAround = (stretches: Stretches, day: Day): readonly PreparedMeasure[] => {
  const { starts } = stretches
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? Infinity) <= day) low = middle + 1
    else high = middle
  }
  return stretches.measures[low] ?? nothing
}
