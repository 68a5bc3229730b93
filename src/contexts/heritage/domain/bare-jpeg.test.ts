import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import sharp from 'sharp'

import { isBareJpeg } from './bare-jpeg.ts'

const blank = () => sharp({ create: { width: 50, height: 40, channels: 3, background: '#a52' } })

describe('a picture that is nothing but a picture', () => {
  it('is what our own export writes', async () => {
    for (const jpeg of [blank().jpeg(), blank().jpeg({ mozjpeg: true, progressive: true })])
      assert.equal(isBareJpeg(await jpeg.toBuffer()), true)
  })

  it('holds neither position, profile nor comment, and nothing after its end', async () => {
    const bare = await blank().jpeg().toBuffer()
    const comment = Buffer.from([0xff, 0xfe, 0, 6, 65, 66, 67, 68])
    const wrong = {
      position: await blank()
        .withExif({ IFD3: { GPSLatitudeRef: 'N' } })
        .jpeg()
        .toBuffer(),
      profile: await blank().withIccProfile('p3').jpeg().toBuffer(),
      comment: Buffer.concat([bare.subarray(0, 2), comment, bare.subarray(2)]),
      tail: Buffer.concat([bare, Buffer.from('40.654321')]),
      torn: bare.subarray(0, bare.length - 2),
      png: await blank().png().toBuffer(),
      nothing: Buffer.alloc(0),
    }
    for (const [name, bytes] of Object.entries(wrong)) assert.equal(isBareJpeg(bytes), false, name)
  })
})
