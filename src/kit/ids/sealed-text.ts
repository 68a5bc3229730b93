import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const octetsOfNonce = 12
const octetsOfTag = 16

const keyFrom = (key: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, '', 'alternat sealed text', 32))

/**
 * A text that only this installation can read again: AES-256-GCM under a key derived from `key`.
 * `of` says whose it is; sealed for one record, it cannot be put into another.
 */
export const sealText = (key: string, text: string, of: string): string => {
  const nonce = randomBytes(octetsOfNonce)
  const cipher = createCipheriv('aes-256-gcm', keyFrom(key), nonce)
  cipher.setAAD(Buffer.from(of))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** The text again; undefined when it was sealed under another key, for another, or was altered. */
export const unsealText = (key: string, sealed: string, of: string): string | undefined => {
  const octets = Buffer.from(sealed, 'base64url')
  if (octets.length < octetsOfNonce + octetsOfTag) return undefined
  const nonce = octets.subarray(0, octetsOfNonce)
  const decipher = createDecipheriv('aes-256-gcm', keyFrom(key), nonce)
  decipher.setAAD(Buffer.from(of))
  decipher.setAuthTag(octets.subarray(octetsOfNonce, octetsOfNonce + octetsOfTag))
  try {
    const text = decipher.update(octets.subarray(octetsOfNonce + octetsOfTag))
    return Buffer.concat([text, decipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}
