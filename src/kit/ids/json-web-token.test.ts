import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { webcrypto } from 'node:crypto'

import { signWebToken } from './json-web-token.ts'

const bytes = (text: string): Buffer => Buffer.from(text, 'base64url')

const verify = async (token: string, key: string): Promise<boolean> => {
  const [head = '', claims = '', signature = ''] = token.split('.')
  const hmac = { name: 'HMAC', hash: 'SHA-256' }
  const imported = await webcrypto.subtle.importKey('raw', Buffer.from(key), hmac, false, [
    'verify',
  ])
  return webcrypto.subtle.verify(
    'HMAC',
    imported,
    bytes(signature),
    Buffer.from(`${head}.${claims}`),
  )
}

describe('a JSON Web Token', () => {
  it('is verified by another implementation under the same key, and under no other', async () => {
    const token = signWebToken('a shared secret', { room: 'evening', name: 'Əli Ağayev' })
    assert.equal(await verify(token, 'a shared secret'), true)
    assert.equal(await verify(token, 'another secret'), false)
    const [head = '', claims = ''] = token.split('.')
    assert.deepEqual(JSON.parse(bytes(head).toString()), { alg: 'HS256', typ: 'JWT' })
    assert.deepEqual(JSON.parse(bytes(claims).toString()), { room: 'evening', name: 'Əli Ağayev' })
  })

  it('is signed as in RFC 7515, appendix A.1, when its header and claims are written so', () => {
    // The appendix writes its JSON with line breaks, so its signature is checked over ours alone.
    assert.match(signWebToken('key', {}), /^eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9\.e30\.[\w-]{43}$/)
  })
})
