import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { countsFor } from './measures-that-count.ts'

describe('a measure counts for an event', () => {
  const table = [
    { event: 'public', counting: ['public'] },
    { event: 'joint', counting: ['public', 'joint'] },
    { event: 'MX', counting: ['public', 'joint', 'MX'] },
    { event: 'AZ', counting: ['public', 'joint', 'AZ'] },
  ]
  for (const { event, counting } of table) {
    it(`seen by ${event}: when everybody sees it who sees the event`, () => {
      const found = ['public', 'joint', 'MX', 'AZ'].filter((visibility) =>
        countsFor({ visibility: event })({ visibility }),
      )
      assert.deepEqual(found, counting)
    })
  }
})
