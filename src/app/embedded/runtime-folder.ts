import { createHash } from 'node:crypto'
import { chownSync, chmodSync, lstatSync, mkdirSync, mkdtempSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { RunAs } from './run-as.ts'

// A socket's path may have 107 bytes on Linux and 103 on macOS: data folders are often deeper.
const longestParent = 60

const parentFor = (runAs: RunAs): string =>
  runAs.kind === 'user' || tmpdir().length > longestParent ? '/tmp' : tmpdir()

const isUsable = (path: string, uid: number | undefined): boolean => {
  const stat = lstatSync(path)
  return stat.isDirectory() && (uid === undefined || stat.uid === uid)
}

/**
 * The folder for the socket of the database in `cluster`: short, always the same, and closed to
 * everybody else (0700). If somebody squats the name, one with another name.
 */
export const openRuntimeFolder = (cluster: string, runAs: RunAs): string => {
  const owner = runAs.kind === 'user' ? runAs.uid : process.getuid?.()
  const id = createHash('sha256').update(realpathSync(cluster)).digest('hex').slice(0, 12)
  const usual = join(parentFor(runAs), `alternat-${id}`)
  try {
    mkdirSync(usual, { mode: 0o700 })
    if (runAs.kind === 'user') chownSync(usual, runAs.uid, runAs.gid)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  if (isUsable(usual, owner)) {
    chmodSync(usual, 0o700)
    return usual
  }
  const other = mkdtempSync(`${usual}-`)
  if (runAs.kind === 'user') chownSync(other, runAs.uid, runAs.gid)
  return other
}
