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

  it('leaves names out where they would meet, but never that of a year', () => {
    const crowded = draw(2)
    const names = crowded.match(/<text/g) ?? []
    assert.ok(names.length > 8 && names.length < 30)
    assert.match(crowded, /sentyabr<tspan class="year">2020<\/tspan>/)
  })
})
