import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'

import { openZip } from '#kit/zip/read-zip.ts'
import { type Desk, openDesk, type OpenDesk } from '#tests/support/open-desk.ts'

import { deskRoutes } from '../../routes.ts'

const today = Date.parse('2026-05-03T13:00:00Z')
const files = '/desk/heritage/files'
const table =
  'Nr;Monumento;Norte;Este;Comentario\r\n' +
  '7;Puente viejo;40,5;47,5;x\r\n8;Puente nuevo;40,6;47,6;y\r\n'

describe('sites in files on the desk', () => {
  let desk: OpenDesk
  let ours: Desk
  let theirs: Desk

  before(async () => {
    desk = await openDesk((dependencies) => deskRoutes(dependencies), today)
    ours = await desk.signIn('XX', 'editor')
    theirs = await desk.signIn('YY', 'editor')
  })
  after(async () => {
    await desk.close()
  })

  const send = async (
    text: string | Uint8Array<ArrayBuffer>,
    { name = 'sitios.csv', as = ours } = {},
  ): Promise<Response> => {
    const form = new FormData()
    form.set('file', new File([text], name))
    return as.post(files, form)
  }
  const sent = async (text: string | Uint8Array<ArrayBuffer>, name?: string): Promise<string> => {
    const answer = await send(text, name === undefined ? {} : { name })
    assert.equal(answer.status, 303, await answer.text())
    return answer.headers.get('location') ?? ''
  }
  const textOf = async (path: string, as = ours): Promise<string> => (await as.get(path)).text()
  const fieldOf = (text: string, column: string): string =>
    new RegExp(`for="(column-\\d+)"[^>]*>\\s*${column}\\s*<`).exec(text)?.[1] ?? ''
  const bring = async (path: string): Promise<void> => {
    await ours.post(path, { act: 'bring' })
    for (let time = 0; time < 100; time += 1) {
      if ((await ours.get(path)).status === 303) return
      await wait(50)
    }
    assert.fail('the file never came in')
  }

  it('are looked through first: what is wrong stands there, and nothing is recorded', async () => {
    const path = await sent(table)
    const text = await textOf(path)
    assert.match(text, /line 2, name: is missing/)
    assert.match(text, /2 things have to be put right/)
    assert.doesNotMatch(text, /value="bring"/)
    assert.doesNotMatch(await textOf('/desk/heritage?name=puente'), /Puente viejo/)
  })

  const said = async (path: string): Promise<void> => {
    const text = await textOf(path)
    const meanings: Record<string, string> = { act: 'columns' }
    for (const [column, means] of [
      ['Nr', 'id'],
      ['Monumento', 'name (es)'],
      ['Norte', 'latitude'],
      ['Este', 'longitude'],
    ]) {
      meanings[fieldOf(text, column ?? '')] = means ?? ''
    }
    assert.equal((await ours.post(path, meanings)).status, 303)
  }

  it('come in by what their columns are said to mean, and are taken back', async () => {
    const path = await sent(table)
    await said(path)
    assert.match(await textOf(path), /Bring in 2 sites/)
    await bring(path)
    const register = await textOf('/desk/heritage?name=puente')
    assert.match(register, /Puente viejo/)
    assert.doesNotMatch(await textOf('/desk/heritage?name=puente', theirs), /Puente/)
    const [, undo = ''] = /name="undo" value="([^"]+)"/.exec(await textOf(files)) ?? []
    const undone = await ours.post(files, { undo })
    assert.match(await textOf(undone.headers.get('location') ?? ''), /2 sites are erased/)
    assert.doesNotMatch(await textOf('/desk/heritage?name=puente'), /Puente viejo/)
  })

  it('are remembered by their columns for the own side alone', async () => {
    await said(await sent(table))
    const again = await textOf(await sent(table, 'otros.csv'))
    assert.match(again, /Bring in 2 sites/)
    const answer = await send(table, { as: theirs })
    const theirText = await textOf(answer.headers.get('location') ?? '', theirs)
    assert.match(theirText, /name: is missing/)
  })

  it('refuse two columns of one meaning', async () => {
    const path = await sent('name;Name \r\nA;B\r\n'.replace('Name ', 'title'))
    assert.match(await textOf(path), /Two columns mean “name”/)
  })

  it('are of the side alone that sent them', async () => {
    const path = await sent(table)
    assert.equal((await theirs.get(path)).status, 404)
    assert.equal((await theirs.post(path, { act: 'drop' })).status, 404)
    const viewer = await desk.signIn('XX', 'viewer')
    assert.equal((await send(table, { as: viewer })).status, 422)
    assert.equal((await viewer.post(path, { act: 'drop' })).status, 303)
    assert.match(await textOf(path), /Nothing of this file is recorded yet/)
  })

  it('are refused in words where they are none', async () => {
    const wrong: readonly (readonly [string | Uint8Array<ArrayBuffer>, string, RegExp])[] = [
      ['', 'a.csv', /Choose a file/],
      ['x', 'a.exe', /has to end in/],
      ['x', '../../etc/passwd', /has to end in/],
    ]
    for (const [text, name, expected] of wrong) {
      const answer = await send(text, { name })
      assert.equal(answer.status, 422)
      assert.match(await answer.text(), expected)
    }
    const torn = await sent(new Uint8Array([0xff, 0xfe, 0x00]))
    assert.match(await textOf(torn), /cannot be read as a table/)
    const swapped = await sent(
      '{"type":"FeatureCollection","features":[\n{"type":"Feature","id":"1","geometry":{"type":"Point","coordinates":[19.4,-99.1]},"properties":{"name":"A"}}]}',
      'a.geojson',
    )
    assert.match(await textOf(swapped), /line 2, geometry: .*exchanged/)
  })

  it('leave in each format as far as the reader may know, and no further', async () => {
    const path = await sent('name,latitude,longitude\nHidden cave,40.654321,47.123456\n', 'c.csv')
    await bring(path)
    for (const format of ['geojson', 'linked-art', 'sites']) {
      const own = await textOf(`${files}/export/${format}`)
      assert.match(own, /Hidden cave/, format)
      assert.match(own, /47\.123456/, format)
      const other = await textOf(`${files}/export/${format}`, theirs)
      assert.doesNotMatch(other, /Hidden cave|47\.123456/, format)
    }
    assert.equal((await ours.get(`${files}/export/shapefile`)).status, 404)
  })

  it('leave as an archive, and come back as one', async () => {
    const wordsIn = async (bytes: Uint8Array): Promise<string> => {
      const archive = openZip(bytes, { entries: 10, bytes: 1e7, ratio: 1_000 })
      assert.ok(archive.ok)
      const words = await archive.value.read('sites.geojson')
      assert.ok(words.ok)
      return Buffer.from(words.value).toString('utf8')
    }
    const taken = await ours.get(`${files}/export/archive`)
    assert.equal(taken.headers.get('content-type'), 'application/zip')
    assert.match(taken.headers.get('content-disposition') ?? '', /sites\.zip/)
    const bytes = new Uint8Array(await taken.arrayBuffer())
    assert.match(await wordsIn(bytes), /Hidden cave/)
    const other = await theirs.get(`${files}/export/archive`)
    assert.doesNotMatch(await wordsIn(new Uint8Array(await other.arrayBuffer())), /Hidden cave/)
    assert.match(await textOf(await sent(bytes, 'sites.zip')), /Bring in \d+ sites?/)
    const torn = await sent(bytes.slice(0, 100), 'torn.zip')
    assert.match(await textOf(torn), /is no ZIP archive that can be read/)
  })
})
