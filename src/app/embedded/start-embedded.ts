import { rmSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'

import { findBinaries } from './binaries.ts'
import {
  adminPassword,
  clusterExists,
  clusterIn,
  createCluster,
  handOverCluster,
  openFolder,
  refuseOtherMajor,
} from './cluster.ts'
import { adminUrlOf, createDatabase } from './database-session.ts'
import { EmbeddedError } from './embedded-error.ts'
import { type Joined, joinRunning } from './join-running.ts'
import { type Server, startOwnServer } from './own-server.ts'
import { removeStaleFile } from './postmaster-file.ts'
import { chooseRunAs } from './run-as.ts'
import { openRuntimeFolder } from './runtime-folder.ts'

const databaseName = 'alternat'

export type EmbeddedOptions = {
  /** The built-in database's own folder; whatever else an installation keeps lies elsewhere. */
  readonly folder: string
  readonly report: (line: string) => void
  /** The address of the server that starts; absent for commands, which join what runs. */
  readonly servesAt?: string
  /** False for throw-away databases only: a crash of the machine may ruin them. */
  readonly durable?: boolean
}

/** The built-in database, running. */
export type Embedded = {
  /** The superuser's address of the database `alternat`: for the launcher and migrations only. */
  readonly adminUrl: string
  /** Whether another process had started it; then it also stops it. */
  readonly adopted: boolean
  /** Corrects the address that a second start is told. */
  readonly announce: (where: string) => Promise<void>
  readonly stop: () => Promise<void>
}

const startOwn = async (
  options: EmbeddedOptions,
  password: string,
): Promise<Server | undefined> => {
  const cluster = clusterIn(options.folder)
  const durable = options.durable ?? true
  const runAs = chooseRunAs(cluster)
  const binaries = findBinaries(options.folder, runAs)
  if (!clusterExists(options.folder)) {
    options.report('Creating the database …')
    createCluster({ folder: options.folder, binaries, runAs, durable })
  }
  refuseOtherMajor(options.folder, binaries)
  handOverCluster(options.folder, runAs)
  removeStaleFile(cluster)
  const socketFolder = openRuntimeFolder(cluster, runAs)
  options.report(`Starting PostgreSQL ${binaries.version} …`)
  const own = await startOwnServer({
    ...options,
    socketFolder,
    binaries,
    runAs,
    durable,
    password,
    servesAt: options.servesAt,
  })
  // A lasting installation keeps it: the next start may be opening it at this moment.
  const tidy = (): void => (durable ? undefined : rmSync(socketFolder, { recursive: true }))
  return own && { ...own, stop: () => own.stop().finally(tidy) }
}

const adoptedServer = ({ client, endpoint }: Joined): Server => ({
  endpoint,
  client: () => client,
  announce: () => Promise.resolve(),
  stop: () => client.end(),
})

const refuseWindows = (): void => {
  if (process.platform === 'win32') {
    throw new EmbeddedError(
      'the built-in database listens on a Unix socket only, which Windows programs cannot reach: use WSL, or set DATABASE_URL to a PostgreSQL 15 or newer',
    )
  }
}

// Losing the race to start is followed by joining the winner; often means something else is odd.
const attemptsAtMost = 50

/**
 * Runs the built-in PostgreSQL on `folder`, created at first use, or joins the one that a living
 * Alternat runs there already. Throws `AlreadyServed` when a second server starts, and
 * `EmbeddedError` with what to do when there is no way.
 */
export const startEmbedded = async (options: EmbeddedOptions): Promise<Embedded> => {
  refuseWindows()
  openFolder(options.folder)
  const password = adminPassword(options.folder)
  const installation = { ...options, password, servesAt: options.servesAt }
  for (let attempts = 0; attempts < attemptsAtMost; attempts += 1) {
    const joined = clusterExists(options.folder) ? await joinRunning(installation) : undefined
    const server = joined === undefined ? await startOwn(options, password) : adoptedServer(joined)
    if (server !== undefined) {
      await createDatabase(server.client(), databaseName)
      return {
        adminUrl: adminUrlOf(server.endpoint, password, databaseName),
        adopted: joined !== undefined,
        announce: server.announce,
        stop: server.stop,
      }
    }
    await delay(100)
  }
  throw new EmbeddedError(
    `the database in ${options.folder} is taken by a process that does not answer: see postmaster.pid in ${clusterIn(options.folder)}`,
  )
}
