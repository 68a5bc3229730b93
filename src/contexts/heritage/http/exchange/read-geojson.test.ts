import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { readGeojson } from './read-geojson.ts'

const bringing = { relation: 'xx-yy', side: 'XX', fileName: 'many.geojson' }
const features = 400
// With so much text in each feature the whole would weigh a hundred megabytes.
const narrative = 'x'.repeat(256 * 1024)

describe('a collection of features that is too large for memory', () => {
  it('is read feature by feature, none of them before it is asked for', async () => {
    let sent = 0
    const chunks = async function* (): AsyncGenerator<Uint8Array> {
      yield Buffer.from('{"type":"FeatureCollection","features":[\n')
      for (let id = 1; id <= features; id += 1) {
        await Promise.resolve()
        sent += 1
        const properties = { name: `Site ${String(id)}`, narrative }
        const feature = { type: 'Feature', id: String(id), geometry: null, properties }
        yield Buffer.from(`${id === 1 ? '' : ',\n'}${JSON.stringify(feature)}`)
      }
      yield Buffer.from('\n]}')
    }
    let read = 0
    for await (const arriving of readGeojson(chunks(), bringing)) {
      assert.ok(arriving.arrived)
      read += 1
      assert.ok(sent - read <= 2, `${String(sent)} were sent when ${String(read)} were read`)
    }
    assert.equal(read, features)
  })
})
