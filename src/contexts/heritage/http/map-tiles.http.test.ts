import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { gunzipSync } from 'node:zlib'

import { z } from 'zod'

import { openTileArchive, type TileArchive } from '#kit/tiles/open-archive.ts'
import { aTileArchive, aVectorTile } from '#tests/support/a-tile-archive.ts'
import { type Desk, openDesk, type OpenDesk } from '#tests/support/open-desk.ts'

import { deskRoutes, openRoutes } from '../routes.ts'

const area = {
  points: [
    [0, 0],
    [4096, 0],
    [4096, 300],
  ],
  isArea: true,
} as const
const border = {
  points: [
    [0, 4096],
    [4096, 0],
  ],
  isArea: false,
} as const

const placesSchema = z.object({
  marks: z.array(z.object({ label: z.string(), at: z.array(z.number()) })),
  clusters: z.array(z.object({ count: z.string() })),
  shapes: z.object({
    features: z.array(z.object({ properties: z.object({ drawnAs: z.string() }) })),
  }),
})

const place = (name: string, said: Readonly<Record<string, string>> = {}) => ({
  name,
  nameLanguage: 'az',
  assertedBy: 'The ministry',
  kind: 'funerary',
  place: 'Arbitrary district',
  latitude: '40.654321',
  longitude: '47.123456',
  certainty: 'high',
  visibility: 'public',
  publicSees: 'exact',
  otherSees: 'exact',
  ...said,
})

describe('a map over tiles', () => {
  let folder: string
  let archive: TileArchive
  let desk: OpenDesk
  let ours: Desk
  let theirs: Desk

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'alternat-tiles-'))
    const path = join(folder, 'world.pmtiles')
    const layers = { water: [area], boundaries: [border], places: [border] }
    const attribution = '<a href="https://example.org/tiles">Somebody</a><img src=x onerror=no()>'
    const said = { tile: aVectorTile(layers), layers: Object.keys(layers), attribution }
    await writeFile(path, aTileArchive(said))
    const opened = await openTileArchive(path)
    assert.ok(opened.ok)
    archive = opened.value
    desk = await openDesk(
      (dependencies) => deskRoutes({ ...dependencies, mapTiles: archive }),
      Date.parse('2026-05-03T13:00:00Z'),
      (dependencies) => openRoutes({ ...dependencies, mapTiles: archive }),
    )
    ours = await desk.signIn('XX', 'editor')
    theirs = await desk.signIn('YY', 'editor')
    const hidden = { visibility: 'own', publicSees: 'withheld', otherSees: 'withheld' }
    for (const named of [
      place('Open tower'),
      place('Coarse tumulus', { publicSees: 'coarse', otherSees: 'coarse' }),
      place('Secret cave', hidden),
    ]) {
      assert.equal((await ours.post('/desk/heritage/new', named)).status, 303)
    }
  })
  after(async () => {
    await desk.close()
    await archive.close()
    await rm(folder, { recursive: true })
  })

  const placesFor = async (as: Desk, path: string) =>
    placesSchema.parse(await (await as.get(path)).json())

  it('gives tiles without borders and names, whatever the file holds', async () => {
    const answer = await desk.visitor.get(`/heritage/tiles/${archive.tag}/0/0/0`)
    assert.equal(answer.headers.get('content-encoding'), 'gzip')
    const tile = gunzipSync(new Uint8Array(await answer.arrayBuffer()))
    assert.deepEqual(tile, aVectorTile({ water: [area] }))
    const absent = await desk.visitor.get(`/heritage/tiles/${archive.tag}/3/0/0`)
    assert.equal(gunzipSync(new Uint8Array(await absent.arrayBuffer())).length, 0)
    for (const path of [`${archive.tag}/0/x/0`, 'another/0/0/0']) {
      assert.equal((await desk.visitor.get(`/heritage/tiles/${path}`)).status, 404)
    }
  })

  it('is told of by the page, with who made the tiles and no markup of theirs', async () => {
    for (const [as, path] of [
      [ours, '/desk/heritage'],
      [desk.visitor, '/en/heritage'],
    ] as const) {
      const text = await (await as.get(path)).text()
      assert.match(text, /<script type="module" src="\/assets\/tiles\.[0-9a-f]+\.js">/)
      assert.match(text, /data-tiles="\{/)
      assert.match(text, /<a href="https:\/\/example\.org\/tiles">Somebody<\/a>/)
      assert.doesNotMatch(text, /no\(\)/)
    }
  })

  it('shows each reader what the drawing shows, and no more', async () => {
    const at = 'at=47.12,40.65,1'
    const everybody = await placesFor(desk.visitor, `/en/heritage/map/places.json?${at}`)
    const other = await placesFor(theirs, `/desk/heritage/map/places.json?${at}`)
    for (const { marks, shapes } of [everybody, other]) {
      const [coarse, open, ...more] = marks.toSorted((a, b) => (a.label < b.label ? -1 : 1))
      assert.match(coarse?.label ?? '', /^Coarse tumulus \(/)
      assert.deepEqual(coarse?.at, [47.15, 40.65])
      assert.deepEqual(open, { label: 'Open tower', at: [47.123456, 40.654321] })
      assert.deepEqual(more, [])
      assert.deepEqual(shapes.features, [{ properties: { drawnAs: 'uncertain' } }])
    }
    const own = await placesFor(ours, `/desk/heritage/map/places.json?${at}`)
    assert.deepEqual(own.marks.map(({ label }) => label).toSorted(), [
      'Coarse tumulus',
      'Open tower',
      'Secret cave',
    ])
    const named = `/en/heritage/map/places.json?name=secret+cave&${at}`
    assert.deepEqual((await placesFor(desk.visitor, named)).marks, [])
  })

  it('asks for a window that is one', async () => {
    const answer = await desk.visitor.get('/en/heritage/map/places.json?at=here')
    assert.equal(answer.status, 400)
    assert.match(await answer.text(), /at=longitude,latitude,width/)
  })
})
