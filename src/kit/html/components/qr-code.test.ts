import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { decodeQR } from 'qr/decode.js'

import { qrCode } from './qr-code.ts'

const pixels = 4

/** Draws the path of the code as a picture, as a screen would. */
const drawn = (markup: string) => {
  const size = Number(/viewBox="0 0 (\d+)/.exec(markup)?.[1])
  const width = size * pixels
  const data = new Uint8Array(width * width * 4).fill(255)
  for (const [, x, y] of markup.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let row = 0; row < pixels; row += 1) {
      const at = ((Number(y) * pixels + row) * width + Number(x) * pixels) * 4
      for (let pixel = 0; pixel < pixels; pixel += 1)
        data.fill(0, at + pixel * 4, at + pixel * 4 + 3)
    }
  }
  return { width, height: width, data }
}

describe('a QR code', () => {
  it('is read back as the text that it was made of', () => {
    for (const text of ['FC53-R7GE', '0000-0000', 'ZZZZ-ZZZZ']) {
      assert.equal(decodeQR(drawn(String(qrCode({ text, label: 'x' })))), text)
    }
  })

  it('is a picture with a name, and carries no style of its own', () => {
    const markup = String(qrCode({ text: 'FC53-R7GE', label: 'Ticket <b>' }))
    assert.match(markup, /role="img"\s+aria-label="Ticket &lt;b&gt;"/)
    assert.doesNotMatch(markup, /style/)
  })
})
