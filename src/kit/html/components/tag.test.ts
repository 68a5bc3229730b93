import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { markup } from '#tests/support/markup.ts'

import { fallbackLanguageTag, illustrativeTag, tag, textInLanguage } from './tag.ts'

describe('a text that people wrote', () => {
  it('stands plainly in the language of the page', () => {
    const text = textInLanguage({
      text: 'Kitchen <live>',
      language: 'en',
      pageLanguage: 'en',
      languageName: 'in English',
    })
    assert.equal(markup(text), '<bdi>Kitchen &lt;live&gt;</bdi>')
  })

  it('says its language to the ear and to the eye when it is a fallback', () => {
    const text = textInLanguage({
      text: 'Cocina',
      language: 'es',
      pageLanguage: 'az',
      languageName: 'ispanca',
    })
    assert.equal(
      markup(text),
      '<bdi lang="es">Cocina</bdi><span class="fallback-language">ispanca</span>',
    )
  })
})

describe('a tag', () => {
  it('is a word in an outline, dotted for examples', () => {
    assert.equal(markup(tag({ label: 'approval' })), '<span class="tag">approval</span>')
    assert.equal(
      markup(illustrativeTag({ label: 'illustrative' })),
      '<span class="tag tag-illustrative">illustrative</span>',
    )
  })

  it('of no language is nothing', () => {
    assert.equal(markup(fallbackLanguageTag({ label: '' })), '')
  })
})
