import { createHmac } from 'node:crypto'

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A JSON Web Token signed with HMAC SHA-256 (RFC 7515 and RFC 7518, `HS256`), for a site that knows the key. */
export const signWebToken = (key: string, claims: Readonly<Record<string, unknown>>): string => {
  const signed = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}`
  return `${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`
}
