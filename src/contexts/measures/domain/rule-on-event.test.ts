import { equal } from 'node:assert/strict'
import { describe, it } from 'node:test'

import { anEvent } from '#tests/support/measure-factories.ts'

import type { EventToDecide } from './event-to-decide.ts'
import type { Rule, Scope } from './measure.ts'
import { bearingOf, topicOf } from './rule-on-event.ts'

const bearing = (rule: Rule, given: Partial<EventToDecide> = {}): string => {
  const found = bearingOf(rule, anEvent(given))
  return typeof found === 'string' ? found : found.fact
}

describe('whether a rule with a scope bears on a concert indoors', () => {
  const table: readonly (readonly [Scope, Partial<EventToDecide>, string])[] = [
    [{}, {}, 'bears'],
    [{ setting: 'indoor' }, {}, 'bears'],
    [{ setting: 'outdoor' }, {}, 'does-not-bear'],
    [{ setting: 'outdoor' }, { setting: 'unknown' }, 'setting'],
    [{ disciplines: ['theatre', 'music'] }, {}, 'bears'],
    [{ disciplines: ['theatre'] }, {}, 'does-not-bear'],
    [{ disciplines: ['theatre'] }, { disciplines: [] }, 'discipline'],
    [{ disciplines: ['theatre'] }, { disciplines: ['music', 'theatre'] }, 'bears'],
    [{ disciplines: ['theatre'], setting: 'outdoor' }, { disciplines: [] }, 'does-not-bear'],
    [{ disciplines: ['theatre'], setting: 'indoor' }, { setting: 'unknown' }, 'does-not-bear'],
    [{ disciplines: ['music'], setting: 'indoor' }, { setting: 'unknown' }, 'setting'],
    [{ disciplines: ['music'], setting: 'indoor' }, {}, 'bears'],
  ]
  for (const kind of ['events-banned', 'venues-closed'] as const) {
    for (const [scope, event, expected] of table) {
      it(`${kind} ${JSON.stringify(scope)} on ${JSON.stringify(event)}: ${expected}`, () => {
        equal(bearing({ kind, scope }, event), expected)
      })
    }
  }

  it('is the same for limits and shares', () => {
    const scope: Scope = { setting: 'outdoor' }
    equal(bearing({ kind: 'people-limit', people: 1, scope }), 'does-not-bear')
    equal(bearing({ kind: 'people-range', from: 1, to: 2, scope }), 'does-not-bear')
    equal(bearing({ kind: 'capacity-share', percent: 1, scope }), 'does-not-bear')
  })
})

describe('whether a curfew bears on an event', () => {
  const night = { kind: 'curfew', from: 22 * 60, until: 6 * 60 } as const
  const siesta = { kind: 'curfew', from: 14 * 60, until: 16 * 60 } as const
  const table: readonly (readonly [Rule, number | null, number | null, string])[] = [
    [night, 19 * 60, 21 * 60, 'does-not-bear'],
    [night, 19 * 60, 22 * 60, 'does-not-bear'],
    [night, 19 * 60, 22 * 60 + 1, 'bears'],
    [night, 23 * 60, 25 * 60, 'bears'],
    [night, 5 * 60, 7 * 60, 'bears'],
    [night, 6 * 60, 7 * 60, 'does-not-bear'],
    [night, 20 * 60, 32 * 60, 'bears'],
    [night, 22 * 60, 22 * 60, 'bears'],
    [siesta, 12 * 60, 14 * 60, 'does-not-bear'],
    [siesta, 12 * 60, 18 * 60, 'bears'],
    [siesta, 15 * 60, 15 * 60 + 30, 'bears'],
    [siesta, 16 * 60, 17 * 60, 'does-not-bear'],
    [siesta, 17 * 60, 39 * 60, 'bears'],
    [siesta, 17 * 60, 38 * 60, 'does-not-bear'],
    [siesta, 17 * 60, 38 * 60 + 1, 'bears'],
    [night, 29 * 60, 30 * 60, 'bears'],
    [night, 30 * 60, 31 * 60, 'does-not-bear'],
    [{ kind: 'curfew', from: 0, until: 0 }, 12 * 60, 13 * 60, 'bears'],
    [night, null, null, 'hours'],
    [night, null, 21 * 60, 'hours'],
    [night, 19 * 60, null, 'hours'],
    [night, 23 * 60, null, 'bears'],
  ]
  for (const [rule, startsAt, endsAt, expected] of table) {
    const { from, until } = rule.kind === 'curfew' ? rule : night
    it(`${String(from)} to ${String(until)} on ${String(startsAt)} to ${String(endsAt)}: ${expected}`, () => {
      equal(bearing(rule, { startsAt, endsAt }), expected)
    })
  }
})

describe('whether a rule on travellers bears on an event', () => {
  it('does where the event needs them', () => {
    for (const rule of [
      { kind: 'arrivals', barred: 'all' },
      { kind: 'none', topic: 'arrivals' },
      { kind: 'not-known', topic: 'arrivals' },
    ] as const satisfies Rule[]) {
      equal(bearing(rule), 'does-not-bear')
      equal(bearing(rule, { needsArrivals: true }), 'bears')
    }
  })

  it('always does where it is about audiences or gatherings', () => {
    equal(bearing({ kind: 'audiences-barred' }), 'bears')
    equal(bearing({ kind: 'none', topic: 'audiences' }), 'bears')
    equal(bearing({ kind: 'not-known', topic: 'gatherings' }), 'bears')
    equal(bearing({ kind: 'stay-at-home' }), 'bears')
    equal(bearing({ kind: 'entry-condition', condition: 'a test' }), 'bears')
  })
})

describe('what a rule speaks of', () => {
  const table: readonly (readonly [Rule, string])[] = [
    [{ kind: 'events-banned' }, 'gatherings'],
    [{ kind: 'venues-closed' }, 'gatherings'],
    [{ kind: 'people-limit', people: 1 }, 'gatherings'],
    [{ kind: 'people-range', from: 1, to: 2 }, 'gatherings'],
    [{ kind: 'capacity-share', percent: 1 }, 'gatherings'],
    [{ kind: 'curfew', from: 0, until: 1 }, 'gatherings'],
    [{ kind: 'stay-at-home' }, 'gatherings'],
    [{ kind: 'entry-condition', condition: 'a test' }, 'gatherings'],
    [{ kind: 'contact-data', keepsDays: 14 }, 'gatherings'],
    [{ kind: 'audiences-barred' }, 'audiences'],
    [{ kind: 'arrivals', barred: 'some' }, 'arrivals'],
    [{ kind: 'none', topic: 'arrivals' }, 'arrivals'],
    [{ kind: 'not-known', topic: 'audiences' }, 'audiences'],
  ]
  for (const [rule, topic] of table) {
    it(`${rule.kind} speaks of ${topic}`, () => {
      equal(topicOf(rule), topic)
    })
  }
})
