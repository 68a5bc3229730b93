import { createHash, randomBytes, randomUUID } from 'node:crypto'

/** A random identifier that tells nothing about what it names. */
export const newId = (): string => randomUUID()

/** A secret of 256 bits for links and cookies, safe in URLs. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** The SHA-256 of a text or of bytes, in hexadecimal: what is stored of a token, what an approval binds. */
export const hashOf = (text: string | Uint8Array): string =>
  createHash('sha256').update(text).digest('hex')

/** The identifier of a name, always the same: what is written under it twice is written once. */
export const idNamed = (name: string): string => {
  const hash = hashOf(name)
  const parts = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `a${hash.slice(17, 20)}`,
  ]
  return [...parts, hash.slice(20, 32)].join('-')
}

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Whether a text from outside can be an identifier of ours. */
export const isId = (text: string): boolean => id.test(text)
