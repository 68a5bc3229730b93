import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'

import { startEmbedded } from '#app/embedded/start-embedded.ts'

import { aTileArchive, aVectorTile } from './support/a-tile-archive.ts'

const folder = mkdtempSync(join(tmpdir(), 'alternat-doctor-test-'))
after(() => rmSync(folder, { recursive: true }))

const command = fileURLToPath(new URL('../bin/alternat', import.meta.url))

const doctor = (environment: Record<string, string>): Promise<{ code: number; said: string }> =>
  new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [command, 'doctor'],
      { cwd: tmpdir(), env: { ...process.env, DATABASE_URL: '', PORT: '0', ...environment } },
      (_error, said) => resolve({ code: child.exitCode ?? -1, said }),
    )
  })

describe('alternat doctor', () => {
  it('finds nothing wrong before the first start, and makes nothing', async () => {
    const ALTERNAT_DATA = join(folder, 'new')
    const { code, said } = await doctor({ ALTERNAT_DATA })
    assert.equal(code, 0, said)
    assert.match(said, /note {2}Database {5}the built-in one is not there yet/)
    assert.equal(existsSync(ALTERNAT_DATA), false)
  })

  it('looks into the database whether somebody runs it or not', async () => {
    const ALTERNAT_DATA = join(folder, 'used')
    const options = { folder: ALTERNAT_DATA, durable: false, report: () => undefined }
    const embedded = await startEmbedded(options)
    const during = await doctor({ ALTERNAT_DATA })
    await embedded.stop()
    const afterwards = await doctor({ ALTERNAT_DATA })
    assert.match(during.said, /ok {4}Database {5}PostgreSQL 18.*running/)
    assert.match(afterwards.said, /ok {4}Database {5}PostgreSQL 18.*started for this look only/)
    assert.deepEqual([during.code, afterwards.code], [0, 0])
  })

  it('ends with 1 and says what to do about a taken port and a database that is not there', async () => {
    const other = createServer((_request, response) => response.end('something else'))
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const address = other.address()
    assert.ok(typeof address === 'object' && address !== null)
    const { code, said } = await doctor({
      ALTERNAT_DATA: folder,
      PORT: String(address.port),
      DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
    })
    other.close()
    assert.equal(code, 1)
    assert.match(said, /BAD {3}Port .*taken by another program\n +→ stop it, or choose another/)
    assert.match(said, /BAD {3}Database .*ECONNREFUSED.*\n +→ check DATABASE_URL/)
    assert.match(said, /2 to mend/)
  })

  it('says whether a file of tiles can lie below maps', async () => {
    const ALTERNAT_MAP_TILES = join(folder, 'world.pmtiles')
    const tile = aVectorTile({})
    const lookAt = (bytes: Uint8Array) => {
      writeFileSync(ALTERNAT_MAP_TILES, bytes)
      return doctor({ ALTERNAT_DATA: join(folder, 'new'), ALTERNAT_MAP_TILES })
    }
    const missing = await doctor({ ALTERNAT_DATA: join(folder, 'new'), ALTERNAT_MAP_TILES })
    assert.equal(missing.code, 1)
    assert.match(missing.said, /BAD {3}Map tiles .*no such file.*\n +→ give the path/)
    const unknown = await lookAt(aTileArchive({ tile, layers: ['boundaries'] }))
    assert.match(unknown.said, /BAD {3}Map tiles .*\(boundaries\) none is known to hold land/)
    const unnamed = await lookAt(aTileArchive({ tile, layers: ['water'] }))
    assert.equal(unnamed.code, 0)
    assert.match(unnamed.said, /note {2}Map tiles .*names no source/)
    const whole = aTileArchive({ tile, layers: ['water'], attribution: '© Somebody' })
    assert.match((await lookAt(whole)).said, /ok {4}Map tiles .*zoom 0 to 0/)
  })
})
