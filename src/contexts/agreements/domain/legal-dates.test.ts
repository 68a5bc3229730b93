import { deepEqual, equal } from 'node:assert/strict'
import { describe, it } from 'node:test'

import { aRecord, officialAt, signedAt } from '#tests/support/agreement-factories.ts'

import { dayFromIso, isoFromDay } from '#kit/time/days.ts'

import type { Clauses } from './clause.ts'
import { reminderDue } from './date-reminder.ts'
import { legalDates } from './legal-dates.ts'
import { lifeOn } from './life.ts'

const day = (iso: string): number => dayFromIso(iso) ?? 0

const fiveYears: Partial<Clauses> = {
  duration: { kind: 'term', period: { years: 5 }, from: 'force' },
  renewal: { kind: 'tacit', period: { years: 5 }, most: null },
  nonRenewal: { kind: 'before-end', period: { months: 6 } },
}

const record = (clauses: Partial<Clauses> = fiveYears) => {
  const acts = [signedAt('2017-01-01'), officialAt('2017-01-01')]
  const base = aRecord({ kind: 'on-trigger', trigger: { on: 'signature' } }, acts)
  return { ...base, clauses: { ...base.clauses, ...clauses } }
}

const datesOn = (iso: string, clauses?: Partial<Clauses>) =>
  legalDates(lifeOn(record(clauses), day(iso)), day(iso)).map(({ kind, on }) => [
    kind,
    isoFromDay(on),
  ])

describe('the dates that fall due by the text alone', () => {
  it('are the last safe day for notice and the end of the term that renews itself', () => {
    deepEqual(datesOn('2020-01-01'), [
      ['notice', '2021-06-30'],
      ['renews', '2021-12-31'],
    ])
  })

  it('are gone when they are behind, and those of the next term come with it', () => {
    deepEqual(datesOn('2021-07-15'), [['renews', '2021-12-31']])
    deepEqual(datesOn('2022-02-01')[0], ['notice', '2026-06-30'])
  })

  it('are the end alone where nothing renews', () => {
    const once = { ...fiveYears, renewal: null, nonRenewal: null }
    deepEqual(datesOn('2020-01-01', once), [['ends', '2021-12-31']])
  })

  it('are none where the clauses are not on record', () => {
    deepEqual(datesOn('2020-01-01', { duration: null, renewal: null, nonRenewal: null }), [])
  })
})

describe('a reminder of such a date', () => {
  const due = (today: string, kind: 'notice' | 'renews' = 'notice') =>
    reminderDue({ kind, on: day('2021-06-30') }, day(today))

  it('is due 90 days and 14 days before it, and not before or after', () => {
    equal(due('2021-03-31'), undefined)
    equal(due('2021-04-01'), 90)
    equal(due('2021-06-15'), 90)
    equal(due('2021-06-16'), 14)
    equal(due('2021-06-30'), 14)
    equal(due('2021-07-01'), undefined)
  })

  it('is sent only where somebody can do something about it', () => {
    equal(due('2021-06-16', 'renews'), undefined)
  })
})
