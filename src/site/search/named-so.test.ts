import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { inEachLanguage, isNamedSo } from './named-so.ts'

const title = inEachLanguage({ en: 'An evening with Alim Qasimov', az: 'Alim Qasımov axşamı' })

describe('what a search takes for the same name', () => {
  it('is a name in any spelling, language and order of its words', () => {
    for (const typed of ['gasimov', 'QASIMOV alim', 'Касымов', 'axsam', 'aliм even']) {
      assert.ok(isNamedSo(title, typed), typed)
    }
  })

  it('is nothing that merely has a letter in common, and nothing at all for signs', () => {
    for (const typed of ['qasimova', 'evenings', '%', '!!']) {
      assert.ok(!isNamedSo(title, typed), typed)
    }
  })
})
