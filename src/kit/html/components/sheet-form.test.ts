import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { markup } from '#tests/support/markup.ts'

import { sheetForm, sheetSteps } from './sheet-form.ts'

const brought = { action: '/desk/table', text: 'name\n"A" & B', language: 'az' }

describe('the form that brings a sheet', () => {
  const form = (faults: readonly string[]): string =>
    markup(
      sheetForm({
        ...brought,
        faults,
        languages: [{ value: 'az', label: 'Azerbaijani' }],
        words: {
          faults: 'Please correct this:',
          file: { label: 'The table', hint: 'CSV' },
          text: { label: 'Or paste it', hint: 'With its titles' },
          language: 'Language',
          look: 'See what would happen',
        },
      }),
    )

  it('can send a file, and shows again what was pasted', () => {
    assert.match(form([]), /enctype="multipart\/form-data"/)
    assert.match(form([]), /<textarea[^>]*>name\s&quot;A&quot; &amp; B<\/textarea>/)
    assert.match(form([]), /<option value="az" selected>Azerbaijani<\/option>/)
    assert.doesNotMatch(form([]), /Please correct this/)
  })

  it('leads from each fault to the sheet', () => {
    assert.match(form(['Line 2: no name']), /<a href="#text">Line 2: no name<\/a>/)
  })
})

describe('the steps from the preview of a sheet', () => {
  it('carry the sheet along, so that what was seen is what is entered', () => {
    const words = { enter: 'Enter all', correct: 'Change it' }
    const steps = markup(sheetSteps({ ...brought, hidden: { group: 'g1' }, words }))
    assert.match(steps, /name="group" value="g1"/)
    assert.match(steps, /name="language" value="az"/)
    assert.match(steps, /name="text" value="name\s&quot;A&quot; &amp; B"/)
    assert.match(steps, /name="step" value="enter"[^>]*>Enter all</)
    assert.match(steps, /name="step" value="correct"[^>]*>Change it</)
  })
})
