import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { aDecision, anEventView } from '#tests/support/an-event-view.ts'

import { formatHistory, latestMove } from './format-history.ts'

describe('the history of a format', () => {
  const confirmed = aDecision('in-person', '2020-12-07T14:30:00Z')
  const fewerSeats = aDecision('in-person', '2020-12-10T00:00:00Z', { onSite: { lo: 60, hi: 60 } })
  const online = aDecision('online', '2020-12-20T00:00:00Z')

  it('tells the first decision even when it confirmed the plan', () => {
    const steps = formatHistory(anEventView({ decisions: [confirmed] }))
    assert.deepEqual(
      steps.map(({ from, to }) => [from, to]),
      [['in-person', 'in-person']],
    )
    assert.equal(latestMove(steps), undefined)
  })

  it('leaves out what only moved seats', () => {
    const steps = formatHistory(anEventView({ decisions: [online, fewerSeats, confirmed] }))
    assert.deepEqual(
      steps.map(({ from, to }) => [from, to]),
      [
        ['in-person', 'online'],
        ['in-person', 'in-person'],
      ],
    )
  })

  it('keeps telling of a move when a later decision only moved seats', () => {
    const fewerOnline = aDecision('online', '2020-12-21T00:00:00Z', { online: 50 })
    const steps = formatHistory(anEventView({ decisions: [fewerOnline, online, confirmed] }))
    assert.equal(latestMove(steps)?.at, Date.parse('2020-12-20T00:00:00Z'))
  })
})
