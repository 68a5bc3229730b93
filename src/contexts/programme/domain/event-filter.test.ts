import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { answersQuery, type EventQuery, type Listed } from './event-filter.ts'

const event: Listed = {
  programme: 'arbitrary',
  disciplines: ['music', 'dance'],
  format: 'hybrid',
  state: 'planned',
  owner: 'joint',
  visibility: 'joint',
  city: 'Baku',
  venue: 'hall',
  texts: [{ az: 'İşıqlı gecə: Bakı', es: 'Noche de José' }, 'Şəki'],
}

const everything: EventQuery = {
  programme: '',
  discipline: '',
  format: '',
  state: '',
  owner: '',
  visibility: '',
  place: '',
  text: '',
}

const finds = (query: Partial<EventQuery>): boolean =>
  answersQuery(event, { ...everything, ...query })

describe('finding events', () => {
  it('takes İ, I, ı and i as one letter, and ə as e', () => {
    for (const text of ['işıqlı', 'ISIQLI', 'isiqli', 'GECE baki', 'jose', 'seki', 'ŞƏKİ']) {
      assert.equal(finds({ text }), true, text)
    }
  })

  it('wants every word, in any order', () => {
    assert.equal(finds({ text: 'baki isiqli' }), true)
    assert.equal(finds({ text: 'baki gence' }), false)
  })

  it('finds by a further discipline, by city and by venue', () => {
    assert.equal(finds({ discipline: 'dance' }), true)
    assert.equal(finds({ discipline: 'cinema' }), false)
    assert.equal(finds({ place: 'Baku' }), true)
    assert.equal(finds({ place: 'hall' }), true)
    assert.equal(finds({ place: 'Sheki' }), false)
  })

  it('counts as private what one side alone sees', () => {
    assert.equal(finds({ visibility: 'private' }), false)
    const own = { ...event, visibility: 'XX' }
    assert.equal(answersQuery(own, { ...everything, visibility: 'private' }), true)
  })
})
