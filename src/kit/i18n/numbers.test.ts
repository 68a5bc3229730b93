import assert from 'node:assert/strict'
import { it } from 'node:test'

import { formatNumber } from './numbers.ts'

it('a number keeps the decimals it was written with, in the manner of each language', () => {
  assert.equal(formatNumber('en', '42800000.50'), '42,800,000.50')
  assert.equal(formatNumber('es', '42.8'), '42,8')
  assert.equal(formatNumber('az', '42.8'), '42,8')
  assert.equal(formatNumber('en', '-5'), '-5')
})
