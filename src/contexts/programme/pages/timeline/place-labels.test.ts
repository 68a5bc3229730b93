import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'

import { placeLabels, type PlacedLabel, type WantedLabel } from './place-labels.ts'

const ground = { left: 0, right: 1000, avoid: [] }

const wanted = (x: number, width: number): WantedLabel => ({
  x,
  texts: [{ text: 'title', width, levels: 3 }],
  sides: ['above', 'below'],
})

const manyLabels = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 20, max: 300 })), {
    maxLength: 80,
  })
  .map((pairs) =>
    pairs.toSorted(([one], [other]) => one - other).map(([x, width]) => wanted(x, width)),
  )

const meet = (one: PlacedLabel, other: PlacedLabel): boolean =>
  one.side === other.side &&
  one.level === other.level &&
  one.left < other.left + other.width &&
  other.left < one.left + one.width

describe('placing labels', () => {
  it('sets them above and below in turn, centred on their marks', () => {
    assert.deepEqual(placeLabels([wanted(100, 50), wanted(300, 50)], ground), [
      { text: 'title', left: 75, width: 50, side: 'above', level: 0 },
      { text: 'title', left: 275, width: 50, side: 'below', level: 0 },
    ])
  })

  it('keeps them inside the plot', () => {
    const [first, last] = placeLabels([wanted(0, 80), wanted(1000, 80)], ground)
    assert.equal(first?.left, 0)
    assert.equal(last?.left, 920)
  })

  it('leans a label away from a line it had better not cross', () => {
    const [label] = placeLabels([wanted(500, 100)], { ...ground, avoid: [470] })
    assert.ok(label !== undefined && label.level === 0 && label.left > 470)
  })

  it('prefers a near place for a shorter text to a far one for the longest', () => {
    const texts = [
      { text: 'a long title', width: 900, levels: 1 },
      { text: 'a long…', width: 60, levels: 3 },
    ]
    const labels = placeLabels(
      [wanted(400, 100), wanted(450, 100), { ...wanted(520, 0), texts }],
      ground,
    )
    assert.equal(labels[2]?.text, 'a long…')
  })

  it('leaves out a label for which there is no place', () => {
    const crowd = Array.from({ length: 20 }, () => wanted(500, 900))
    const placed = placeLabels(crowd, ground).filter((label) => label !== undefined)
    assert.ok(placed.length >= 2 && placed.length <= 6)
  })

  it('never lets two labels meet, nor a line run through a label', () => {
    fc.assert(
      fc.property(manyLabels, (labels) => {
        const placed = placeLabels(labels, ground).flatMap((label, index) =>
          label === undefined ? [] : [{ label, x: labels[index]?.x ?? 0 }],
        )
        for (const [index, { label, x }] of placed.entries()) {
          assert.ok(label.left >= 0 && label.left + label.width <= 1000)
          for (const { label: other } of placed.slice(index + 1)) assert.ok(!meet(label, other))
          const crossed = placed.filter(
            ({ label: other }) =>
              other.side === label.side &&
              other.level < label.level &&
              x >= other.left &&
              x <= other.left + other.width,
          )
          assert.deepEqual(crossed, [])
        }
      }),
    )
  })
})
