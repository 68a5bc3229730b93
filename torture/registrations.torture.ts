import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'

import pg from 'pg'

import { type Started, startServer } from '#bench/started.ts'
import { startThrowAwayDatabase } from '#tests/runner/throw-away-database.ts'
import { anOpenRegister } from '#tests/support/a-register.ts'
import { openSmtpSink } from '#tests/support/smtp-sink.ts'
import { freshDatabase } from '#tests/support/test-database.ts'

import { type Changing, finish, openChanging } from './changing.ts'
import { openCrowd } from './crowd.ts'
import type { Finding } from './finding.ts'
import { whatIsLeft } from './what-is-left.ts'

const people = 40
const seats = [400, 2_000, 100_000]
const shortestLife = 100
const longestLife = 700
const longestDrainMilliseconds = 300_000

const kill = async ({ child }: Started): Promise<void> => {
  if (child.exitCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

// Claims hold for ten minutes, and that long nobody waits here: before the last life, which nothing
// ends, they count as lost. So each mail that was in the hands of a killed worker goes out again.
const letClaimsGrowOld = `update access.mail set state_at = state_at - interval '11 minutes'
  where state = 'claimed'`

const isDrained = async (admin: pg.Client): Promise<boolean> => {
  const { rows } = await admin.query(
    "select from access.mail where state in ('waiting', 'claimed') or due_at is not null limit 1",
  )
  return rows.length === 0
}

/** Lets one more life send what is left; the lives before it are over. */
const drain = async (
  admin: pg.Client,
  changing: Changing,
  start: () => Promise<Started>,
): Promise<void> => {
  const last = await start()
  await changing.approve(last.port)
  await finish(changing, longestDrainMilliseconds)
  const until = performance.now() + longestDrainMilliseconds
  while (!(await isDrained(admin)) && performance.now() < until) await setTimeout(500)
  await kill(last)
}

/**
 * Registers people, and now and then alters many events with theirs, while the application is
 * killed `lives` times, after 0.1 to 0.7 seconds each,
 * and holds what they were told beside what is stored and what arrived.
 */
export const run = async (lives: number): Promise<Finding[]> => {
  const stop = await startThrowAwayDatabase({ durable: true })
  const database = await freshDatabase()
  const sink = await openSmtpSink()
  const admin = new pg.Client({ connectionString: database.adminUrl })
  await admin.connect()
  const start = (): Promise<Started> =>
    startServer(new URL('app-server.ts', import.meta.url), [database.appUrl, sink.url])
  try {
    const changing = await openChanging(admin, database)
    const slugs: string[] = []
    for (const each of seats) {
      slugs.push((await anOpenRegister(database.adminUrl, { seats: each })).slug)
    }
    const crowd = openCrowd(slugs, people)
    for (let life = 0; life < lives; life += 1) {
      const app = await start()
      await changing.begin(app.port, life)
      const visiting = crowd.visit(app.port)
      await setTimeout(randomInt(shortestLife, longestLife))
      await kill(app)
      await visiting
    }
    await admin.query(letClaimsGrowOld)
    await drain(admin, changing, start)
    return [
      { what: 'lives ended by SIGKILL', found: lives },
      ...(await whatIsLeft(admin, crowd.told, sink.messages)),
    ]
  } finally {
    await admin.end()
    await sink.close()
    await database.drop()
    await stop()
  }
}
