import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import type { Decision } from '#contexts/measures/contract.ts'
import { dayFromIso, isoFromDay, millisecondsPerDay } from '#kit/time/days.ts'

import { replayEvent, sameDayOf } from './replay-event.ts'

type Outcome = Decision['outcome']

const start = 400 * millisecondsPerDay
const daysBefore = (days: number): number => start - days * millisecondsPerDay

/** Online until 20 days before, hybrid until 10 days before, then online again. */
const answerAt = (at: number): Outcome =>
  at >= daysBefore(20) && at < daysBefore(10) ? 'hybrid' : 'online'
const moments = [daysBefore(20), daysBefore(10), daysBefore(3), daysBefore(90), start + 1]

describe('replaying an event', () => {
  it('names each answer only where it differs from the one before', () => {
    assert.deepEqual(replayEvent({ start, moments, answerAt }).steps, [
      { daysBefore: 60, outcome: 'online' },
      { daysBefore: 20, outcome: 'hybrid' },
      { daysBefore: 10, outcome: 'online' },
    ])
  })

  it('counts the changes after each lead time, and the notice that was left', () => {
    const { settlings, onTheDay } = replayEvent({ start, moments, answerAt })
    assert.equal(onTheDay, 'online')
    assert.deepEqual(settlings, [
      { lead: 30, settled: 'online', changes: 2, notice: 10 },
      { lead: 21, settled: 'online', changes: 2, notice: 10 },
      { lead: 14, settled: 'hybrid', changes: 1, notice: 10 },
      { lead: 7, settled: 'online', changes: 0, notice: 7 },
    ])
  })

  it('takes no notice of what became known when the event had begun', () => {
    const late = replayEvent({
      start,
      moments: [start, start + 5],
      answerAt: (at) => (at >= start ? 'cancel' : 'in-person'),
    })
    assert.equal(late.onTheDay, 'in-person')
    assert.equal(
      late.settlings.reduce((sum, { changes }) => sum + changes, 0),
      0,
    )
  })
})

describe('the same day of another year', () => {
  const moved = (iso: string, year: number): string =>
    isoFromDay(sameDayOf(year, dayFromIso(iso) ?? 0))

  it('keeps month and day', () => {
    assert.equal(moved('2027-11-28', 2020), '2020-11-28')
  })

  it('makes the leap day the last of February', () => {
    assert.equal(moved('2024-02-29', 2021), '2021-02-28')
    assert.equal(moved('2024-02-29', 2020), '2020-02-29')
  })
})
