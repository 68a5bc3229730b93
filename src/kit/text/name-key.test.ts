import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { isFoundBy, isSameName, nameKeysOf, nameQueriesOf, nameWordsOf } from './name-key.ts'

const findEachOther = [
  ['Labardini', 'Labardíni'],
  ['Əliyev', 'Aliyev'],
  ['Əliyev', 'ALIYEV'],
  ['Əliyev', 'Eliyev'],
  ['Əliyev', 'Алиев'],
  ['Xəlilov', 'Khalilov'],
  ['Xəlilov', 'Халилов'],
  ['Məmmədov', 'Mammadov'],
  ['Məmmədov', 'Mamedov'],
  ['Məmmədov', 'Мамедов'],
  ['Cəfərov', 'Jafarov'],
  ['Cəfərov', 'Cafarov'],
  ['Cəfərov', 'Джафаров'],
  ['Quliyev', 'Guliyev'],
  ['Ağayev', 'Aghayev'],
  ['Elçin Əfəndiyev', 'Elchin Afandiyev'],
  ['Elçin', 'Elcin'],
  ['İlham', 'Ilham'],
  ['Şirəliyev', 'Shiraliyev'],
  ['Ширәлијев', 'Şirəliyev'],
  ['Müller', 'Mueller'],
  ['Núñez', 'NUNEZ'],
  ['Giorgi Baratashvili', 'გიორგი ბარათაშვილი'],
  ['Giorgos Papandreou', 'Γιώργος Παπανδρέου'],
  ['محمد', 'Muhammad'],
  ['محمد', 'Məhəmməd'],
  ['کریموف', 'Karimov'],
  ['عبدالله', 'Abdulla'],
] as const

const differ = [
  ['Labardini', 'Lombardi'],
  ['Əliyev', 'Vəliyev'],
  ['Məmmədov', 'Mahmudov'],
  ['Karimov', 'Kazimov'],
  ['Mirza', 'Murza'],
  ['محمد', 'Karimov'],
] as const

describe('the key of a name', () => {
  for (const [one, other] of findEachOther) {
    it(`lets ${one} and ${other} find each other`, () => {
      assert.ok(isFoundBy(nameKeysOf(one), other), `${other} → ${one}`)
      assert.ok(isFoundBy(nameKeysOf(other), one), `${one} → ${other}`)
    })
  }

  for (const [one, other] of differ) {
    it(`keeps ${one} and ${other} apart`, () => {
      assert.equal(isFoundBy(nameKeysOf(one), other), false)
      assert.equal(isFoundBy(nameKeysOf(other), one), false)
    })
  }

  it('says that two spellings are the same name, and never so by consonants that stand alone', () => {
    const areSame = (one: string, other: string) => isSameName(nameKeysOf(one), nameKeysOf(other))
    for (const [one, other] of findEachOther) assert.ok(areSame(one, other), `${one}, ${other}`)
    const others = [...differ, ['Library 1', 'Library 2'], ['Ana Ruiz', 'Ruiz'], ['Loto', 'Late']]
    for (const [one = '', other = ''] of others) assert.equal(areSame(one, other), false, one)
  })

  it('finds a name by the beginning of its words in any order', () => {
    assert.ok(isFoundBy(nameKeysOf('Rodrigo Labardini'), 'lab rod'))
    assert.equal(isFoundBy(nameKeysOf('Rodrigo Labardini'), 'lab anar'), false)
  })

  it('writes letters as Azerbaijani does where it is told so', () => {
    assert.equal(isFoundBy(nameKeysOf('Canan'), 'Janan'), false)
    assert.ok(isFoundBy(nameKeysOf('Canan', 'az'), 'Janan'))
  })

  it('has the words of a text in each language, by which any spelling of one finds it', () => {
    const words = nameWordsOf([
      { en: 'An evening with Alim Qasimov', az: 'Alim Qasımov axşamı' },
      { '': 'Karimov' },
    ])
    const isFound = (typed: string): boolean =>
      nameQueriesOf(typed).some((query) =>
        query.every((asked) => words.some((word) => word.startsWith(asked))),
      )
    for (const typed of ['gasimov', 'QASIMOV alim', 'Касымов', 'axsam', 'aliм even kərimov']) {
      assert.ok(isFound(typed), typed)
    }
    for (const typed of ['qasimova', 'evenings', '%', '!!']) assert.ok(!isFound(typed), typed)
    assert.equal(new Set(words).size, words.length)
  })

  it('asks for nothing where nothing can be asked for', () => {
    assert.deepEqual(nameQueriesOf(' – '), [])
    assert.deepEqual(nameKeysOf(''), [])
    assert.equal(isFoundBy(nameKeysOf('Anar'), ''), false)
  })
})
