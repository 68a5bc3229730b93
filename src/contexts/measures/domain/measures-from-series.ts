import { type Day, type Instant, isoFromDay } from '#kit/time/days.ts'
import { instantOfWallTime } from '#kit/time/zones.ts'

import type { CountrySeries, LevelSeries, SeriesMeaning, SeriesMeanings } from './country-series.ts'
import type { Measure, Rule, SeriesReading } from './measure.ts'

/** Days on which level and flag stay the same; `until` null = nothing is said about later. */
type Run = {
  readonly from: Day
  readonly until: Day | null
  readonly level: number | null
  readonly flag: 0 | 1 | null
}

// 1 January 1000: a day before every event, and one that every database can hold.
const longBefore: Day = -354_285

// The flag says where a measure holds, so it has no meaning where there is none.
const readingOn = ({ levels, flags }: LevelSeries, index: number) => {
  const level = levels[index] ?? null
  return { level, flag: level === null || level === 0 ? null : (flags[index] ?? null) }
}

/** The whole of time in runs: before the series and after it nothing is known. */
const runsOf = (series: LevelSeries): Run[] => {
  const runs: Run[] = []
  let from = longBefore
  let current: { level: number | null; flag: 0 | 1 | null } = { level: null, flag: null }
  for (let index = 0; index <= series.levels.length; index += 1) {
    const next = readingOn(series, index)
    if (next.level === current.level && next.flag === current.flag) continue
    const day = series.firstDay + index
    runs.push({ from, until: day - 1, ...current })
    from = day
    current = next
  }
  runs.push({ from, until: null, ...current })
  return runs
}

const meaningOf = (level: number | null, meaning: SeriesMeaning) => {
  const { topic } = meaning
  if (level === null)
    return { binding: true, rules: [{ kind: 'not-known', topic }] satisfies Rule[] }
  const stated = meaning.levels[level - 1]
  return stated ?? { binding: true, rules: [{ kind: 'none', topic }] satisfies Rule[] }
}

const endOf = (run: Run, midnight: (day: Day) => Instant): Measure['ended'] => {
  if (run.until === null) return null
  const announced = midnight(run.until + 1)
  return { lastDay: run.until, announced, recorded: announced }
}

/**
 * A country's series as measures. Each run of one level and flag is a measure announced at the
 * first midnight of the run, open-ended, whose end is announced when the next run begins: so the
 * level of a day is taken to last (docs/replay.md, rule 1). Days without data, before the series and
 * after it, are measures that say *not known*; level 0 says *none*. A flag that is 0 or not given
 * makes a measure targeted (rule 2), and a series without flags is general (rule 3).
 */
export const measuresFromSeries = (
  { country, series }: CountrySeries,
  meanings: SeriesMeanings,
): readonly Measure[] => {
  const midnight = (day: Day): Instant => instantOfWallTime(day, '00:00', country.zone)
  return series.flatMap((one) => {
    const meaning = meanings.series[one.code]
    return runsOf(one).map((run): Measure => {
      const { level, flag } = run
      const { binding, rules } = meaningOf(level, meaning)
      const reading: SeriesReading = { code: one.code, level, flag }
      return {
        id: `oxcgrt-${country.alpha3}-${one.code}-${isoFromDay(run.from)}`,
        title: meaning.title,
        jurisdiction: { country: country.alpha2 },
        targeted: meaning.hasFlag && level !== null && level > 0 && flag !== 1,
        binding,
        prevails: false,
        rules,
        holdsFrom: run.from,
        statedUntil: null,
        ended: endOf(run, midnight),
        announced: midnight(run.from),
        recorded: midnight(run.from),
        withdrawn: null,
        source: meanings.source,
        series: reading,
      }
    })
  })
}
