import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { aBand, dayOfYear } from '#tests/support/a-timeline.ts'
import { markup } from '#tests/support/markup.ts'

import { bandDrawing, bandsHeight, closedGround } from './band-drawing.ts'

const span = { from: dayOfYear(0), until: dayOfYear(99) }
const draw = (...bands: readonly ReturnType<typeof aBand>[]): string =>
  markup(bandDrawing(bands, span, { top: 30, name: 'Measures' }))

describe('a band', () => {
  it('runs from the day it begins to the end of its last day', () => {
    assert.match(draw(aBand()), /<rect class="band band-closed" x="242" y="0.5" width="399"/)
  })

  it('says its name and its dates', () => {
    const band = draw(aBand())
    assert.match(band, /<title>Halls closed, from the tenth day<\/title>/)
    assert.match(band, /<text x="248" y="11.5">Halls closed<\/text>/)
  })

  it('thins out at the edge when no end is stated', () => {
    const bars = draw(aBand({ until: null })).match(/<rect/g) ?? []
    assert.equal(bars.length, 4)
    assert.equal((draw(aBand({ until: dayOfYear(99) })).match(/<rect/g) ?? []).length, 1)
  })

  it('keeps its name to its hearers where it is too short to be written', () => {
    const short = draw(aBand({ until: dayOfYear(12) }))
    assert.doesNotMatch(short, /<text/)
    assert.match(short, /<title>/)
  })

  it('stands in its row', () => {
    assert.match(draw(aBand({ row: 2 })), /translate\(0 64\)/)
    assert.equal(bandsHeight([aBand(), aBand({ row: 2 })]), 51)
    assert.equal(bandsHeight([]), 0)
  })
})

describe('the ground behind the lanes', () => {
  const grounds = (...bands: readonly ReturnType<typeof aBand>[]): readonly string[] =>
    markup(closedGround(bands, span, { top: 0, bottom: 100 })).match(
      /x="[\d.]+" y="0" width="[\d.]+"/g,
    ) ?? []

  it('is darker while something is closed, once for all that overlap', () => {
    const overlapping = aBand({ from: dayOfYear(30), until: dayOfYear(59), row: 1 })
    assert.deepEqual(grounds(aBand(), overlapping), ['x="242" y="0" width="500"'])
  })

  it('is not darker for what only limits or advises', () => {
    assert.deepEqual(
      grounds(aBand({ strength: 'limited' }), aBand({ strength: 'recommended' })),
      [],
    )
  })
})
