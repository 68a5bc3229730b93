import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { decodeUtf8 } from './utf-8.ts'

describe('bytes as text', () => {
  it('are read as UTF-8, with or without a mark that says so', () => {
    for (const mark of ['', '\uFEFF']) {
      const read = decodeUtf8(Buffer.from(`${mark}Qəbələ\nBakı`))
      assert.deepEqual(read, { ok: true, value: 'Qəbələ\nBakı' })
    }
  })

  it('are refused with the line on which they are something else', () => {
    const lines = (before: string) =>
      Buffer.concat([Buffer.from(before), Buffer.from([0xe7, 0x20])])
    assert.deepEqual(decodeUtf8(lines('one\ntwo\nthree ')), { ok: false, refusal: { line: 3 } })
    assert.deepEqual(decodeUtf8(lines('')), { ok: false, refusal: { line: 1 } })
    assert.deepEqual(decodeUtf8(Buffer.from('Bakı').subarray(0, 4)), {
      ok: false,
      refusal: { line: 1 },
    })
  })
})
