import { deepEqual, equal } from 'node:assert/strict'
import { describe, it } from 'node:test'

import { faultsOf, isOpenOn, type ReplyContent } from './call.ts'

const reply: ReplyContent = {
  organisation: 'A laboratory',
  country: '',
  name: 'A person',
  email: 'person@example.org',
  words: 'We could come.',
  language: 'en',
  standsUntil: null,
}

const closing = (until: number | null) => ({
  content: {
    title: {},
    words: {},
    works: [],
    materials: [],
    skills: [],
    urgency: 'high' as const,
    until,
    illustrative: true,
  },
})

describe('a reply to a call', () => {
  it('is refused for each thing that is missing, and for what nobody would read', () => {
    deepEqual(faultsOf(reply, 100), [])
    deepEqual(faultsOf({ ...reply, organisation: '', name: '', email: '', words: '' }, 100), [
      'organisation-is-missing',
      'name-is-missing',
      'email-is-not-an-address',
      'words-are-missing',
    ])
    deepEqual(faultsOf({ ...reply, words: 'x'.repeat(5_001) }, 100), ['text-is-too-long'])
    deepEqual(faultsOf({ ...reply, standsUntil: 99 }, 100), ['stands-until-is-past'])
    deepEqual(faultsOf({ ...reply, standsUntil: 100 }, 100), [])
  })

  it('is taken on the last day of the call, and no day later', () => {
    equal(isOpenOn(closing(100), 100), true)
    equal(isOpenOn(closing(100), 101), false)
    equal(isOpenOn(closing(null), 101), true)
  })
})
