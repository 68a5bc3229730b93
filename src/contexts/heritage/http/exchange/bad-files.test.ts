import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'

import { operatorActingFor } from '#contexts/access/contract.ts'
import type { Language } from '#kit/text/localised.ts'
import { aRelation } from '#tests/support/an-event-view.ts'

import { words } from '../../messages/words.ts'
import { surveySitesFile } from './import-file.ts'

const ours = operatorActingFor(aRelation.id, 'XX')
const root = fileURLToPath(new URL('../../../../..', import.meta.url))

const feature = (geometry: unknown, id = '1'): string =>
  JSON.stringify({ type: 'Feature', id, geometry, properties: { name: 'A' } })
const collection = (...features: string[]): string =>
  `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}`
const point = (...coordinates: number[]) => ({ type: 'Point', coordinates })
const good = point(47, 40)

// Reads so many megabytes that are made while they are read, and keeps the features if it is told to.
const reading = (megabytes: number, keeps: boolean): string => `
  import { splitFeatures } from '#contexts/heritage/http/exchange/split-features.ts'
  const line = JSON.stringify({ type: 'Feature', id: '1', geometry: null, properties: { name: 'x'.repeat(900) } })
  const thousand = Buffer.from((',\\n' + line).repeat(1000))
  const made = async function* () {
    yield Buffer.from('{"type":"FeatureCollection","features":[' + line)
    for (let part = 0; part < ${String(megabytes)}; part += 1) yield thousand
    yield Buffer.from(']}')
  }
  const kept = []
  let count = 0
  for await (const { text } of splitFeatures(made())) {
    count += 1
    if (${String(keeps)}) kept.push(Buffer.from(text).toString('utf16le'))
  }
  process.stdout.write(String(count))`

describe('a file of sites that is wrong', () => {
  let folder: string

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'alternat-bad-files-'))
  })
  after(() => {
    rmSync(folder, { recursive: true })
  })

  const saidOf = async (
    name: string,
    text: string | Uint8Array,
    language: Language = 'en',
  ): Promise<string> => {
    const path = join(folder, name)
    writeFileSync(path, text)
    const say = words(language)
    const surveyed = await surveySitesFile(path, ours, { today: '2026-05-01', say })
    return surveyed.ok ? JSON.stringify(surveyed.value) : surveyed.refusal.join('\n')
  }

  it('is refused where latitude and longitude are exchanged, in the language of its reader', async () => {
    const text = collection(feature(good), feature(point(19.4, -99.1), '2'))
    assert.match(await saidOf('a.geojson', text), /^a\.geojson, line 3, geometry: .*exchanged/)
    assert.match(await saidOf('a.geojson', text, 'es'), /línea 3, geometry: .*intercambiadas/)
    assert.match(await saidOf('a.geojson', text, 'az'), /sətir 3, geometry: .*yerini dəyişib/)
    const table = 'name,latitude,longitude\nA,-99.1,19.4\n'
    assert.match(await saidOf('a.csv', table), /line 2, latitude: .*exchanged/)
  })

  it('is refused where a place lies outside of the globe', async () => {
    const text = collection(feature(point(400, 95)))
    assert.match(await saidOf('a.geojson', text), /line 2, geometry: lies outside of the globe/)
    const table = 'name,latitude,longitude\nA,95,400\n'
    assert.match(await saidOf('a.csv', table), /line 2, latitude: lies outside of the globe/)
  })

  it('is refused where the ring of an area crosses itself', async () => {
    const ring = [
      [0, 0],
      [2, 2],
      [2, 0],
      [0, 2],
      [0, 0],
    ]
    const text = collection(feature({ type: 'Polygon', coordinates: [ring] }))
    assert.match(
      await saidOf('a.geojson', text),
      /line 2, geometry: has a ring that crosses itself/,
    )
  })

  it('is not wrong where a place is not known', async () => {
    assert.match(await saidOf('a.geojson', collection(feature(null))), /"withoutPlace":1/)
    const none = collection(feature(good).replace(/"geometry":\{[^}]*\},/, ''))
    assert.match(await saidOf('a.geojson', none), /line 2: is no feature of GeoJSON/)
  })

  it('is refused where an id is there twice, with both lines', async () => {
    const text = collection(feature(good), feature(point(48, 41)))
    assert.match(await saidOf('a.geojson', text), /line 3, id: is there already, on line 2/)
  })

  it('is refused where its bytes are not UTF-8, with the line on which they begin', async () => {
    const broken = Buffer.from(collection(feature(good)).replace('"A"', '"é"'), 'latin1')
    assert.match(await saidOf('a.geojson', broken), /line \d+: is not UTF-8 from here on/)
    const table = Buffer.from('name\nCafé\n', 'latin1')
    assert.match(await saidOf('a.csv', table), /cannot be read as a table: it is not UTF-8 text/)
  })

  it('is refused where a survey is of a day to come, in each language', async () => {
    const text = 'name,observed on,condition\nA,2199-01-01,good\n'
    assert.match(await saidOf('a.csv', text), /line 2, observed on: 2199-01-01 is yet to come/)
    assert.match(await saidOf('a.csv', text, 'es'), /aún no ha llegado/)
    assert.match(await saidOf('a.csv', text, 'az'), /hələ gəlməyib/)
  })

  it('is refused where it ends in the middle, or is no collection at all', async () => {
    const whole = collection(feature(good))
    assert.match(await saidOf('a.geojson', whole.slice(0, -4)), /the file is incomplete/)
    assert.match(await saidOf('a.geojson', '{"type":"Feature"}'), /no GeoJSON collection/)
    assert.match(await saidOf('a.geojson', ''), /no GeoJSON collection/)
  })

  it('is read in little memory however large it is, and would not fit if it were kept', () => {
    const read = (keeps: boolean) =>
      spawnSync(
        process.execPath,
        ['--max-old-space-size=40', '--input-type=module', '--eval', reading(100, keeps)],
        { cwd: root, encoding: 'utf8', timeout: 120_000 },
      )
    const streamed = read(false)
    assert.equal(streamed.stdout, '100001', streamed.stderr)
    const kept = read(true)
    assert.notEqual(kept.status, 0)
    assert.match(kept.stderr, /heap out of memory/)
  })
})
