import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { openingHour } from './opening-hour.ts'

describe('an opening hour', () => {
  it('says the hour, whose clocks say so, and how long that is from now', () => {
    const text = String(openingHour({ time: '18:45', city: 'Bakı', until: 'in 2 <hours>' }))
    assert.match(text, /<strong>18:45<\/strong>/)
    assert.match(text, /Bakı<br \/>in 2 &lt;hours&gt;/)
  })
})
