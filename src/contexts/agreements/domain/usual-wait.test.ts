import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { usualWait } from './usual-wait.ts'

describe('how long agreements usually take', () => {
  it('is the median with the middle half, those in force on signature left out', () => {
    assert.deepEqual(usualWait([0, 400, 100, 200, 300, 500]), {
      count: 5,
      median: 300,
      lowerQuartile: 200,
      upperQuartile: 400,
    })
    assert.equal(usualWait([100, 200, 300, 400, 500, 600])?.median, 350)
    assert.equal(usualWait([100, 200, 300, 400, 500, 600])?.lowerQuartile, 225)
  })

  it('is not said of fewer than five', () => {
    assert.equal(usualWait([100, 200, 300, 400, 0]), undefined)
  })
})
