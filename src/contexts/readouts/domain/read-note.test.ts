import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { dayOfCivil } from '#kit/time/civil-date.ts'
import type { Language } from '#kit/text/localised.ts'

import { lexiconWith } from '../data/lexicon.ts'
import { noteWords } from '../data/note-words.ts'
import { readNotes } from './read-note.ts'

const lexicon = lexiconWith()
const on = dayOfCivil({ year: 2027, month: 3, day: 10 })

const read = (line: string, language: Language = 'en') => {
  const context = { lexicon, noteWords, language, ownSide: 'MX', otherSide: 'AZ', on }
  return readNotes([line], line, context)[0] ?? assert.fail('nothing read')
}

describe('a line of the notes', () => {
  const whose: readonly (readonly [string, string, Language?])[] = [
    ['MX: lends the hall', 'MX'],
    ['Azerbaijan – will send a choir', 'AZ'],
    ['we will send a choir', 'MX'],
    ['they will lend the hall to Mexico', 'AZ'],
    ['both sides agreed to meet again', 'both'],
    ['Mexico proposed a festival in Azerbaijan', 'MX'],
    ['lend the hall', ''],
    ['Ellos prestarán la sala', 'AZ', 'es'],
    ['Nosotros enviaremos un coro', 'MX', 'es'],
    ['Biz xor göndərəcəyik', 'MX', 'az'],
    ['Tərəflər yenidən görüşməyə razılaşdılar', 'both', 'az'],
  ]
  for (const [line, expected, language] of whose) {
    it(`tells whose it is, or does not: ${line}`, () => {
      assert.equal(read(line, language).whose, expected)
    })
  }

  it('is as firm as its words, never firmer, and says which words', () => {
    const expected = [
      ['we promised a loan', 'promise/commitment', 'promised'],
      ['we hope to send a choir', 'desire/hope/wish', 'hope to'],
      ['we will send a choir', 'planned/under preparation', 'will send'],
      ['we will surely lend it', 'planned/under preparation', 'will'],
      ['a choir', null, ''],
    ] as const
    for (const [line, modality, cue] of expected) {
      assert.deepEqual([read(line).modality, read(line).cue], [modality, cue], line)
    }
  })

  it('is agreed on a condition where it names one', () => {
    const { modality, condition } = read('both sides agreed to restore the gate if UNESCO consents')
    assert.equal(modality, 'agreed subject to condition')
    assert.equal(condition, 'if UNESCO consents')
  })

  const due: readonly (readonly [string, string, Language?])[] = [
    ['we send a choir by 2027-05-04', '2027-05-04'],
    ['we send a choir by 4 May', '2027-05-04'],
    ['we send a choir by 4 February', '2028-02-04'],
    ['we send a choir in June 2028', '2028-06-30'],
    ['we send a choir in March', '2027-03-31'],
    ['we may send a choir', ''],
    ['we send a choir in 2028', '2028'],
    ['we report on the choir of 2019', ''],
    ['we report at the next session', 'next'],
    ['enviaremos un coro en junio de 2028', '2028-06-30', 'es'],
    ['informaremos en la próxima sesión', 'next', 'es'],
    ['Biz 2028-ci ilin martında xor göndərəcəyik', '2028-03-31', 'az'],
    ['Növbəti iclasda məlumat verəcəyik', 'next', 'az'],
  ]
  for (const [line, expected, language] of due) {
    it(`is due when it says: ${line}`, () => {
      assert.equal(read(line, language).due, expected)
    })
  }

  it('keeps its words, without the side that it begins with', () => {
    assert.equal(read('MX: lends the hall: the small one').text, 'lends the hall: the small one')
    assert.equal(read('concert: lend the hall').text, 'concert: lend the hall')
  })
})
