import pg from 'pg'

import { createApp, type Routes } from '#app/http/app.ts'
import { openDatabase, type OpenDatabase } from '#kit/db/database.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Instant } from '#kit/time/days.ts'

import { freshDatabase } from './test-database.ts'

export type OpenApp = {
  readonly db: OpenDatabase
  readonly adminUrl: string
  /** Answers as the whole application does, without a socket. */
  readonly request: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Response>
  /** Posts a form, from the application's own pages unless the headers say otherwise. */
  readonly post: (
    path: string,
    fields: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Response>
  /** Moves *today*. */
  readonly standAt: (today: Instant) => void
  /** Writes past row-level security, as nobody in the product can. */
  readonly asAdmin: (sql: string, values: readonly unknown[]) => Promise<void>
  readonly close: () => Promise<void>
}

const ownPages = { origin: 'https://example.org', 'sec-fetch-site': 'same-origin' }

/** The application with these open routes, over an empty database of its own. */
export const openApp = async (
  routesOf: (dependencies: Dependencies) => Routes['open'],
  { today: start, demo = false }: { readonly today: Instant; readonly demo?: boolean },
): Promise<OpenApp> => {
  const database = await freshDatabase()
  const db = openDatabase(database.appUrl, 2)
  let today = start
  const dependencies: Dependencies = {
    db,
    demo,
    baseUrl: 'https://example.org',
    operator: undefined,
    linkKey: 'a key of the tests alone',
    sealingKey: 'a key that seals in tests alone',
    privateHosts: ['127.0.0.1'],
    mapTiles: undefined,
    // Tests write past the application, so it remembers nothing from one request to the next.
    contentGeneration: () => performance.now(),
    today: () => today,
    now: Date.now,
  }
  const app = createApp(dependencies, { open: routesOf(dependencies), desk: [] })
  return {
    db,
    adminUrl: database.adminUrl,
    post: async (path, fields, headers = ownPages) =>
      app.request(`https://example.org${path}`, {
        method: 'POST',
        headers,
        body: new URLSearchParams(fields),
      }),
    request: async (path, headers = {}) => app.request(`https://example.org${path}`, { headers }),
    standAt: (instant) => {
      today = instant
    },
    asAdmin: async (sql, values) => {
      const client = new pg.Client({ connectionString: database.adminUrl })
      await client.connect()
      try {
        await client.query(sql, [...values])
      } finally {
        await client.end()
      }
    },
    close: async () => {
      await db.close()
      await database.drop()
    },
  }
}
