import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  lchownSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

import { type Binaries, programOf } from './binaries.ts'
import { EmbeddedError } from './embedded-error.ts'
import { type RunAs, spawnOptionsFor } from './run-as.ts'
import { openRuntimeFolder } from './runtime-folder.ts'

/** The superuser of the built-in database: for the launcher and migrations only. */
export const adminLogin = 'alternat_admin'

/** Where things are inside the folder given to the built-in database. */
export const clusterIn = (folder: string): string => join(folder, 'cluster')
const passwordFileIn = (folder: string): string => join(folder, 'admin-password')
export const logFileIn = (folder: string): string => join(folder, 'postgresql.log')

export const clusterExists = (folder: string): boolean =>
  existsSync(join(clusterIn(folder), 'PG_VERSION'))

/** Makes the folder, closed to others. Below it PostgreSQL reaches its files by descriptor. */
export const openFolder = (folder: string): void => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  // Without /proc another user's PostgreSQL must be able to walk through.
  if (process.platform !== 'linux' && process.getuid?.() === 0) chmodSync(folder, 0o711)
}

/** The administrator's password of this installation, made once, readable by its owner only. */
export const adminPassword = (folder: string): string => {
  const path = passwordFileIn(folder)
  if (!existsSync(path)) {
    const whole = `${path}.${String(process.pid)}`
    writeFileSync(whole, randomBytes(24).toString('base64url'), { mode: 0o600 })
    try {
      linkSync(whole, path)
    } catch (error) {
      // Two first starts at once: the one that linked first has made it for both.
      if (!existsSync(path)) throw error
    } finally {
      rmSync(whole)
    }
  }
  return readFileSync(path, 'utf8').trim()
}

/**
 * How to name a data folder to a PostgreSQL program, and from where to start it. A program of
 * another user enters a folder below a closed one through its working directory, which it is
 * given before it loses root's rights.
 */
export const dataFolderFor = (
  cluster: string,
  runAs: RunAs,
): { readonly argument: string; readonly cwd: string } =>
  runAs.kind === 'user' && process.platform === 'linux'
    ? { argument: '/proc/self/cwd', cwd: cluster }
    : { argument: cluster, cwd: '/' }

const handOver = (path: string, uid: number, gid: number): void => {
  lchownSync(path, uid, gid)
  if (!lstatSync(path).isDirectory()) return
  for (const name of readdirSync(path)) handOver(join(path, name), uid, gid)
}

/** Gives the cluster to the user who runs PostgreSQL: it refuses a folder of anybody else. */
export const handOverCluster = (folder: string, runAs: RunAs): void => {
  const cluster = clusterIn(folder)
  const owner = lstatSync(cluster)
  const uid = runAs.kind === 'user' ? runAs.uid : (process.getuid?.() ?? owner.uid)
  const gid = runAs.kind === 'user' ? runAs.gid : (process.getgid?.() ?? owner.gid)
  if (owner.uid !== uid) handOver(cluster, uid, gid)
  chmodSync(cluster, 0o700)
}

type ClusterOptions = {
  readonly folder: string
  readonly binaries: Binaries
  readonly runAs: RunAs
  readonly durable: boolean
}

const initialise = (cluster: string, passwordFile: string, options: ClusterOptions): void => {
  const { prefix, ...spawnOptions } = spawnOptionsFor(options.runAs)
  const { argument, cwd } = dataFolderFor(cluster, options.runAs)
  const command = [
    ...prefix,
    programOf(options.binaries, 'initdb'),
    `--pgdata=${argument}`,
    `--username=${adminLogin}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    ...(options.durable ? [] : ['--no-sync']),
  ]
  const run = spawnSync(command[0] ?? '', command.slice(1), {
    ...spawnOptions,
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], TZ: 'UTC' },
  })
  if (run.status !== 0) {
    throw new EmbeddedError(
      `the database could not be created: ${run.error?.message ?? (run.stderr.trim() || run.stdout.trim())}`,
    )
  }
}

const abandonedAfter = 600_000

const removeAbandoned = (folder: string): void => {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (name.startsWith('cluster-') && Date.now() - lstatSync(path).mtimeMs > abandonedAfter) {
      rmSync(path, { recursive: true, force: true })
    }
  }
}

/**
 * Creates the cluster. It grows beside its place and is moved there when it is whole, so that
 * a start that is killed, or two at once, never leave half a database.
 */
export const createCluster = (options: ClusterOptions): void => {
  removeAbandoned(options.folder)
  const growing = mkdtempSync(join(options.folder, 'cluster-'))
  const runtime = openRuntimeFolder(growing, options.runAs)
  const passwordFile = join(runtime, 'password')
  try {
    if (options.runAs.kind === 'user') {
      lchownSync(growing, options.runAs.uid, options.runAs.gid)
    }
    writeFileSync(passwordFile, adminPassword(options.folder), { mode: 0o600 })
    if (options.runAs.kind === 'user') {
      lchownSync(passwordFile, options.runAs.uid, options.runAs.gid)
    }
    initialise(growing, passwordFile, options)
    renameSync(growing, clusterIn(options.folder))
  } catch (error) {
    if (!clusterExists(options.folder)) throw error
  } finally {
    rmSync(runtime, { recursive: true, force: true })
    rmSync(growing, { recursive: true, force: true })
  }
}

/** The major version that wrote the cluster, as its own file says. */
export const clusterMajor = (folder: string): string =>
  readFileSync(join(clusterIn(folder), 'PG_VERSION'), 'utf8').trim()

/** Refuses a cluster that another major version wrote: PostgreSQL cannot read it. */
export const refuseOtherMajor = (folder: string, binaries: Binaries): void => {
  const written = clusterMajor(folder)
  const major = binaries.version.split('.')[0]
  if (written !== major) {
    throw new EmbeddedError(
      `the database in ${folder} was written by PostgreSQL ${written}, the built-in one is ${binaries.version}: start the Alternat that wrote it and move the data to a server with DATABASE_URL`,
    )
  }
}
