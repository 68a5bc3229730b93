import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { aMeeting } from '#tests/support/meeting-factories.ts'

import type { Participant } from './meeting.ts'
import { withAccount } from './with-account.ts'

const one = (name: string, said: Partial<Participant> = {}): Participant => ({
  side: 'AZ',
  thirdParty: '',
  name,
  person: null,
  institution: null,
  capacity: '',
  isActing: false,
  role: 'member',
  ...said,
})
const nothing = { place: {}, sources: [], participants: [] }

describe('a meeting on record with what an account adds', () => {
  it('names nobody twice, in whatever spelling, and keeps its order', () => {
    const head = one('Rəşad Əliyev', { role: 'head' })
    const told = [
      one('Rashad Aliyev', { person: 'of-the-directory' }),
      one('Ana Ruiz'),
      one('Ruiz'),
    ]
    const { participants } = withAccount(
      { content: aMeeting('A talk'), participants: [head] },
      { ...nothing, participants: told },
    )
    assert.deepEqual(
      participants.map(({ name, person, role }) => [name, person, role]),
      [
        ['Rəşad Əliyev', 'of-the-directory', 'head'],
        ['Ana Ruiz', null, 'member'],
        ['Ruiz', null, 'member'],
      ],
    )
  })

  it('adds the capacities that are not on record', () => {
    const known = one('Ana Ruiz', { capacity: 'Acting Minister; Deputy Rector of Baku' })
    const capacity = 'acting minister of Culture; Vice Minister; Rector of Baku'
    const told = one('Ana Ruiz', { capacity, isActing: true })
    const { participants } = withAccount(
      { content: aMeeting('A talk'), participants: [known] },
      { ...nothing, participants: [told] },
    )
    assert.equal(
      participants[0]?.capacity,
      'Acting Minister; Deputy Rector of Baku; Vice Minister; Rector of Baku',
    )
    assert.equal(participants[0]?.isActing, true)
  })

  it('says where it was only where that is not on record, and keeps every source once', () => {
    const account = { ...nothing, place: { en: 'Baku' }, sources: ['https://a', 'https://b'] }
    const at = (content: ReturnType<typeof aMeeting>) =>
      withAccount({ content, participants: [] }, account).content
    assert.deepEqual(at(aMeeting('A talk')).place, { en: 'Baku' })
    assert.deepEqual(at(aMeeting('A talk', { place: { en: 'Sheki' } })).place, { en: 'Sheki' })
    assert.deepEqual(at(aMeeting('A talk', { sources: ['https://b'] })).sources, [
      'https://b',
      'https://a',
    ])
  })
})
