import { spawnSync } from 'node:child_process'
import { lstatSync, readFileSync } from 'node:fs'
import { userInfo } from 'node:os'

import { EmbeddedError } from './embedded-error.ts'

/**
 * As whom PostgreSQL runs. It refuses user 0 and users that have no name, so root hands it to
 * another user, and where that is forbidden a user namespace shows it another number.
 */
export type RunAs =
  | { readonly kind: 'self' }
  | { readonly kind: 'user'; readonly name: string; readonly uid: number; readonly gid: number }
  | { readonly kind: 'namespace' }

type SpawnOptions = {
  readonly prefix: readonly string[]
  readonly uid?: number
  readonly gid?: number
}

const inNamespace = ['unshare', '--user', '--map-user=65534', '--map-group=65534', '--']

/** What to put before a command, and the options for `spawn`, so that it runs as `runAs`. */
export const spawnOptionsFor = (runAs: RunAs): SpawnOptions => {
  switch (runAs.kind) {
    case 'self':
      return { prefix: [] }
    case 'user':
      return { prefix: [], uid: runAs.uid, gid: runAs.gid }
    case 'namespace':
      return { prefix: inNamespace }
  }
}

type Account = { readonly name: string; readonly uid: number; readonly gid: number }

const accounts = (): readonly Account[] => {
  try {
    return readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .flatMap((line) => {
        const [name, , uid, gid] = line.split(':')
        return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : []
      })
  } catch {
    return []
  }
}

// A shell is always there: initdb needs it too.
const nothing = ['/bin/sh', '-c', ':']

const succeeds = (command: readonly string[], options: { uid?: number; gid?: number }): boolean =>
  spawnSync(command[0] ?? '', command.slice(1), { ...options, cwd: '/', stdio: 'ignore' })
    .status === 0

const hasName = (): boolean => {
  try {
    return userInfo().username !== ''
  } catch {
    return false
  }
}

const namespaceOr = (message: string): RunAs => {
  if (succeeds([...inNamespace, ...nothing], {})) return { kind: 'namespace' }
  throw new EmbeddedError(message)
}

const accountFor = (cluster: string): Account | undefined => {
  const known = accounts()
  const owner = lstatSync(cluster, { throwIfNoEntry: false })?.uid
  return (
    known.find(({ uid }) => uid === owner && uid !== 0) ??
    known.find(({ name }) => name === 'postgres') ??
    known.find(({ name }) => name === 'nobody')
  )
}

/**
 * Chooses as whom PostgreSQL runs on the files in `cluster` (which need not exist yet): whoever
 * owns them, so that an installation may be started by its user and by root in turn.
 */
export const chooseRunAs = (cluster: string): RunAs => {
  const uid = process.getuid?.()
  if (uid === undefined) return { kind: 'self' }
  if (uid !== 0) {
    const owner = lstatSync(cluster, { throwIfNoEntry: false })?.uid ?? uid
    if (owner !== uid) {
      throw new EmbeddedError(
        `the database in ${cluster} belongs to another user (number ${String(owner)}): start as that user or as root, or choose another folder with ALTERNAT_DATA`,
      )
    }
    if (hasName()) return { kind: 'self' }
    return namespaceOr(
      `PostgreSQL does not run for user number ${String(uid)}, who has no name in /etc/passwd: add one, or set DATABASE_URL`,
    )
  }
  const account = accountFor(cluster)
  if (account && succeeds(nothing, { uid: account.uid, gid: account.gid })) {
    return { kind: 'user', ...account }
  }
  return namespaceOr(
    'PostgreSQL refuses to run as root, and no user "postgres" or "nobody" can be used here: start as another user, or set DATABASE_URL',
  )
}
