import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { dayFromIso } from '#kit/time/days.ts'
import { knownDateFromIso } from '#kit/time/known-date.ts'

import { capacitiesOn } from './capacity.ts'
import type { Post } from './person.ts'

const day = (iso: string): number => {
  const read = dayFromIso(iso)
  assert.ok(read !== undefined)
  return read
}

type Held = {
  readonly from?: string
  readonly until?: string
  readonly announced?: string
  readonly precedence?: number
  readonly acting?: boolean
}

const post = (title: string, { from, until, announced, precedence, acting }: Held): Post => ({
  id: title,
  visibility: 'joint',
  institution: null,
  title: { en: title },
  acting: acting ?? false,
  precedence: precedence ?? null,
  from: from === undefined ? null : (knownDateFromIso(from) ?? null),
  until: until === undefined ? null : (knownDateFromIso(until) ?? null),
  announcedOn: announced === undefined ? null : day(announced),
  source: '',
  side: 'MX',
  memberName: '',
  recordedAt: 0,
})

const told = (posts: readonly Post[], iso: string): readonly string[] =>
  capacitiesOn({ posts }, day(iso)).map(
    ({ post: { title }, certainty }) => `${certainty}: ${title.en ?? ''}`,
  )

describe('the capacities of a person on a day', () => {
  it('are all posts held that day, as one text may name a person by three of them', () => {
    const posts = [
      post('Acting Minister', { from: '2020-11-01', until: '2020-12-31', acting: true }),
      post('First Deputy Minister', { from: '2020-01-15' }),
      post('Vice Minister', { announced: '2020-11-26' }),
      post('Minister', { from: '2021-01-01' }),
    ]
    assert.deepEqual(told(posts, '2020-11-26'), [
      'held: Acting Minister',
      'held: First Deputy Minister',
      'held: Vice Minister',
    ])
  })

  it('include the first and the last day, and no day beyond', () => {
    const posts = [post('Ambassador', { from: '2020-03-02', until: '2022-07-31' })]
    assert.deepEqual(told(posts, '2020-03-01'), [])
    assert.deepEqual(told(posts, '2020-03-02'), ['held: Ambassador'])
    assert.deepEqual(told(posts, '2022-07-31'), ['held: Ambassador'])
    assert.deepEqual(told(posts, '2022-08-01'), [])
  })

  it('are uncertain within a month or a year that is all that is known', () => {
    const posts = [post('Ambassador', { from: '2020', until: '2022-07' })]
    assert.deepEqual(told(posts, '2019-12-31'), [])
    assert.deepEqual(told(posts, '2020-06-01'), ['perhaps: Ambassador'])
    assert.deepEqual(told(posts, '2021-06-01'), ['held: Ambassador'])
    assert.deepEqual(told(posts, '2022-07-15'), ['perhaps: Ambassador'])
    assert.deepEqual(told(posts, '2022-08-01'), [])
  })

  it('are uncertain before the source of a post whose beginning nobody tells', () => {
    const posts = [post('Director', { announced: '2019-06-26' })]
    assert.deepEqual(told(posts, '2019-06-25'), ['perhaps: Director'])
    assert.deepEqual(told(posts, '2019-06-26'), ['held: Director'])
  })

  it('stand in the notified order, what is sure before what is not', () => {
    const posts = [
      post('Third', { from: '2019' }),
      post('Second', { from: '2019', precedence: 2 }),
      post('First', { from: '2019', precedence: 1 }),
      post('Unsure', { precedence: 1 }),
    ]
    assert.deepEqual(told(posts, '2020-01-01'), [
      'held: First',
      'held: Second',
      'held: Third',
      'perhaps: Unsure',
    ])
  })
})
