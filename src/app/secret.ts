import { hkdfSync, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Config } from './config.ts'

const readOrMakeSecret = (folder: string): string => {
  const path = join(folder, 'secret')
  mkdirSync(folder, { recursive: true })
  try {
    writeFileSync(path, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return readFileSync(path, 'utf8').trim()
}

/** A key for one purpose, derived from the installation's one secret. */
export const derivedKey = (
  config: Pick<Config, 'secret' | 'dataFolder'>,
  purpose: string,
): string => {
  const secret = config.secret ?? readOrMakeSecret(config.dataFolder)
  return Buffer.from(hkdfSync('sha256', secret, '', `alternat ${purpose}`, 24)).toString(
    'base64url',
  )
}
