import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import type { Participant } from './meeting.ts'
import { movedInOrder, orderedByPrecedence, placesOf } from './seating.ts'

const sitting = (name: string, side: string | null, said: Partial<Participant> = {}) =>
  ({
    side,
    thirdParty: side === null ? 'UNESCO' : '',
    name,
    person: null,
    institution: null,
    capacity: '',
    isActing: false,
    role: 'member',
    ...said,
  }) satisfies Participant

const namesOf = (participants: readonly Participant[]): string =>
  participants.map(({ name }) => name).join(' ')

describe('who sits where', () => {
  it('follows the head, the notified precedence, and else the order that was given', () => {
    const notified = new Map([
      ['b', 2],
      ['c', 1],
    ])
    const ordered = orderedByPrecedence(
      [
        sitting('e', 'XX', { role: 'accompanying' }),
        sitting('a', 'XX'),
        sitting('x', 'YY'),
        sitting('b', 'XX'),
        sitting('c', 'XX'),
        sitting('d', 'XX', { role: 'head' }),
        sitting('u', null),
        sitting('f', 'XX'),
      ],
      ({ name }) => notified.get(name) ?? null,
    )
    assert.equal(namesOf(ordered), 'd c b a f e x u')
  })

  it('is changed by hand, among one side alone', () => {
    const all = [sitting('a', 'XX'), sitting('x', 'YY'), sitting('b', 'XX')]
    assert.equal(namesOf(movedInOrder(all, { index: 2, step: -1 })), 'b x a')
    assert.equal(namesOf(movedInOrder(all, { index: 0, step: 1 })), 'b x a')
    assert.equal(namesOf(movedInOrder(all, { index: 1, step: 1 })), 'a x b')
    assert.equal(namesOf(movedInOrder(all, { index: 9, step: 1 })), 'a x b')
  })

  it('puts the first in the middle, and the second at the right hand', () => {
    assert.deepEqual(placesOf(5), [0, 1, -1, 2, -2])
    assert.deepEqual(placesOf(0), [])
  })
})
