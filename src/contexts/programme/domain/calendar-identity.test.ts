import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { aDecision, anEventView } from '#tests/support/an-event-view.ts'

import { modifiedAt, sequenceOf } from './calendar-identity.ts'

const online = aDecision('online', '2020-12-20T00:00:00Z')

describe('the sequence number of a calendar entry', () => {
  const before = anEventView()

  it('rises with a revision, a decision and a state', () => {
    const revised = anEventView({ revisedAt: before.event.revisedAt + 1000 })
    const decided = anEventView({ decisions: [online] })
    const stated = anEventView({
      states: [...before.states, { state: 'cancelled', holdsFrom: 0 }],
    })
    for (const after of [revised, decided, stated]) {
      assert.ok(sequenceOf(after) > sequenceOf(before))
    }
  })

  it('is the same for whoever sees more than the public does', () => {
    const [state] = before.states
    assert.ok(state)
    const seenByTheSides = {
      event: before.event,
      states: [{ ...state, visibility: 'XX' }, state],
      decisions: [{ ...online, visibility: 'joint' }],
      choices: [],
    }
    assert.equal(sequenceOf(seenByTheSides), sequenceOf(before))
    assert.equal(modifiedAt(seenByTheSides), modifiedAt(before))
  })

  it('is an integer that calendars can hold', () => {
    const late = anEventView({ revisedAt: Date.parse('2080-01-01T00:00:00Z') })
    assert.ok(Number.isInteger(sequenceOf(late)))
    assert.ok(sequenceOf(late) < 2 ** 31)
  })
})

describe('when an event was last changed', () => {
  it('is the latest of its revision, its states and its decisions', () => {
    assert.equal(modifiedAt(anEventView({ decisions: [online] })), online.asOf)
    assert.equal(modifiedAt(anEventView()), Date.parse('2020-11-20T09:00:00Z'))
  })
})
