import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { markup } from '#tests/support/markup.ts'

import { formErrorSummary } from './form-error-summary.ts'

describe('the summary of a refused form', () => {
  it('links each error to its field', () => {
    assert.equal(
      markup(
        formErrorSummary({ title: 'One thing', errors: [{ fieldId: 'on', text: 'Give a day.' }] }),
      ),
      '<div class="form-errors" role="alert" tabindex="-1"><h2>One thing</h2>' +
        '<ul><li><a href="#on">Give a day.</a></li></ul></div>',
    )
  })

  it('is nothing when nothing was refused', () => {
    assert.equal(markup(formErrorSummary({ title: 'None', errors: [] })), '')
  })
})
