import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { cutToWidth, inTwoLines, textWidth } from './text-width.ts'

describe('the width of a text', () => {
  it('is within two per cent of what a browser draws', () => {
    // Measured in Chromium with the font that is served, at 12 pixels.
    const drawn = [
      ['Kitchen of the Day of the Dead', 172],
      ['Müstəqilliyin iki yüz illiyinə həsr olunmuş konsert', 275.2],
      ['Exposición «México, 200 años»: ¿y después?', 245.7],
      ['29 years of relations, 1992–2021', 181.2],
    ] as const
    for (const [text, width] of drawn) {
      const difference = Math.abs(textWidth(text, 12) - width) / width
      assert.ok(difference < 0.02, `${text}: ${textWidth(text, 12)} for ${width}`)
    }
  })

  it('takes letters it does not know as wide', () => {
    assert.ok(textWidth('متحف', 12) > textWidth('till', 12))
  })
})

describe('cutting a text', () => {
  const title = 'International colloquium on the conservation of earthen architecture'

  it('leaves a text alone that fits', () => {
    assert.equal(cutToWidth('Concert', 12, 60), 'Concert')
  })

  it('ends in an ellipsis and keeps to its room', () => {
    for (const room of [20, 60, 96, 190, 300]) {
      const cut = cutToWidth(title, 12, room)
      assert.ok(textWidth(cut, 12) <= room)
      assert.match(cut, /[^\s,;:–-]…$/u)
    }
  })

  it('leaves out whole words, so that what is seen is part of the name that is heard', () => {
    const cut = cutToWidth(title, 12, 190).replace('…', '')
    assert.ok(title.startsWith(`${cut} `), cut)
    assert.equal(
      cutToWidth('Cine: Enamorada (Emilio Fernández, 1946)', 12, 190),
      'Cine: Enamorada…',
    )
    assert.match(cutToWidth('Konstitusionalizasiyalaşdırılmış', 12, 96), /^Konst.*…$/)
  })

  it('breaks into two lines between words', () => {
    assert.deepEqual(inTwoLines('Conferences', 15, 128), ['Conferences'])
    assert.deepEqual(inTwoLines('Konfranslar və seminarlar', 15, 128), [
      'Konfranslar və',
      'seminarlar',
    ])
    for (const line of inTwoLines(title, 15, 128)) assert.ok(textWidth(line, 15) <= 128)
  })
})
