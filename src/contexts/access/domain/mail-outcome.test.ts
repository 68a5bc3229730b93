import { deepEqual, equal, ok } from 'node:assert/strict'
import { describe, it } from 'node:test'

import { claimHoldsSeconds, outcomeOf, pauseAfter } from './mail-outcome.ts'

const first = { purpose: 'notice', attempts: 1, isSecondCopy: false } as const
const second = { ...first, attempts: 2, isSecondCopy: true } as const
const last = { ...first, attempts: 16 } as const
const reason = 'arbitrary'

describe('what becomes of a mail', () => {
  it('is sent when it was taken, the second copy too', () => {
    deepEqual(outcomeOf(first, { outcome: 'taken' }), { state: 'sent' })
    deepEqual(outcomeOf(second, { outcome: 'taken' }), { state: 'sent' })
  })

  it('fails at once when it was refused for good', () => {
    deepEqual(outcomeOf(first, { outcome: 'refused', reason }), { state: 'failed', reason })
  })

  it('waits when it was not taken now, and is given up after the last attempt', () => {
    const waiting = { state: 'waiting', reason, dueInSeconds: 60 }
    deepEqual(outcomeOf(first, { outcome: 'not-now', reason }), waiting)
    deepEqual(outcomeOf(last, { outcome: 'not-now', reason }), { state: 'failed', reason })
  })

  it('is uncertain when nobody answered, and gets one copy more and no third', () => {
    const uncertain = { state: 'uncertain', reason }
    const once = outcomeOf(first, { outcome: 'unanswered', reason })
    deepEqual(once, { ...uncertain, dueInSeconds: 60 })
    const twice = outcomeOf(second, { outcome: 'unanswered', reason })
    deepEqual(twice, { ...uncertain, dueInSeconds: null })
  })

  it('never becomes certain because its second copy was not taken now', () => {
    equal(outcomeOf(second, { outcome: 'not-now', reason }).state, 'uncertain')
    equal(outcomeOf({ ...last, isSecondCopy: true }, { outcome: 'not-now' }).state, 'uncertain')
  })
})

describe('the pauses between attempts', () => {
  it('double up to four hours and go on for more than a day', () => {
    const pauses = Array.from({ length: 15 }, (_none, n) => pauseAfter('notice', n + 1) ?? 0)
    deepEqual(pauses.slice(0, 3), [60, 120, 240])
    equal(pauses.at(-1), 4 * 3600)
    ok(pauses.reduce((sum, pause) => sum + pause, 0) > 86_400)
    equal(pauseAfter('notice', 16), null)
  })

  it('end for a sign-in link within the half hour that it lives', () => {
    const pauses = [1, 2, 3, 4].map((attempts) => pauseAfter('sign-in', attempts) ?? 0)
    ok(pauses.reduce((sum, pause) => sum + pause, 0) < 1800)
    equal(pauseAfter('sign-in', 5), null)
  })

  it('leave a claim more time than one hand-over may take', () => {
    ok(claimHoldsSeconds > 240)
  })
})
