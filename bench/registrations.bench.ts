import { randomUUID } from 'node:crypto'

import pg from 'pg'

import { organised } from '#contexts/registrations/documents/registration-mail.ts'
import { openRegistrations } from '#contexts/registrations/service/register-visitor.ts'
import { openDatabase } from '#kit/db/database.ts'
import { startThrowAwayDatabase } from '#tests/runner/throw-away-database.ts'
import { anOpenRegister } from '#tests/support/a-register.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/test-database.ts'

import { cpuMilliseconds, inWords, letAsk, rateOf, type Taken } from './clients.ts'
import { openHttpClient } from './http-clients.ts'
import type { Report } from './measuring.ts'
import { plainTables, registerPlainly } from './plain-registration.ts'
import { type Started, startServer } from './started.ts'

const rounds = 5
const poolSize = 16
const seats = 500
const crowds = [1, 16, 64, 1000]
const spreads = [1, 60]

type Place = { readonly event: string; readonly slug: string; readonly relation: string }

/** Registers somebody, with a form of their own; `client` is who waits for the answer. */
type Register = (place: Place, client: number) => Promise<unknown>

/** A way to register, opened for so many clients. */
type Way = {
  readonly open: (clients: number) => Promise<{ register: Register; close: () => void }>
  readonly cpuNow: () => number | Promise<number>
}

/** One way to register, beside the reference on the same database and with the same pool. */
type Contest = { readonly where: string; readonly ours: Way; readonly plain: Way }

const aPerson = () => {
  const key = randomUUID()
  return { name: 'Arbitrary Person', email: `${key}@example.org`, party: 1, key }
}

const evening = {
  content: { title: { en: 'An evening' }, when: { precision: 'none' } },
  baseUrl: 'https://example.org',
  linkKey: 'arbitrary',
} as const
const mail = () => organised(evening, [])

const choices = {
  offer: 'on-site',
  ifMoved: 'online',
  accessNeeds: '',
  telephone: '',
  language: 'en',
} as const

const openPlaces = async (admin: pg.Client, url: string, count: number): Promise<Place[]> => {
  const places: Place[] = []
  while (places.length < count) places.push(await anOpenRegister(url, { seats }))
  await admin.query('insert into plain_offer (event, seats) select unnest($1::uuid[]), $2', [
    places.map(({ event }) => event),
    seats,
  ])
  return places
}

/** How many seats were given twice, over all events and in both ways. */
const countOversold = async (admin: pg.Client): Promise<number> => {
  const { rows } = await admin.query<{ oversold: number }>(
    `select coalesce(sum(greatest(people - $1::int, 0)), 0)::int as oversold from (
       select sum(party) as people from registrations.registration where state = 'confirmed' group by event
       union all
       select sum(party) from plain_registration where state = 'confirmed' group by event) as events`,
    [seats],
  )
  return rows[0]?.oversold ?? Number.NaN
}

const compete = async (
  { ours, plain }: Contest,
  clients: number,
  nextPlace: () => Promise<() => Place>,
): Promise<{ own: Taken[]; other: Taken[] }> => {
  const own: Taken[] = []
  const other: Taken[] = []
  const milliseconds = clients > 100 ? 1500 : 600
  const measure = async ({ open, cpuNow }: Way, place: () => Place): Promise<Taken> => {
    const { register, close } = await open(clients)
    const load = { clients, milliseconds, cpuNow }
    const taken = await letAsk(load, (client) => register(place(), client))
    close()
    return taken
  }
  for (let round = 0; round < rounds; round += 1) {
    const place = await nextPlace()
    own.push(await measure(ours, place))
    other.push(await measure(plain, place))
  }
  return { own, other }
}

const direct = (register: Register): Way => ({
  open: () => Promise.resolve({ register, close: () => undefined }),
  cpuNow: cpuMilliseconds,
})

const inTheDatabase = async (
  database: FreshDatabase,
  use: (contest: Contest) => Promise<void>,
): Promise<void> => {
  const db = openDatabase(database.appUrl, poolSize)
  const pool = new pg.Pool({ connectionString: database.adminUrl, max: poolSize })
  const register = openRegistrations(db)
  await use({
    where: 'in the database',
    ours: direct(async (place) => {
      const answer = await register(place, { request: { ...aPerson(), ...choices }, mail })
      if (!answer.ok) throw new Error(answer.refusal)
    }),
    plain: direct(({ event }) => registerPlainly(pool, { event, ...aPerson() })),
  })
  await db.close()
  await pool.end()
}

const postedTo = ({ port, cpuNow }: Started, pathOf: (place: Place) => string): Way => ({
  cpuNow,
  open: async (count) => {
    const clients = await Promise.all(Array.from({ length: count }, () => openHttpClient(port)))
    return {
      register: async (place, client) => {
        const { party, ...texts } = aPerson()
        const fields = { ...texts, party: String(party), offer: 'on-site', 'if-moved': 'online' }
        const answer = await clients[client]?.post(pathOf(place), fields)
        if (answer?.status !== 303) throw new Error(`answered ${String(answer?.status)}`)
      },
      close: () => {
        for (const client of clients) client.close()
      },
    }
  },
})

const overHttp = async (
  database: FreshDatabase,
  use: (contest: Contest) => Promise<void>,
): Promise<void> => {
  const start = (file: string, url: string): Promise<Started> =>
    startServer(new URL(file, import.meta.url), [url, String(poolSize)])
  const app = await start('registrations-server.ts', database.appUrl)
  const bare = await start('plain-server.ts', database.adminUrl)
  try {
    await use({
      where: 'over HTTP',
      ours: postedTo(app, ({ slug }) => `/en/events/${slug}/register`),
      plain: postedTo(bare, ({ event }) => `/${event}`),
    })
  } finally {
    app.child.kill()
    bare.child.kill()
  }
}

/** People who register for one event at once, and for many, in the database and over HTTP. */
export const run = async (report: Report): Promise<void> => {
  const stop = await startThrowAwayDatabase({ durable: true })
  const database = await freshDatabase()
  const url = database.adminUrl
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  await admin.query(plainTables)
  const places = await openPlaces(admin, url, Math.max(...spreads))

  // A hot event is a new one in each round, so that it has seats to sell.
  const placesOf = (spread: number) => async (): Promise<() => Place> => {
    const among = spread === 1 ? await openPlaces(admin, url, 1) : places
    let next = 0
    return () => {
      const place = among[(next += 1) % among.length]
      if (place === undefined) throw new Error('no event was opened')
      return place
    }
  }

  const reportOn = async (contest: Contest): Promise<void> => {
    for (const spread of spreads) {
      for (const clients of crowds) {
        const { own, other } = await compete(contest, clients, placesOf(spread))
        const events = spread === 1 ? 'one event' : `${String(spread)} events`
        report({
          name: `registrations ${contest.where}, ${events}, ${String(clients)} waiting`,
          figure: inWords(own),
          reference: inWords(other),
          ratio: rateOf(own) / rateOf(other),
          note: `${String(await countOversold(admin))} oversold`,
        })
      }
    }
  }

  try {
    await inTheDatabase(database, reportOn)
    await overHttp(database, reportOn)
  } finally {
    await admin.end()
    await database.drop()
    await stop()
  }
}
