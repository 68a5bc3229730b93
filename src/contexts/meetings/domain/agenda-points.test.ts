import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { notYetOn, openOfPrevious, type PointGround, type ProposedPoint } from './agenda-points.ts'

const proposed = (ground: PointGround, id: string): ProposedPoint => ({
  ground,
  text: `About ${id}`,
  about: { kind: ground, id },
  why: '',
  href: `/${id}`,
})
const words = (text: string) => ({ text, about: null })

describe('points proposed for an agenda', () => {
  const open = [proposed('undertaking', 'one'), proposed('agreement', 'two')]

  it('carry over of an earlier meeting what is open still, and what only a person can tell', () => {
    const closed = { text: 'Kept by now', about: { kind: 'undertaking', id: 'three' } }
    const earlier = [words('Any other business'), closed, ...open.slice(0, 1)]
    assert.deepEqual(
      openOfPrevious(earlier, open).map(({ text, ground }) => [text, ground]),
      [
        ['Any other business', 'previous'],
        ['About one', 'previous'],
      ],
    )
  })

  it('stand once, under the first ground, and not when they are on the agenda', () => {
    const twice = [proposed('undertaking', 'one'), ...open]
    assert.deepEqual(
      notYetOn([], twice).map(({ text }) => text),
      ['About one', 'About two'],
    )
    const agenda = [{ text: 'Said otherwise', about: { kind: 'agreement', id: 'two' } }]
    assert.deepEqual(
      notYetOn(agenda, twice).map(({ text }) => text),
      ['About one'],
    )
  })

  it('know a point of mere words by its words', () => {
    const carried = openOfPrevious([words('Visas'), words('Dates')], [])
    assert.deepEqual(
      notYetOn([words('Visas')], carried).map(({ text }) => text),
      ['Dates'],
    )
  })
})
