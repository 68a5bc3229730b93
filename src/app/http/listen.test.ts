import assert from 'node:assert/strict'
import type { Server } from 'node:http'
import { after, before, describe, it } from 'node:test'

import { Hono } from 'hono'

import { openPageCache } from '#kit/http/page-cache.ts'

import { listen } from './listen.ts'

const picture = new Uint8Array([0xff, 0xd8, 0xff, 0x00, 0x80, 0xc3, 0x28])

describe('what is served to everybody', () => {
  let server: Server
  let address: string
  let rendered = 0

  before(async () => {
    const app = new Hono()
    app.get('/picture', () => {
      rendered += 1
      return new Response(picture, { headers: { 'content-type': 'image/jpeg' } })
    })
    app.get('/page', () => {
      rendered += 1
      return new Response('<p>gül</p>', { headers: { 'content-type': 'text/html' } })
    })
    const cache = openPageCache()
    cache.forget(true)
    server = await listen(app, cache, { host: '127.0.0.1', port: 0 })
    const bound = server.address()
    assert.ok(typeof bound === 'object' && bound !== null)
    address = `http://127.0.0.1:${String(bound.port)}`
  })
  after(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })

  it('arrives byte for byte where it is no text, and is not kept', async () => {
    const earlier = rendered
    for (let time = 0; time < 2; time += 1) {
      const answer = await fetch(`${address}/picture`)
      assert.deepEqual(new Uint8Array(await answer.arrayBuffer()), picture)
    }
    assert.equal(rendered - earlier, 2)
  })

  it('is rendered once where it is a page', async () => {
    const earlier = rendered
    for (let time = 0; time < 2; time += 1) {
      assert.equal(await (await fetch(`${address}/page`)).text(), '<p>gül</p>')
    }
    assert.equal(rendered - earlier, 1)
  })
})
