import type { Day } from '#kit/time/days.ts'

import type { AsOf } from './decision.ts'
import type { PreparedMeasure } from './prepared-measure.ts'

/** The measures that may hold on some day of one stretch of days. */
type Stretch = {
  /** Those that may hold by all that is known today. */
  readonly lasting: readonly PreparedMeasure[]
  /** Those that ended before it, as long as the end was not known; the last end known first. */
  readonly over: readonly PreparedMeasure[]
}

/** Measures by stretch of days. */
export type Stretches = {
  /** The first day of each stretch but the first, ascending. */
  readonly starts: readonly Day[]
  readonly stretches: readonly Stretch[]
}

// More stretches make decisions faster and the index larger: a measure may stand in all of them.
const mostStretches = 256

const statedEnd = ({ measure }: PreparedMeasure): Day => measure.statedUntil ?? Infinity

const lastDayEver = (one: PreparedMeasure): Day =>
  Math.max(statedEnd(one), one.measure.ended?.lastDay ?? -Infinity)

const endAnnounced = ({ measure }: PreparedMeasure): number => measure.ended?.announced ?? Infinity

const startsAmong = (prepared: readonly PreparedMeasure[]): readonly Day[] => {
  const changes = new Set<Day>()
  for (const one of prepared) {
    changes.add(one.measure.holdsFrom)
    for (const last of [one.measure.statedUntil, one.measure.ended?.lastDay]) {
      if (typeof last === 'number') changes.add(last + 1)
    }
  }
  const days = [...changes].toSorted((one, other) => one - other)
  const step = Math.ceil(days.length / mostStretches)
  return days.filter((_, at) => at % step === 0)
}

const stretchFrom = (from: Day, during: readonly PreparedMeasure[]): Stretch => {
  const isOver = ({ measure }: PreparedMeasure) =>
    measure.ended !== null && measure.ended.lastDay < from
  return {
    lasting: during.filter((one) => !isOver(one)),
    over: during.filter(isOver).toSorted((one, other) => endAnnounced(other) - endAnnounced(one)),
  }
}

const nothing: readonly PreparedMeasure[] = []
const emptyStretch: Stretch = { lasting: nothing, over: nothing }

/** Cuts time where measures begin and end. */
export const stretchesOf = (prepared: readonly PreparedMeasure[]): Stretches => {
  const starts = startsAmong(prepared)
  const stretches = [-Infinity, ...starts].map((from, at) => {
    const next = starts[at] ?? Infinity
    const mayHold = (one: PreparedMeasure) =>
      one.measure.holdsFrom < next && lastDayEver(one) >= from
    return stretchFrom(from, prepared.filter(mayHold))
  })
  return { starts, stretches }
}

/** The stretch in which `day` lies. */
export const stretchOn = ({ starts, stretches }: Stretches, day: Day): Stretch => {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? Infinity) <= day) low = middle + 1
    else high = middle
  }
  return stretches[low] ?? emptyStretch
}

/** Those of a stretch that are over by now, but of which nobody knew it then; and perhaps others. */
export const notKnownOver = ({ over }: Stretch, asOf: AsOf): readonly PreparedMeasure[] => {
  if (asOf.by === 'recorded' || over.length === 0) return over
  let count = 0
  for (const one of over) {
    if (endAnnounced(one) <= asOf.at) break
    count += 1
  }
  return count === 0 ? nothing : over.slice(0, count)
}
