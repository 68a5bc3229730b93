import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { languages } from '#kit/text/localised.ts'

import { formatList, languageName, splitList } from './lists.ts'

describe('several things in a sentence', () => {
  it('are joined as each language does', () => {
    assert.deepEqual(
      languages.map((language) => formatList(language, ['A', 'B', 'C'])),
      ['A, B and C', 'A, B y C', 'A, B və C'],
    )
  })

  it('can be split, so that a thing may be markup', () => {
    assert.deepEqual(splitList('az', 2), [
      { kind: 'item', index: 0 },
      { kind: 'words', text: ' və ' },
      { kind: 'item', index: 1 },
    ])
  })
})

describe('the name of a language', () => {
  it('is said in the reader’s language', () => {
    assert.deepEqual(
      languages.map((language) => languageName(language, 'es')),
      ['Spanish', 'español', 'ispan'],
    )
  })

  it('stays as it is where it is no tag', () => {
    assert.equal(languageName('en', 'sign language'), 'sign language')
  })
})
