import { once } from 'node:events'
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { setTimeout } from 'node:timers/promises'

import pg from 'pg'
import { z } from 'zod'

import { startThrowAwayDatabase } from '#tests/runner/throw-away-database.ts'
import { freshDatabase } from '#tests/support/test-database.ts'

import { makeWorld, members, seats } from './change-world.ts'
import { type DeskBrowser, signInto } from './desk-browser.ts'
import type { Report } from './measuring.ts'
import { halvePlainly, readPlainly } from './plain-change.ts'
import { type Started, startServer } from './started.ts'
import {
  p50,
  type Page,
  pauseMilliseconds,
  timed,
  type Waits,
  waitsInWords,
  watch,
} from './waits.ts'

const events = Number(process.env['ALTERNAT_BENCH_EVENTS'] ?? 10_000)
const timesAtRest = 50

const memories = z.tuple([z.object({ memory: z.number() })], z.unknown())
const ports = z.tuple([z.number()], z.unknown())

/** The most memory that the application has used since it was last asked, in MB. */
const memoryOf = async ({ child }: Started): Promise<number> => {
  child.send('memory')
  return memories.parse(await once(child, 'message'))[0].memory / 1_000_000
}

const pageOf = async (port: number, path: string): Promise<string> =>
  (await fetch(`http://localhost:${String(port)}${path}`)).text()

/** Sends the bytes of a page and knows nothing else; answers its port. */
const startBare = async (body: string): Promise<{ port: number; stop: () => void }> => {
  const child = fork(fileURLToPath(new URL('bare-server.ts', import.meta.url)))
  const bytes = Buffer.from(body)
  const headers = { 'content-type': 'text/html', 'content-length': String(bytes.length) }
  child.send({ headers, body: bytes.toString('base64') })
  const [port] = ports.parse(await once(child, 'message'))
  return { port, stop: () => child.kill() }
}

const untilApplied = async (admin: pg.Client): Promise<void> => {
  for (;;) {
    const { rows } = await admin.query<{ left: number }>(
      'select count(*)::int as left from changes.item where outcome is null',
    )
    if (rows[0]?.left === 0) return
    await setTimeout(pauseMilliseconds)
  }
}

const formFor = (slugs: readonly string[], step: string): URLSearchParams =>
  new URLSearchParams([
    ...slugs.map((slug): [string, string] => ['event', slug]),
    ['kind', 'offers'],
    ['on-site', String(seats / 2)],
    ['online', '*'],
    ['step', step],
  ])

type Place = {
  readonly app: Started
  readonly admin: pg.Client
  readonly slugs: readonly string[]
  readonly proposer: DeskBrowser
  readonly approver: DeskBrowser
  readonly pages: readonly Page[]
}

const bare = 'bare node:http with the bytes of that page'

const measurePreview = async ({ app, admin, slugs, proposer, pages }: Place, report: Report) => {
  const before = await memoryOf(app)
  const plain = await timed(() => readPlainly(admin))
  let seconds = 0
  const waits = await watch(pages, async () => {
    seconds = await timed(() => proposer.post('/desk/changes/new', formFor(slugs, 'preview')))
  })
  const most = await memoryOf(app)
  report({
    name: `previewing a change of ${String(events)} events, ${String(events * seats)} registrations, as a page`,
    figure: `${seconds.toFixed(1)} s`,
    reference: `${plain.toFixed(1)} s, the people of each event read by plain SQL`,
    ratio: seconds / plain,
    note: `aim 5 s; memory of the application ${before.toFixed(0)} MB before, ${most.toFixed(0)} MB at most`,
  })
  return waits
}

const measureApply = async (place: Place, report: Report): Promise<Waits> => {
  const { app, admin, slugs, proposer, approver, pages } = place
  const { location } = await proposer.post('/desk/changes/new', formFor(slugs, 'propose'))
  await memoryOf(app)
  let seconds = 0
  const waits = await watch(pages, async () => {
    seconds = await timed(async () => {
      await approver.post(`${location}/answer`, new URLSearchParams({ answer: 'approve' }))
      await untilApplied(admin)
    })
  })
  const most = await memoryOf(app)
  const plain = await timed(() => halvePlainly(admin))
  const { rows } = await admin.query<{ notices: number }>(
    'select count(*)::int as notices from registrations.notice',
  )
  report({
    name: `applying it, ${String(rows[0]?.notices)} notices queued`,
    figure: `${seconds.toFixed(1)} s`,
    reference: `${plain.toFixed(1)} s, the same rows by plain SQL, a transaction for each event`,
    ratio: seconds / plain,
    note: `aim 60 s; memory of the application ${most.toFixed(0)} MB at most`,
  })
  return waits
}

const atRest = (pages: readonly Page[], desk: DeskBrowser): Promise<Waits> =>
  watch(pages, async () => {
    for (let done = 0; done < timesAtRest; done += 1) {
      await desk.get('/desk/changes')
      await setTimeout(pauseMilliseconds)
    }
  })

const reportWaits = (
  report: Report,
  when: string,
  { waits, idle }: { waits: Waits; idle: Waits },
) => {
  for (const [name, times] of waits) {
    const usual = idle.get(name) ?? []
    report({
      name: `${name}, while the change is ${when}`,
      figure: waitsInWords(times),
      reference: `${waitsInWords(usual)}, at rest`,
      ratio: p50(times) / p50(usual),
    })
  }
}

const measure = async (place: Place, report: Report): Promise<void> => {
  const idle = await atRest(place.pages, place.approver)
  reportWaits(report, 'previewed', { waits: await measurePreview(place, report), idle })
  reportWaits(report, 'applied', { waits: await measureApply(place, report), idle })
}

const visitApplication = async (
  world: Pick<Place, 'app' | 'admin' | 'slugs'>,
  report: Report,
): Promise<void> => {
  const { app, slugs } = world
  const [proposer, approver] = await Promise.all(members.map((one) => signInto(app.port, one)))
  if (proposer === undefined || approver === undefined) throw new Error('nobody signed in')
  const [slug = ''] = slugs
  const path = `/en/events/${slug}`
  const other = await startBare(await pageOf(app.port, path))
  const pages = [
    { name: 'page of an event, anonymous', get: () => pageOf(app.port, path) },
    {
      name: 'desk, the register of an event',
      get: () => approver.get(`/desk/events/${slug}/registrations`),
    },
    { name: bare, get: () => pageOf(other.port, path) },
  ]
  try {
    await measure({ ...world, proposer, approver, pages }, report)
  } finally {
    other.stop()
  }
}

/** One change of ten thousand events that halves their seats: what it costs, and who has to wait. */
export const run = async (report: Report): Promise<void> => {
  const stop = await startThrowAwayDatabase({ durable: true })
  const database = await freshDatabase()
  const admin = new pg.Client({ connectionString: database.adminUrl })
  await admin.connect()
  try {
    const slugs = await makeWorld(admin, database, events)
    const app = await startServer(new URL('change-server.ts', import.meta.url), [database.appUrl])
    try {
      await visitApplication({ app, admin, slugs }, report)
    } finally {
      app.child.kill()
    }
  } finally {
    await admin.end()
    await database.drop()
    await stop()
  }
}
