import { compileMeasures, decideCompiled } from '#contexts/measures/domain/compile-measures.ts'
import { eventsConcernedBy } from '#contexts/measures/domain/concerns.ts'
import { decideAmong } from '#contexts/measures/domain/decide-among.ts'
import type { AsOf, Decision } from '#contexts/measures/domain/decision.ts'
import type { EventToDecide } from '#contexts/measures/domain/event-to-decide.ts'
import type { Jurisdiction, Measure, Rule } from '#contexts/measures/domain/measure.ts'
import { rememberedPlaceKeys } from '#contexts/measures/domain/place.ts'
import { prepareMeasures } from '#contexts/measures/domain/prepared-measure.ts'
import { millisecondsPerDay } from '#kit/time/days.ts'
import { aMeasure, anEvent, dayOf } from '#tests/support/measure-factories.ts'

import { interleaved, type Report } from './measuring.ts'

const rounds = 9
const milliseconds = 400

const firstDay = dayOf('2020-01-01')
const days = 3 * 365

/** The same numbers in every run (a linear congruential generator, Numerical Recipes' constants). */
const repeatable = (seed: number): ((below: number) => number) => {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const countries = ['AZ', 'MX']
const citiesOf = (country: string): Jurisdiction[] =>
  Array.from({ length: 9 }, (_, city) => ({ country, city: `${country}-city-${String(city)}` }))
const cities = countries.flatMap(citiesOf)
const places: readonly Jurisdiction[] = [...countries.map((country) => ({ country })), ...cities]

const rules: readonly Rule[] = [
  { kind: 'events-banned' },
  { kind: 'people-range', from: 11, to: 100 },
  { kind: 'people-limit', people: 50 },
  { kind: 'capacity-share', percent: 50 },
  { kind: 'stay-at-home' },
  { kind: 'curfew', from: 1320, until: 360 },
]

const one = <Value>(values: readonly Value[], at: number): Value => {
  const value = values[at % values.length]
  if (value === undefined) throw new Error('nothing to choose from')
  return value
}

/** Three years of measures that follow each other in two countries and 18 cities of theirs. */
const history = (count: number, below: (bound: number) => number): Measure[] =>
  Array.from({ length: count }, (_, index) => {
    const jurisdiction = one(places, index)
    const holdsFrom = firstDay + Math.floor((index / count) * days)
    const lastDay = holdsFrom + 20 + below(60)
    const isOpenEnded = below(2) === 0
    const announced = (lastDay + 1) * millisecondsPerDay
    return aMeasure({
      id: `measure-${String(index)}`,
      jurisdiction,
      targeted: below(5) === 0,
      binding: below(5) > 0,
      prevails: jurisdiction.city !== undefined && below(10) === 0,
      rules: [one(rules, below(rules.length))],
      holdsFrom,
      statedUntil: isOpenEnded ? null : lastDay,
      ended: isOpenEnded ? { lastDay, announced, recorded: announced } : null,
      announced: (holdsFrom - 2) * millisecondsPerDay,
    })
  })

type Asked = { readonly event: EventToDecide; readonly asOf: AsOf }

/** Events all over those years and cities, each asked about up to a month before it. */
const eventsAsked = (count: number, below: (bound: number) => number): Asked[] =>
  Array.from({ length: count }, (_, index) => {
    const day = firstDay + below(days)
    const place = { ...one(cities, below(cities.length)) }
    const at = (day - below(30)) * millisecondsPerDay
    return {
      event: anEvent({ id: `event-${String(index)}`, day, place }),
      asOf: { at, by: 'announced' },
    }
  })

/** Decisions a second, deciding all that is asked over and over. */
const rate = (asked: readonly Asked[], answer: (one: Asked) => Decision): number => {
  const start = performance.now()
  let decided = 0
  let grounds = 0
  while (performance.now() - start < milliseconds) {
    for (const question of asked) grounds += answer(question).because.length
    decided += asked.length
  }
  if (grounds < decided) throw new Error('a decision without grounds')
  return (decided / (performance.now() - start)) * 1000
}

const decisions = (perSecond: number): string =>
  `${(perSecond / 1_000_000).toFixed(2)} million decisions/s`

const benchDecisions = async (report: Report, measures: readonly Measure[]): Promise<void> => {
  const below = repeatable(2)
  const asked = eventsAsked(1000, below)
  const compiled = compileMeasures(measures)
  const prepared = prepareMeasures(measures)
  const byIndex = ({ event, asOf }: Asked) => decideCompiled(compiled, event, asOf)
  const byLoop = ({ event, asOf }: Asked) => {
    const place = rememberedPlaceKeys(event.place)
    return decideAmong([prepared], { event, place, asOf })
  }
  const { ours, reference } = await interleaved(
    rounds,
    () => Promise.resolve(rate(asked, byIndex)),
    () => Promise.resolve(rate(asked, byLoop)),
  )
  const grounds = asked.reduce((sum, question) => sum + byIndex(question).because.length, 0)
  report({
    name: 'format engine, 1,000 measures of 20 places and 3 years, one core',
    figure: decisions(ours),
    reference: `${decisions(reference)}, a plain loop over all measures`,
    ratio: ours / reference,
    note: `outcome, seats and ${(grounds / asked.length).toFixed(1)} grounds each; target 1,000,000/s`,
  })
}

const timed = (work: () => unknown): number => {
  const start = performance.now()
  work()
  return performance.now() - start
}

const benchNewMeasure = async (report: Report, measures: readonly Measure[]): Promise<void> => {
  const asked = eventsAsked(10_000, repeatable(3))
  const events = asked.map(({ event }) => event)
  const asOf: AsOf = { at: (firstDay + days) * millisecondsPerDay, by: 'announced' }
  const added = aMeasure({
    id: 'added',
    jurisdiction: one(cities, 0),
    holdsFrom: firstDay + 300,
    statedUntil: firstDay + 400,
  })
  const compiled = compileMeasures([...measures, added])
  const decideAll = (some: readonly EventToDecide[]) =>
    some.map((event) => decideCompiled(compiled, event, asOf))
  const { ours, reference } = await interleaved(
    rounds,
    () => Promise.resolve(timed(() => decideAll(eventsConcernedBy(added, events)))),
    () => Promise.resolve(timed(() => decideAll(events))),
  )
  report({
    name: 'a new measure of one city for 100 days, 10,000 events',
    figure: `${ours.toFixed(1)} ms, ${String(eventsConcernedBy(added, events).length)} events found and decided again`,
    reference: `${reference.toFixed(1)} ms, deciding all of them`,
    ratio: ours / reference,
  })
}

export const run = async (report: Report): Promise<void> => {
  const measures = history(1000, repeatable(1))
  await benchDecisions(report, measures)
  await benchNewMeasure(report, measures)
}
