import { fork } from 'node:child_process'
import { once } from 'node:events'

import { createTransport } from 'nodemailer'
import pg from 'pg'

import { openMailSending } from '#contexts/access/jobs.ts'
import { recordMails } from '#contexts/access/contract.ts'
import { openDatabase, type OpenDatabase } from '#kit/db/database.ts'
import { openMailServer } from '#kit/mail/mail-through.ts'
import { startThrowAwayDatabase } from '#tests/runner/throw-away-database.ts'
import { aMail } from '#tests/support/a-mail.ts'
import { freshDatabase } from '#tests/support/test-database.ts'

import { interleaved, type Report } from './measuring.ts'

const mails = 1_000
const rounds = 3
const atOnce = 8
const from = 'no-reply@culture.example'

const openSink = async (): Promise<{ url: string; close: () => void }> => {
  const child = fork(new URL('mail-sink.ts', import.meta.url))
  const said: unknown[] = await once(child, 'message')
  return { url: String(said[0]), close: () => child.disconnect() }
}

const perSecond = async (work: () => Promise<void>): Promise<number> => {
  const started = performance.now()
  await work()
  return (mails * 1000) / (performance.now() - started)
}

/** What nodemailer alone hands over: no queue, no database, nothing kept of it. */
const openLoop = (url: string, pool: boolean) => {
  const transport = createTransport({ url, pool, maxConnections: atOnce, maxMessages: 1_000 })
  let left = 0
  const work = async (): Promise<void> => {
    while (left > 0) {
      left -= 1
      const { recipient: to, subject, text } = aMail()
      await transport.sendMail({ from, to, subject, text })
    }
  }
  return {
    run: async (): Promise<void> => {
      left = mails
      await Promise.all(Array.from({ length: atOnce }, work))
    },
    close: () => transport.close(),
  }
}

const record = (db: OpenDatabase, admin: pg.Client): Promise<void> =>
  db.within({ role: 'alternat_access' }, async (tx) => {
    await recordMails(
      tx,
      Array.from({ length: mails }, () => aMail()),
    )
    await admin.query('analyze access.mail')
  })

/** Mails a second from the outbox to a server on this machine, each claimed, handed over, recorded. */
export const run = async (report: Report): Promise<void> => {
  const stop = await startThrowAwayDatabase({ durable: true })
  const database = await freshDatabase()
  const db = openDatabase(database.appUrl)
  const admin = new pg.Client({ connectionString: database.adminUrl })
  await admin.connect()
  const sink = await openSink()
  const server = openMailServer({ url: sink.url, from, bounces: undefined })
  const sending = openMailSending(db, server.send, atOnce)
  const outbox = async (): Promise<number> => {
    await record(db, admin)
    return perSecond(sending.ensureMailsAreSent)
  }
  for (const isKept of [true, false]) {
    const loop = openLoop(sink.url, isKept)
    const { ours, reference } = await interleaved(rounds, outbox, () => perSecond(loop.run))
    loop.close()
    const connections = isKept ? 'kept connections' : 'a connection for each mail'
    report({
      name: `mails of the outbox handed over, ${String(atOnce)} at a time, two durable states each`,
      figure: `${ours.toFixed(0)}/s`,
      reference: `${reference.toFixed(0)}/s, nodemailer alone in a loop, ${connections}`,
      ratio: ours / reference,
    })
  }
  server.close()
  sink.close()
  await admin.end()
  await db.close()
  await database.drop()
  await stop()
}
