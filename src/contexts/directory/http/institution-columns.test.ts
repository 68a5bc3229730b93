import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { languages } from '#kit/text/localised.ts'

import { words } from '../messages/words.ts'
import { institutionColumnOf, institutionColumns } from './institution-columns.ts'

describe('the columns of a table of institutions', () => {
  for (const language of languages) {
    it(`are read as the page names them in ${language}`, () => {
      const say = words(language)
      for (const column of institutionColumns) {
        // A name that is headed in Spanish or Azerbaijani is one of that language.
        const plain = language === 'en' ? 'name' : `name (${language})`
        const expected = column === 'name' ? plain : column
        const head = say(`import.institutions.head.${column}`)
        for (const spelling of [head, head.toLocaleUpperCase(language), ` ${head}. `]) {
          assert.equal(institutionColumnOf(spelling), expected, spelling)
        }
      }
    })
  }

  it('name a language by its code or its word, in whichever order', () => {
    for (const head of [
      'name_es',
      'Name [ES]',
      'Nombre en español',
      'İspanca ad',
      'Spanish name',
    ]) {
      assert.equal(institutionColumnOf(head), 'name (es)', head)
    }
    assert.equal(institutionColumnOf('name (ru)'), 'name (ru)')
  })

  it('that mean nothing here are not read', () => {
    for (const head of ['Fax', 'Name ID', 'Institution ID', '', '12', 'Ünvan', 'название']) {
      assert.equal(institutionColumnOf(head), undefined, head)
    }
  })
})
