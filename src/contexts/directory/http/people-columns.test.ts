import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { languages } from '#kit/text/localised.ts'

import { words } from '../messages/words.ts'
import { peopleColumnOf, peopleColumns } from './people-columns.ts'

describe('the columns of a table of people', () => {
  for (const language of languages) {
    it(`are read as the page names them in ${language}`, () => {
      const say = words(language)
      for (const column of peopleColumns) {
        const head = say(`import.head.${column}`)
        for (const spelling of [head, head.toLocaleUpperCase(language), ` ${head}: `]) {
          assert.equal(peopleColumnOf(spelling), column, spelling)
        }
      }
    })
  }

  it('are read as they were before tables were headed in three languages', () => {
    for (const column of peopleColumns) assert.equal(peopleColumnOf(column), column)
    assert.equal(peopleColumnOf('Title EN'), 'title_en')
  })

  it('that mean nothing here are not read', () => {
    for (const head of ['telephone', 'Title', 'title (ru)', 'Post ID', '']) {
      assert.equal(peopleColumnOf(head), undefined, head)
    }
  })
})
