import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)

// OWASP's first recommendation for argon2id: 19 MiB, two passes, one lane.
const memory = 19_456
const passes = 2
const tagLength = 32

const tagOf = (password: string, nonce: Uint8Array): Promise<Buffer> =>
  derive('argon2id', {
    message: Buffer.from(password.normalize('NFKC')),
    nonce,
    memory,
    passes,
    parallelism: 1,
    tagLength,
  })

const prefix = `$argon2id$v=19$m=${String(memory)},t=${String(passes)},p=1$`

/** Hashes a password with argon2id, in the usual encoded form. */
export const hashPassword = async (password: string): Promise<string> => {
  const nonce = randomBytes(16)
  const tag = await tagOf(password, nonce)
  return `${prefix}${nonce.toString('base64')}$${tag.toString('base64')}`
}

const unusable = `${prefix}${Buffer.alloc(16).toString('base64')}$${Buffer.alloc(tagLength).toString('base64')}`

/**
 * Whether `password` is the one hashed in `encoded`. Takes the same time without a hash,
 * so that an unknown address cannot be told from a wrong password.
 */
export const passwordMatches = async (
  password: string,
  encoded: string | null,
): Promise<boolean> => {
  const [nonce = '', tag = ''] = (encoded ?? unusable).slice(prefix.length).split('$')
  const derived = await tagOf(password, Buffer.from(nonce, 'base64'))
  const expected = Buffer.from(tag, 'base64')
  return (
    encoded !== null && derived.length === expected.length && timingSafeEqual(derived, expected)
  )
}
