import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { cutAsked, scaleFactorsOf, tileSide, wholeSizesOf } from './picture-tiles.ts'

const picture = { width: 1500, height: 900 }

describe('the tiles of a picture', () => {
  it('halve it until it fits into one', () => {
    assert.deepEqual(scaleFactorsOf(picture), [1, 2, 4])
    assert.deepEqual(scaleFactorsOf({ width: tileSide, height: 3 }), [1])
    assert.deepEqual(wholeSizesOf(picture), [
      { width: 375, height: 225 },
      { width: 750, height: 450 },
      picture,
    ])
  })

  it('cover every level without a gap, the last ones smaller', () => {
    for (const factor of scaleFactorsOf(picture)) {
      const side = tileSide * factor
      let pixels = 0
      for (let left = 0; left < picture.width; left += side) {
        for (let top = 0; top < picture.height; top += side) {
          const width = Math.min(side, picture.width - left)
          const height = Math.min(side, picture.height - top)
          const region = [left, top, width, height].join(',')
          const size = [width, height].map((edge) => Math.ceil(edge / factor)).join(',')
          const cut = cutAsked({ region, size }, picture)
          assert.ok(cut, `${region} ${size}`)
          pixels += cut.width * cut.height
        }
      }
      assert.equal(pixels, picture.width * picture.height)
    }
  })

  it('are all that can be asked for', () => {
    const wrong = [
      ['full', '1499,900'],
      ['full', '3000,1800'],
      ['0,0,511,512', '511,512'],
      ['1,0,512,512', '512,512'],
      ['0,0,512,512', '256,256'],
      ['1536,0,512,512', '512,512'],
      ['-1,0,512,512', '512,512'],
      ['pct:0,0,50,50', 'max'],
      ['square', 'max'],
      ['', ''],
    ]
    for (const [region = '', size = ''] of wrong) {
      assert.equal(cutAsked({ region, size }, picture), undefined, `${region} ${size}`)
    }
    assert.deepEqual(cutAsked({ region: 'full', size: 'max' }, picture)?.drawn, picture)
  })
})
