import { deepEqual, ok } from 'node:assert/strict'
import { describe, it } from 'node:test'

import fc from 'fast-check'

import { aRecord } from '#tests/support/agreement-factories.ts'

import { dayFromIso } from '#kit/time/days.ts'
import { onDay } from '#kit/time/known-date.ts'

import type { Act } from './act.ts'
import type { Trigger, TriggeredRule } from './clause.ts'
import { findForce } from './force-finding.ts'
import { reach } from './reach.ts'
import { triggersOf } from './triggers-of.ts'

const dayOf = (iso: string): number => dayFromIso(iso) ?? Number.NaN
const days = fc.integer({ min: dayOf('1900-01-01'), max: dayOf('2100-12-31') })
const trigger: Trigger = { on: 'signature' }

const rules: fc.Arbitrary<TriggeredRule> = fc.oneof(
  fc.constant<TriggeredRule>({ kind: 'on-trigger', trigger }),
  fc.integer({ min: 1, max: 400 }).map((n): TriggeredRule => ({
    kind: 'after-trigger',
    trigger,
    period: { days: n },
  })),
  fc.integer({ min: 1, max: 40 }).map((n): TriggeredRule => ({
    kind: 'after-trigger',
    trigger,
    period: { months: n },
  })),
  fc
    .tuple(fc.integer({ min: 1, max: 13 }), fc.integer({ min: 1, max: 40 }))
    .map(([months, more]): TriggeredRule => ({
      kind: 'after-trigger',
      trigger,
      period: { months, days: more },
    })),
  fc.constantFrom<TriggeredRule>(
    { kind: 'after-either', trigger, periods: [{ days: 30 }, { months: 1 }] },
    { kind: 'first-of-nth-month', trigger, month: 1 },
    { kind: 'first-of-nth-month', trigger, month: 3 },
    { kind: 'first-after-full-months', trigger, months: 2 },
    { kind: 'first-of-month-after-expiry', trigger, months: 3 },
  ),
)

const reached = (rule: TriggeredRule, from: number): number[] => {
  const counting = reach(rule, from, null)
  return counting.counts ? counting.reached.map(({ day }) => day) : []
}

const holds = (spans: ReturnType<typeof triggersOf>, day: number): boolean =>
  spans.some(({ first, last }) => first <= day && day <= last)

const signed = (day: number): Act => ({
  kind: 'signature',
  id: 'signature',
  on: onDay(day),
  signatories: [],
})
const official = (day: number): Act => ({
  kind: 'entry-into-force',
  id: 'official',
  on: onDay(day),
})

describe('the inverse of the engine', () => {
  it('finds every trigger that the rule counts from', () => {
    fc.assert(
      fc.property(rules, days, (rule, from) => {
        for (const day of reached(rule, from)) {
          ok(holds(triggersOf(rule, onDay(day), null), from))
        }
      }),
    )
  })

  it('finds none that the rule does not come from, at its ends and beside them', () => {
    fc.assert(
      fc.property(rules, days, (rule, day) => {
        const spans = triggersOf(rule, onDay(day), null)
        for (const { first, last } of spans) {
          ok([first, last].every((from) => reached(rule, from).includes(day)))
          ok(![first - 1, last + 1].some((from) => reached(rule, from).includes(day)))
        }
      }),
    )
  })
})

describe('the engine', () => {
  it('never comes earlier from a later trigger', () => {
    fc.assert(
      fc.property(rules, days, fc.integer({ min: 0, max: 70 }), (rule, from, later) => {
        ok(Math.min(...reached(rule, from)) <= Math.min(...reached(rule, from + later)))
        ok(Math.max(...reached(rule, from)) <= Math.max(...reached(rule, from + later)))
      }),
    )
  })

  it('never comes before its trigger', () => {
    fc.assert(
      fc.property(rules, days, (rule, from) => {
        ok(reached(rule, from).every((day) => day >= from))
      }),
    )
  })

  it('answers alike whatever the official date, and whenever it is asked', () => {
    fc.assert(
      fc.property(rules, days, days, (rule, from, other) => {
        const without = findForce(aRecord(rule, [signed(from)]))
        const beside = findForce(aRecord(rule, [signed(from), official(other)]))
        deepEqual(beside.days, without.days)
        deepEqual(findForce(aRecord(rule, [signed(from)])), without)
        ok(beside.because.length > 0)
      }),
    )
  })

  it('agrees with itself: the day that it gives, taken as official, is no conflict', () => {
    fc.assert(
      fc.property(rules, days, (rule, from) => {
        for (const day of reached(rule, from)) {
          const { verdict } = findForce(aRecord(rule, [signed(from), official(day)]))
          ok(verdict === 'agrees' || verdict === 'ambiguous')
        }
      }),
    )
  })
})
