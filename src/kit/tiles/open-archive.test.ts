import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'

import { aTileArchive, aVectorTile } from '#tests/support/a-tile-archive.ts'

import { openTileArchive } from './open-archive.ts'

const tile = aVectorTile({
  water: [
    {
      points: [
        [0, 0],
        [9, 0],
        [9, 9],
      ],
      isArea: true,
    },
  ],
})
const said = { tile, layers: ['water', 'boundaries'], attribution: '&copy; <b>Somebody</b>' }

describe('a file of tiles', () => {
  let folder: string

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'alternat-tiles-'))
  })
  after(async () => {
    await rm(folder, { recursive: true })
  })

  const openFile = async (bytes: Uint8Array) => {
    const path = join(folder, 'world.pmtiles')
    await writeFile(path, bytes)
    return openTileArchive(path)
  }

  it('tells what it holds, and gives its tiles as they were', async () => {
    const opened = await openFile(aTileArchive(said))
    assert.ok(opened.ok)
    const { layers, zooms, credits, tile: read, close } = opened.value
    assert.deepEqual([layers, zooms], [['water', 'boundaries'], { least: 0, most: 0 }])
    assert.deepEqual(credits, [{ text: '© Somebody' }])
    assert.deepEqual(await read({ z: 0, x: 0, y: 0 }), new Uint8Array(tile))
    await close()
  })

  it('has no tile where there is none, or can be none', async () => {
    const opened = await openFile(aTileArchive(said))
    assert.ok(opened.ok)
    const impossible = [
      { z: 1, x: 0, y: 0 },
      { z: 0, x: 1, y: 0 },
      { z: 0, x: -1, y: 0 },
      { z: 30, x: 0, y: 0 },
      { z: Number.NaN, x: 0, y: 0 },
    ]
    for (const address of impossible) assert.equal(await opened.value.tile(address), undefined)
    await opened.value.close()
  })

  it('is refused with the reason', async () => {
    const whole = aTileArchive(said)
    const refusalOf = async (bytes: Uint8Array) => {
      const opened = await openFile(bytes)
      return opened.ok ? 'opened' : opened.refusal
    }
    assert.equal(await refusalOf(whole), 'opened')
    assert.equal(await refusalOf(whole.subarray(0, -5)), 'file-is-cut-short')
    assert.equal(await refusalOf(Buffer.from('{"type":"FeatureCollection"}')), 'file-is-no-archive')
    assert.equal(await refusalOf(Buffer.alloc(0)), 'file-is-no-archive')
    assert.equal(await refusalOf(aTileArchive({ ...said, tileType: 2 })), 'file-holds-pictures')
    for (const path of [join(folder, 'nothing.pmtiles'), folder]) {
      const opened = await openTileArchive(path)
      assert.ok(!opened.ok)
      assert.equal(opened.refusal, 'file-cannot-be-read')
    }
  })
})
