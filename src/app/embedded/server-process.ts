import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'

import { type Binaries, programOf } from './binaries.ts'
import { clusterIn, dataFolderFor, logFileIn } from './cluster.ts'
import { readPostmaster } from './postmaster-file.ts'
import { type RunAs, spawnOptionsFor } from './run-as.ts'

/** The port names the socket's file only: nothing listens on the network. */
export const socketPort = 5432

export type ServerOptions = {
  readonly folder: string
  readonly socketFolder: string
  readonly binaries: Binaries
  readonly runAs: RunAs
  readonly durable: boolean
  readonly report: (line: string) => void
}

/** A PostgreSQL that this process started. */
export type ServerProcess = {
  readonly exited: Promise<void>
  /** Ends its sessions, writes everything down and waits until it is gone. */
  readonly stop: () => Promise<void>
}

export type StartOutcome =
  | { readonly started: true; readonly server: ServerProcess }
  | { readonly started: false; readonly log: string }

const settings = (options: ServerOptions): Readonly<Record<string, string>> => ({
  listen_addresses: '',
  port: String(socketPort),
  unix_socket_directories: options.socketFolder,
  unix_socket_permissions: '0700',
  cluster_name: 'alternat',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  // Statements and details would carry people's names and addresses into the log.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  ...(options.durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
})

// The kernel then stops PostgreSQL when the thread that started it dies, however it dies.
const dieWithParent = ['setpriv', '--pdeathsig', 'INT', '--']
const canDieWithParent = (): boolean =>
  spawnSync('setpriv', [...dieWithParent.slice(1), '/bin/sh', '-c', ':'], { stdio: 'ignore' })
    .status === 0

const rotateAt = 10_000_000

const openLog = (folder: string): { readonly descriptor: number; readonly from: number } => {
  const path = logFileIn(folder)
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (size > rotateAt) renameSync(path, `${path}.1`)
  return { descriptor: openSync(path, 'a', 0o600), from: size > rotateAt ? 0 : size }
}

const spawnServer = (options: ServerOptions, log: number): ChildProcess => {
  const { prefix, ...spawnOptions } = spawnOptionsFor(options.runAs)
  const { argument, cwd } = dataFolderFor(clusterIn(options.folder), options.runAs)
  const command = [
    ...prefix,
    ...(canDieWithParent() ? dieWithParent : []),
    programOf(options.binaries, 'postgres'),
    '-D',
    argument,
    ...Object.entries(settings(options)).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]
  return spawn(command[0] ?? '', command.slice(1), {
    ...spawnOptions,
    cwd,
    env: { PATH: process.env['PATH'], TZ: 'UTC' },
    // A session of its own: Ctrl-C in the terminal must stop the application first.
    detached: true,
    stdio: ['ignore', log, log],
  })
}

const hasExited = (child: ChildProcess): boolean =>
  child.exitCode !== null || child.signalCode !== null || child.pid === undefined

const waitUntilReady = async (child: ChildProcess, options: ServerOptions): Promise<boolean> => {
  const begun = Date.now()
  let said = false
  while (!hasExited(child)) {
    const postmaster = readPostmaster(clusterIn(options.folder))
    if (postmaster?.pid === child.pid && postmaster?.ready) return true
    if (!said && Date.now() - begun > 3000) {
      said = true
      options.report('PostgreSQL is recovering what a crash left unfinished …')
    }
    await delay(10)
  }
  return false
}

const patience = 30_000

const stopChild = async (child: ChildProcess, exited: Promise<void>): Promise<void> => {
  if (hasExited(child)) return
  child.kill('SIGINT')
  const late = setTimeout(() => child.kill('SIGQUIT'), patience)
  await exited
  clearTimeout(late)
}

/** Starts PostgreSQL on the cluster in `folder` and waits until it accepts connections. */
export const startServer = async (options: ServerOptions): Promise<StartOutcome> => {
  const log = openLog(options.folder)
  const child = spawnServer(options, log.descriptor)
  closeSync(log.descriptor)
  let failure = ''
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', (error) => {
      failure = error.message
      resolve()
    })
  })
  // Where the kernel cannot do it, an orderly exit at least takes PostgreSQL along.
  const onExit = (): void => void child.kill('SIGINT')
  process.once('exit', onExit)
  void exited.then(() => process.off('exit', onExit))
  if (await waitUntilReady(child, options)) {
    return { started: true, server: { exited, stop: () => stopChild(child, exited) } }
  }
  await exited
  const written = readFileSync(logFileIn(options.folder)).subarray(log.from).toString()
  return { started: false, log: failure || written }
}
