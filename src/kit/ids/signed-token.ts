import { createHmac, timingSafeEqual } from 'node:crypto'

const octetsOfId = 16
const octetsOfSeal = 16

const octetsOf = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex')

const uuidOf = (octets: Buffer): string => {
  const hex = octets.toString('hex')
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20)]
  return [...parts, hex.slice(20)].join('-')
}

const sealOf = (key: string, octets: Buffer): Buffer =>
  createHmac('sha256', key).update(octets).digest().subarray(0, octetsOfSeal)

/**
 * A link's secret that can be written again whenever a mail needs it, so that nothing of it is
 * stored: the UUID, and 128 bits of its HMAC under the installation's `key`. 43 characters.
 */
export const signToken = (key: string, id: string): string => {
  const octets = octetsOf(id)
  return Buffer.concat([octets, sealOf(key, octets)]).toString('base64url')
}

/** The UUID that a token names; undefined when it was not made with `key`, or was altered. */
export const readToken = (key: string, token: string): string | undefined => {
  const octets = Buffer.from(token, 'base64url')
  if (octets.length !== octetsOfId + octetsOfSeal) return undefined
  // Base64 has spare bits at its end: only the one way of writing it counts.
  if (octets.toString('base64url') !== token) return undefined
  const id = octets.subarray(0, octetsOfId)
  return timingSafeEqual(octets.subarray(octetsOfId), sealOf(key, id)) ? uuidOf(id) : undefined
}
