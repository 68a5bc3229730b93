import assert from 'node:assert/strict'
import type { Server } from 'node:http'
import { after, before, describe, it } from 'node:test'

import { listen } from '#app/http/listen.ts'
import { openPageCache } from '#kit/http/page-cache.ts'
import { anOpenRegister } from '#tests/support/a-register.ts'
import { type OpenApi, openApi } from '#tests/support/open-api.ts'

const today = Date.parse('2030-04-01T08:00:00Z')

describe('finished bytes', () => {
  let api: OpenApi
  let server: Server
  let site = ''
  let slug = ''
  const tokens = { MX: '', AZ: '' }
  before(async () => {
    api = await openApi(today, async ({ adminUrl }) => {
      ;({ slug } = await anOpenRegister(adminUrl, { seats: 20, owner: 'MX' }))
    })
    tokens.MX = await api.tokenOf('MX', 'head', 'read')
    tokens.AZ = await api.tokenOf('AZ', 'head', 'read')
    const cache = openPageCache()
    cache.forget(true)
    server = await listen(api.app, cache, { host: '127.0.0.1', port: 0 })
    const address = server.address()
    site = `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : address)}`
  })
  after(async () => {
    server.closeAllConnections()
    server.close()
    await api.close()
  })

  const ask = async (path: string, headers: Readonly<Record<string, string>> = {}) => {
    const answer = await fetch(`${site}${path}`, { headers })
    return {
      status: answer.status,
      tag: answer.headers.get('etag') ?? '',
      text: await answer.text(),
    }
  }
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

  it('of the public programme are kept, and asked about by their tag', async () => {
    const first = await ask('/api/v1/events')
    await api.asAdmin(`update programme.event set slug = slug || '-renamed'`)
    // Nobody announced that: what is kept is what is answered.
    assert.equal((await ask('/api/v1/events')).text, first.text)
    assert.equal((await ask('/api/v1/events', { 'if-none-match': first.tag })).status, 304)
    await api.asAdmin(`update programme.event set slug = replace(slug, '-renamed', '')`)
  })

  it('hold nothing that was answered to a token', async () => {
    for (const path of [`/api/v1/desk/events/${slug}`, '/api/v1/desk/events']) {
      const own = await ask(path, bearer(tokens.MX))
      assert.match(own.text, /"seats":20/)
      const other = await ask(path, bearer(tokens.AZ))
      assert.equal(other.status, 200)
      assert.doesNotMatch(other.text, /"seats":20/)
      assert.equal((await ask(path)).status, 401)
    }
    // A token sent where none is needed is not answered from what was kept for everybody, nor kept.
    assert.equal((await ask('/api/v1/events', bearer(tokens.MX))).status, 200)
  })

  it('hold no registration', async () => {
    const body = JSON.stringify({ name: 'A Person', email: 'person@example.org' })
    const headers = { 'content-type': 'application/json' }
    const path = `/api/v1/events/${slug}/registrations`
    const made = await fetch(`${site}${path}`, { method: 'POST', body, headers })
    const text = await made.text()
    const token = /"token":"([^"]+)"/.exec(text)?.[1] ?? ''
    assert.match((await ask(`/api/v1/registrations/${token}`)).text, /"state":"confirmed"/)
    const cancel = { method: 'PATCH', headers, body: '{"act":"cancel"}' }
    await fetch(`${site}/api/v1/registrations/${token}`, cancel)
    assert.match((await ask(`/api/v1/registrations/${token}`)).text, /"state":"cancelled"/)
  })
})
