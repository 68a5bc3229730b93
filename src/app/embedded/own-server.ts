import { setTimeout as delay } from 'node:timers/promises'

import type pg from 'pg'

import { logFileIn } from './cluster.ts'
import { type Endpoint, tryToConnect } from './database-session.ts'
import { EmbeddedError } from './embedded-error.ts'
import { arrive, rename, sessionName, waitToBeAlone } from './presence.ts'
import {
  type ServerOptions,
  type ServerProcess,
  socketPort,
  startServer,
} from './server-process.ts'

export type OwnServerOptions = ServerOptions & {
  readonly password: string
  readonly servesAt: string | undefined
}

/** A running PostgreSQL: our own, started again if it dies while we live, or one we joined. */
export type Server = {
  readonly endpoint: Endpoint
  readonly client: () => pg.Client
  readonly announce: (where: string) => Promise<void>
  readonly stop: () => Promise<void>
}

type Running = { readonly server: ServerProcess; readonly client: pg.Client }

// Its children outlive a killed PostgreSQL for a moment and hold its memory.
const passes = /pre-existing shared memory block|could not bind Unix address/
const someoneElseStarted = /lock file "postmaster.pid" already exists/
const patience = 15_000

const startPatiently = async (options: ServerOptions): Promise<ServerProcess | undefined> => {
  const giveUpAt = Date.now() + patience
  while (true) {
    const outcome = await startServer(options)
    if (outcome.started) return outcome.server
    if (someoneElseStarted.test(outcome.log)) return undefined
    if (!passes.test(outcome.log) || Date.now() > giveUpAt) {
      const end = outcome.log.trim().split('\n').slice(-8).join('\n')
      throw new EmbeddedError(
        `PostgreSQL does not start; its last words (${logFileIn(options.folder)}):\n${end}`,
      )
    }
    await delay(100)
  }
}

const nameOf = (where: string | undefined): string =>
  where === undefined ? sessionName.visitor : sessionName.server(where)

const run = async (options: OwnServerOptions): Promise<Running | undefined> => {
  const server = await startPatiently(options)
  if (server === undefined) return undefined
  const endpoint = { socketFolder: options.socketFolder, port: socketPort }
  const attempt = await tryToConnect(endpoint, options.password, nameOf(options.servesAt))
  if (attempt.state !== 'connected') {
    await server.stop()
    const why = attempt.state === 'refused' ? attempt.why : attempt.state
    throw new EmbeddedError(`PostgreSQL started but cannot be reached: ${why}`)
  }
  await arrive(attempt.client)
  return { server, client: attempt.client }
}

// A command's database may meanwhile serve other commands: the last one turns off the light.
const leave = async ({ server, client }: Running, servesAt: string | undefined): Promise<void> => {
  if (servesAt === undefined) await waitToBeAlone(client).catch(() => undefined)
  await server.stop()
  await client.end().catch(() => undefined)
}

/** Starts PostgreSQL on the folder; undefined when somebody else did so in the same moment. */
export const startOwnServer = async (options: OwnServerOptions): Promise<Server | undefined> => {
  const first = await run(options)
  if (first === undefined) return undefined
  let running = first
  let servesAt = options.servesAt
  let stopping = false
  let restarting: Promise<void> = Promise.resolve()

  const restart = async (): Promise<void> => {
    options.report('PostgreSQL ended unexpectedly: starting it again …')
    const again = await run({ ...options, servesAt })
    if (again === undefined) throw new EmbeddedError('another process took the database over')
    running = again
    watch()
  }
  const watch = (): void => {
    void running.server.exited.then(() => {
      if (stopping) return
      restarting = restart().catch((error: unknown) => {
        options.report(error instanceof Error ? error.message : String(error))
      })
    })
  }
  watch()

  return {
    endpoint: { socketFolder: options.socketFolder, port: socketPort },
    client: () => running.client,
    announce: async (where) => {
      servesAt = where
      await rename(running.client, sessionName.server(where))
    },
    stop: async () => {
      stopping = true
      await restarting
      await leave(running, servesAt)
    },
  }
}
