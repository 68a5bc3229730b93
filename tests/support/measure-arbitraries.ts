import fc from 'fast-check'

import type { AsOf } from '#contexts/measures/domain/decision.ts'
import type { EventToDecide, Plan } from '#contexts/measures/domain/event-to-decide.ts'
import type { Jurisdiction, Measure, Rule, Scope } from '#contexts/measures/domain/measure.ts'
import { millisecondsPerDay } from '#kit/time/days.ts'

import { aMeasure, anEvent, dayOf } from './measure-factories.ts'

// Records of fast-check have no prototype unless told so, and then equal no copy of themselves.
const plain = { noNullPrototype: true }

const firstDay = dayOf('2020-01-01')

const days = fc.integer({ min: firstDay, max: firstDay + 60 })
const instants = days.map((day) => day * millisecondsPerDay)

const scopes: fc.Arbitrary<Scope> = fc.constantFrom(
  {},
  { setting: 'indoor' },
  { setting: 'outdoor' },
  { disciplines: ['music'] },
  { disciplines: ['theatre', 'cinema'] },
)
const topics = fc.constantFrom('gatherings' as const, 'audiences' as const, 'arrivals' as const)
const people = fc.integer({ min: 0, max: 400 })

const rules: fc.Arbitrary<Rule> = fc.oneof(
  fc.record({ kind: fc.constant('events-banned' as const), scope: scopes }, plain),
  fc.record({ kind: fc.constant('venues-closed' as const), scope: scopes }, plain),
  fc.record({ kind: fc.constant('people-limit' as const), people, scope: scopes }, plain),
  fc.tuple(people, fc.option(people), scopes).map(([from, more, scope]): Rule => {
    const to = more === null ? null : from + more
    return { kind: 'people-range', from, to, scope }
  }),
  fc.record(
    {
      kind: fc.constant('capacity-share' as const),
      percent: fc.integer({ min: 0, max: 100 }),
      scope: scopes,
    },
    plain,
  ),
  fc.record(
    {
      kind: fc.constant('curfew' as const),
      from: fc.integer({ min: 0, max: 1440 }),
      until: fc.integer({ min: 0, max: 1440 }),
    },
    plain,
  ),
  fc.constant<Rule>({ kind: 'stay-at-home' }),
  fc.constant<Rule>({ kind: 'audiences-barred' }),
  fc.constant<Rule>({ kind: 'entry-condition', condition: 'a test' }),
  fc.record(
    {
      kind: fc.constant('contact-data' as const),
      keepsDays: fc.integer({ min: 1, max: 90 }),
      scope: scopes,
    },
    plain,
  ),
  fc.constantFrom<Rule>(
    { kind: 'arrivals', barred: 'none-with-condition' },
    { kind: 'arrivals', barred: 'some' },
    { kind: 'arrivals', barred: 'all' },
  ),
  fc.record({ kind: fc.constantFrom('none' as const, 'not-known' as const), topic: topics }, plain),
)

const jurisdictions: fc.Arbitrary<Jurisdiction> = fc.constantFrom(
  { country: 'AZ' },
  { country: 'MX' },
  { country: 'AZ', region: 'AZ-BA' },
  { country: 'AZ', region: 'AZ-GA' },
  { country: 'AZ', region: 'AZ-BA', city: 'Baku' },
  { country: 'AZ', city: 'baku' },
  { country: 'AZ', city: 'Gəncə' },
  { country: 'MX', city: 'Mérida' },
)

const ends = fc.option(
  fc.record({ lastDay: days, announced: instants, recorded: instants }, plain),
  {
    freq: 2,
  },
)

/** Sets of measures of two countries, over two months: more of them meet than in life. */
export const measures: fc.Arbitrary<Measure[]> = fc
  .array(
    fc.record(
      {
        jurisdiction: jurisdictions,
        targeted: fc.boolean(),
        binding: fc.boolean(),
        prevails: fc.boolean(),
        rules: fc.array(rules, { minLength: 1, maxLength: 3 }),
        holdsFrom: days,
        statedUntil: fc.option(days),
        ended: ends,
        announced: instants,
        recorded: instants,
        withdrawn: fc.option(instants, { freq: 6 }),
      },
      plain,
    ),
    { maxLength: 12 },
  )
  .map((all) => all.map((one, index) => aMeasure({ ...one, id: `measure-${String(index)}` })))

const plans: fc.Arbitrary<Plan> = fc.record(
  {
    options: fc
      .shuffledSubarray(['in-person' as const, 'hybrid' as const, 'online' as const])
      .chain((formats) =>
        fc.tuple(...formats.map((format) => people.map((minOnSite) => ({ format, minOnSite })))),
      ),
    otherwise: fc.constantFrom('postpone' as const, 'cancel' as const),
  },
  plain,
)

/** Events in those places and months, of which much is not known. */
export const events: fc.Arbitrary<EventToDecide> = fc
  .record({
    plan: plans,
    reading: fc.constantFrom('strict' as const, 'lenient' as const, 'open' as const),
    day: days,
    startsAt: fc.option(fc.integer({ min: 0, max: 1439 })),
    endsAt: fc.option(fc.integer({ min: 1440, max: 2000 })),
    disciplines: fc.constantFrom([], ['music'], ['cinema', 'music']),
    setting: fc.constantFrom('indoor' as const, 'outdoor' as const, 'unknown' as const),
    capacity: fc.option(people),
    place: fc.option(jurisdictions),
    needsArrivals: fc.boolean(),
    audience: fc.constantFrom('local' as const, 'other-regions' as const),
    onlineCapacity: fc.option(people),
    onlineRights: fc.option(fc.boolean()),
  })
  .map(anEvent)

/** Moments among those days, by either clock. */
export const moments: fc.Arbitrary<AsOf> = fc.record(
  {
    at: instants,
    by: fc.constantFrom('announced' as const, 'recorded' as const),
  },
  plain,
)

/** Some dozens of measures of one country that follow each other, as they do in a series. */
export const oneAfterAnother: fc.Arbitrary<Measure[]> = fc
  .array(
    fc.record(
      {
        rules: fc.array(rules, { minLength: 1, maxLength: 1 }),
        gap: fc.integer({ min: -5, max: 20 }),
        length: fc.integer({ min: 0, max: 30 }),
        kind: fc.constantFrom('stated', 'ended', 'prolonged'),
        delay: fc.integer({ min: -10, max: 10 }),
      },
      plain,
    ),
    { minLength: 20, maxLength: 40 },
  )
  .map((all) => {
    let from = firstDay
    return all.map(({ gap, length, kind, delay, rules: said }, index) => {
      from += gap
      const announced = (from - delay) * millisecondsPerDay
      const endAnnounced = (from + length + delay) * millisecondsPerDay
      const ended = { lastDay: from + length, announced: endAnnounced, recorded: endAnnounced }
      const stated = kind === 'prolonged' ? from + Math.floor(length / 2) : from + length
      return aMeasure({
        id: `measure-${String(index)}`,
        rules: said,
        holdsFrom: from,
        statedUntil: kind === 'ended' ? null : stated,
        ended: kind === 'stated' ? null : ended,
        announced,
        recorded: announced,
      })
    })
  })
