import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import fc from 'fast-check'

import { areaInWriting, areaWritten } from './damage-mark.ts'

describe('an area of a picture', () => {
  it('is written by fields of the grid, in whichever order', () => {
    const area = { x: 83, y: 111, width: 250, height: 333 }
    for (const text of ['B2-D4', 'b2:d4', 'D4 – B2', 'D2-B4']) {
      assert.deepEqual(areaWritten(text), area, text)
    }
    assert.deepEqual(areaWritten('L9'), { x: 917, y: 889, width: 83, height: 111 })
  })

  it('is written in per cent: left, top, right, bottom', () => {
    assert.deepEqual(areaWritten('10 20 30.5 40'), { x: 100, y: 200, width: 205, height: 200 })
    assert.deepEqual(areaWritten('30.5,40,10,20'), { x: 100, y: 200, width: 205, height: 200 })
  })

  it('is none where it lies outside, is empty, or is not understood', () => {
    for (const text of [
      '',
      'M1',
      'A0',
      'A1-',
      'A1-B2-C3',
      '0 0 101 5',
      '-1 0 5 5',
      '5 5 5 5',
      '1 2 3',
    ]) {
      assert.equal(areaWritten(text), undefined, text)
    }
  })

  it('reads back as it was written', () => {
    const edge = fc.integer({ min: 0, max: 990 })
    const size = fc.integer({ min: 2, max: 10 })
    fc.assert(
      fc.property(fc.record({ x: edge, y: edge, width: size, height: size }), (area) => {
        assert.deepEqual(areaWritten(areaInWriting(area)), { ...area })
      }),
    )
  })
})
