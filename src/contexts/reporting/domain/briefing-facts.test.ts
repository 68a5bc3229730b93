import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { type BriefingFact, changesSince } from './briefing-facts.ts'

const fact = (id: string, mark: string, section: BriefingFact['section'] = 'agreements') => ({
  section,
  id,
  mark,
  title: `Title of ${id}`,
  told: `as ${mark}`,
})

const kinds = (before: readonly BriefingFact[], now: readonly BriefingFact[]) =>
  changesSince(before, now).map(({ kind, fact: { id } }) => `${kind} ${id}`)

describe('what changed since the last briefing', () => {
  it('is nothing where everything is told as before, in whatever language', () => {
    assert.deepEqual(kinds([fact('a', '1')], [{ ...fact('a', '1'), title: 'Título' }]), [])
  })

  it('is what is new, what is told otherwise and what is gone', () => {
    assert.deepEqual(kinds([fact('a', '1'), fact('b', '1')], [fact('a', '2'), fact('c', '1')]), [
      'changed a',
      'new c',
      'gone b',
    ])
  })

  it('says what stood there before', () => {
    const [change] = changesSince([fact('a', 'signed')], [fact('a', 'in force')])
    assert.ok(change?.kind === 'changed')
    assert.equal(change.before.told, 'as signed')
  })

  it('calls no event gone because time goes by', () => {
    assert.deepEqual(kinds([fact('a', '1', 'events')], []), [])
  })
})
