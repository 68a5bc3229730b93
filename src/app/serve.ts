import type { Server } from 'node:http'

import { listRelations } from '#contexts/relations/contract.ts'
import { asOperator } from '#contexts/access/contract.ts'
import { settleDecisions } from '#contexts/programme/contract.ts'
import { listenForContent } from '#kit/db/content-listener.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { openPageCache } from '#kit/http/page-cache.ts'

import { openClock } from './clock.ts'
import type { Config } from './config.ts'
import { createApp } from './http/app.ts'
import { listen } from './http/listen.ts'
import { allRoutes } from './routes.ts'

const everyMinute = 60_000

/** Lets the engine answer, in every relation, for what has come due. */
export const settleEverything = async ({ db, today }: Dependencies): Promise<void> => {
  for (const { id } of await asOperator(db, listRelations)) {
    await settleDecisions(db, id, today())
  }
}

const warn = (error: unknown): void => {
  process.stderr.write(`settling formats failed and will be tried again: ${String(error)}\n`)
}

export type Serving = { readonly port: number; readonly close: () => Promise<void> }

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })

/** Serves an open installation until closed. Port 0 takes any free one. */
export const serve = async (
  installation: { db: OpenDatabase; appUrl: string; demo: boolean },
  config: Pick<Config, 'host' | 'port' | 'baseUrl' | 'operator'>,
): Promise<Serving> => {
  const { db, demo } = installation
  const clock = await openClock(db)
  const dependencies: Dependencies = {
    db,
    demo,
    baseUrl: config.baseUrl,
    operator: config.operator,
    today: clock.today,
    now: Date.now,
  }
  const cache = openPageCache()
  const listener = await listenForContent(installation.appUrl, async (isListening) => {
    await clock.refresh()
    cache.forget(isListening)
  })
  const app = createApp(dependencies, allRoutes(dependencies))
  const server = await listen(app, cache, config)
  const timer = setInterval(() => void settleEverything(dependencies).catch(warn), everyMinute)
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : config.port,
    close: async () => {
      clearInterval(timer)
      await closed(server)
      await listener.close()
    },
  }
}
