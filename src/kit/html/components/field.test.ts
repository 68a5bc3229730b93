import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { markup } from '#tests/support/markup.ts'

import { choiceField, fileField, selectField, textAreaField, textField } from './field.ts'

describe('a text field', () => {
  it('is named by its label', () => {
    assert.equal(
      markup(textField({ name: 'email', label: 'E-mail', kind: 'email', autocomplete: 'email' })),
      '<div class="field"><label for="email">E-mail</label>' +
        '<input class="input input-full" type="email" id="email" name="email" value="" autocomplete="email"></div>',
    )
  })

  it('is described by its hint and its error, and keeps what was typed', () => {
    const field = markup(
      textField({
        name: 't',
        label: 'Title',
        hint: 'As read.',
        error: 'Too long.',
        value: '"><b>',
      }),
    )
    assert.match(field, /aria-describedby="t-hint t-error" aria-invalid="true"/)
    assert.match(
      field,
      /<p class="field-hint" id="t-hint">As read\.<\/p><p class="field-error" id="t-error">Too long\.<\/p>/,
    )
    assert.match(field, /value="&quot;&gt;&lt;b&gt;"/)
  })

  it('takes text of any direction, numbers as they are', () => {
    assert.match(markup(textField({ name: 'a', label: 'A' })), /dir="auto"/)
    assert.match(markup(textField({ name: 'a', label: 'A', kind: 'number', min: 0 })), /min="0"/)
    assert.doesNotMatch(markup(textField({ name: 'a', label: 'A', kind: 'number' })), /dir=/)
  })

  it('offers what is known while one types', () => {
    const field = markup(textField({ name: 'q', label: 'Name', suggestions: ['Ə "Ə"'] }))
    assert.match(field, /list="q-suggestions"/)
    assert.match(field, /<datalist id="q-suggestions"><option value="Ə &quot;Ə&quot;">/)
  })
})

describe('a text area', () => {
  it('keeps a first empty line and escapes what was typed', () => {
    const field = String(textAreaField({ name: 'n', label: 'Notes', value: '\n</textarea>' }))
    assert.match(field, />\n\n&lt;\/textarea&gt;<\/textarea/)
  })
})

describe('a file field', () => {
  it('says which kinds it takes', () => {
    assert.match(markup(fileField({ name: 'f', label: 'CSV', accept: '.csv' })), /accept="\.csv"/)
  })
})

describe('a choice', () => {
  const choices = [
    { value: 'own', label: 'Our side', hint: 'Nobody else.' },
    { value: 'both', label: 'Both sides' },
  ]

  it('in a list has its value selected', () => {
    const field = markup(selectField({ name: 'v', label: 'Who', choices, value: 'both' }))
    assert.match(field, /<option value="own">Our side<\/option><option value="both" selected>/)
  })

  it('of one is made of radio buttons, of several of checkboxes, in a named group', () => {
    const one = markup(choiceField({ name: 'v', label: 'Who', choices, chosen: ['own'] }))
    assert.match(one, /<fieldset class="field" id="v"><legend>Who<\/legend>/)
    assert.match(
      one,
      /type="radio" id="v-1" name="v" value="own" checked aria-describedby="v-1-hint"/,
    )
    assert.match(one, /type="radio" id="v-2" name="v" value="both">/)
    assert.match(
      markup(choiceField({ name: 'v', label: 'Who', choices, chosen: [], several: true })),
      /type="checkbox"/,
    )
  })
})
