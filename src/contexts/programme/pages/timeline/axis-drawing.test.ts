import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { dayOfYear } from '#tests/support/a-timeline.ts'
import { markup } from '#tests/support/markup.ts'

import { axisDrawing } from './axis-drawing.ts'

const span = { from: dayOfYear(0), until: dayOfYear(99) }
const ticksEvery = (days: number): { from: number; label: string; year?: string }[] =>
  Array.from({ length: Math.floor(100 / days) }, (_none, index) => ({
    from: dayOfYear(index * days),
    label: 'sentyabr',
    ...(index === 3 ? { year: '2020' } : {}),
  }))
const draw = (days: number): string =>
  markup(axisDrawing(ticksEvery(days), span, { top: 20, bottom: 99.96 }))

describe('the axis', () => {
  it('has a hairline for every division', () => {
    assert.equal((draw(10).match(/M[\d.]+ 20V100/g) ?? []).length, 10)
  })

  it('names every division that has room', () => {
    assert.equal((draw(10).match(/sentyabr/g) ?? []).length, 10)
  })

  it('names every second or third where names would meet, but never leaves out a year', () => {
    const crowded = draw(4)
    assert.match(crowded, /sentyabr<tspan class="year">2020<\/tspan>/)
    const named = [...crowded.matchAll(/<text x="([\d.]+)"/g)].map(([, x]) => Number(x))
    assert.ok(named.length >= 8)
    assert.ok(named.slice(1).every((x) => Math.round(x - (named[1] ?? 0)) % 120 === 0))
  })

  it('never lets names meet, however close the divisions stand', () => {
    const counts = [10, 4, 2, 1].map((days) => (draw(days).match(/<text/g) ?? []).length)
    assert.deepEqual(counts, [10, 8, 15, 8])
  })
})
