import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { markup } from '#tests/support/markup.ts'

import { button, buttonLink } from './button.ts'

describe('a button', () => {
  it('is outlined unless it is the one filled button of its view', () => {
    assert.equal(
      markup(button({ label: 'Try' })),
      '<button class="button button-outlined">Try</button>',
    )
    assert.equal(
      markup(button({ label: 'Save', kind: 'filled', name: 'step', value: '2', form: 'plan' })),
      '<button class="button button-filled" name="step" value="2" form="plan">Save</button>',
    )
  })

  it('may be a link that says what it belongs to', () => {
    assert.equal(
      markup(buttonLink({ label: 'Register', href: '/r?a=1&b=2', describedBy: 'event-5' })),
      '<a class="button button-outlined" href="/r?a=1&amp;b=2" aria-describedby="event-5">Register</a>',
    )
  })
})
