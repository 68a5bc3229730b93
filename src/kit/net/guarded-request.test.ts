import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { after, before, describe, it } from 'node:test'

import { guardedRequest, isPublicAddress } from './guarded-request.ts'

describe('a guarded request', () => {
  let asked = 0
  const server = createServer((request, response) => {
    asked += 1
    if (request.url === '/redirect') response.writeHead(302, { location: '/' }).end()
    else if (request.url === '/large') response.end('x'.repeat(2_000))
    else if (request.url !== '/silent') response.end('ok')
  })
  let base: string
  const limits = { allowedHosts: ['127.0.0.1'], milliseconds: 300, bytes: 1_000 }

  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    base = `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : 0)}`
  })
  after(() => {
    server.closeAllConnections()
    server.close()
  })

  const ask = async (path: string, allowedHosts: readonly string[] = limits.allowedHosts) => {
    const answer = await guardedRequest(new URL(path, base), { ...limits, allowedHosts })
    return answer.ok ? Buffer.from(answer.value).toString() : answer.refusal
  }

  it('asks a host that the operator allows, within its time and size, and follows nothing', async () => {
    assert.equal(await ask('/'), 'ok')
    assert.equal(await ask('/redirect'), 'no-answer')
    assert.equal(await ask('/large'), 'answer-is-too-large')
    assert.equal(await ask('/silent'), 'no-answer')
  })

  it('asks nothing of this machine or a private network by itself', async () => {
    const askedBefore = asked
    assert.equal(await ask('/', []), 'address-is-not-https')
    for (const inside of ['https://127.0.0.1/', 'https://localhost/', 'https://[::1]/']) {
      assert.equal(await ask(inside, []), 'address-is-private')
    }
    assert.equal(asked, askedBefore)
  })

  it('knows what the public internet is', () => {
    for (const inside of [
      '10.1.2.3',
      '172.31.0.1',
      '192.168.0.1',
      '169.254.169.254',
      '100.64.0.1',
      '0.0.0.0',
      '255.255.255.255',
      '::1',
      '::',
      'fe80::1',
      'fc00::1',
      '::ffff:127.0.0.1',
      '64:ff9b::7f00:1',
      '2002:7f00:1::',
    ]) {
      assert.equal(isPublicAddress(inside), false, inside)
    }
    for (const outside of ['8.8.8.8', '193.0.0.1', '2a00:1450::1']) {
      assert.equal(isPublicAddress(outside), true, outside)
    }
  })
})
