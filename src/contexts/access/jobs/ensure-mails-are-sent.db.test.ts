import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { afterEach, beforeEach, describe, it } from 'node:test'

import pg from 'pg'

import { openDatabase, type OpenDatabase } from '#kit/db/database.ts'
import type { OutgoingMail, SendMail } from '#kit/mail/mail.ts'
import { openMailServer, type OpenMailServer } from '#kit/mail/mail-through.ts'
import { aMail } from '#tests/support/a-mail.ts'
import { openSmtpSink, type SmtpBehaviour, type SmtpSink } from '#tests/support/smtp-sink.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/test-database.ts'

import { operatorOutbox } from '../service/operator-outbox.ts'
import { claimDueMail, recordOutcome } from '../store/mail-queue.ts'
import { listMailStates, recordMails } from '../store/mail-store.ts'
import { asAccess } from '../store/transactions.ts'
import { openMailSending } from './ensure-mails-are-sent.ts'

const patience = { connect: 500, greet: 500, silence: 500, total: 1500 }

describe('the outbox', () => {
  let database: FreshDatabase
  let db: OpenDatabase
  let admin: pg.Client
  let sinks: SmtpSink[] = []
  let servers: OpenMailServer[] = []
  beforeEach(async () => {
    database = await freshDatabase()
    db = openDatabase(database.appUrl)
    admin = new pg.Client({ connectionString: database.adminUrl })
    await admin.connect()
    sinks = []
    servers = []
  })
  afterEach(async () => {
    for (const server of servers) server.close()
    for (const sink of sinks) await sink.close()
    await admin.end()
    await db.close()
    await database.drop()
  })

  const openSink = async (behave?: SmtpBehaviour): Promise<SmtpSink> => {
    const sink = await openSmtpSink(behave)
    sinks.push(sink)
    return sink
  }
  const senderTo = ({ url }: SmtpSink): SendMail => {
    const server = openMailServer({
      url,
      from: 'no-reply@culture.example',
      bounces: undefined,
      patience,
    })
    servers.push(server)
    return server.send
  }
  const record = async (...recipients: string[]): Promise<string[]> => {
    const mails = recipients.map((recipient) =>
      aMail({ recipient, html: '<html><body class="x"><p>It moved online.</p></body></html>' }),
    )
    await asAccess(db, (tx) => recordMails(tx, mails))
    return mails.map(({ id }) => id)
  }
  const run = (send: SendMail, workers?: number): Promise<void> =>
    openMailSending(db, send, workers).ensureMailsAreSent()
  const standing = (ids: readonly string[]) => asAccess(db, (tx) => listMailStates(tx, ids))
  const stateOf = async (id: string | undefined) => (await standing([id ?? '']))[0]?.state
  const letTimePass = () =>
    admin.query(`update access.mail set state_at = state_at - interval '11 minutes',
      due_at = due_at - interval '1 day'`)

  it('sends each mail once and keeps no claim', async () => {
    const sink = await openSink()
    const ids = await record('a@home.example', 'b@home.example')
    await run(senderTo(sink))
    deepEqual(new Set((await standing(ids)).map(({ state }) => state)), new Set(['sent']))
    deepEqual(sink.messages.map(({ to }) => to).sort(), ['a@home.example', 'b@home.example'])
    await letTimePass()
    await run(senderTo(sink))
    equal(sink.messages.length, 2)
  })

  it('sends one marked copy more when the server took a mail and died, and none after it', async () => {
    let answers = 0
    const sink = await openSink((stage) =>
      stage === 'message' && (answers += 1) === 1 ? 'dies' : undefined,
    )
    const [id] = await record('a@home.example')
    await run(senderTo(sink))
    equal(await stateOf(id), 'uncertain')
    await run(senderTo(sink))
    equal(sink.messages.length, 1)
    await letTimePass()
    await run(senderTo(sink))
    deepEqual(
      (await standing([id ?? ''])).map(({ state, resent }) => [state, resent]),
      [['sent', true]],
    )
    const [first, second] = sink.messages.map(({ raw }) => raw)
    const messageId = /^Message-ID: .*$/m
    equal(messageId.exec(first ?? '')?.[0], messageId.exec(second ?? '')?.[0])
    match(second ?? '', /^X-Second-Copy/m)
    equal((second ?? '').split('You may have received this message before').length - 1, 2)
    ok(!(first ?? '').includes('You may have received this message before'))
  })

  it('leaves a mail uncertain for good when its second copy was not answered either', async () => {
    const sink = await openSink((stage) => (stage === 'message' ? 'dies' : undefined))
    const [id] = await record('a@home.example')
    for (let n = 0; n < 4; n += 1) {
      await run(senderTo(sink))
      await letTimePass()
    }
    deepEqual([await stateOf(id), sink.messages.length], ['uncertain', 2])
    // A person may decide to send it once more, marked; nothing else does.
    ok((await operatorOutbox.resend(db, id ?? '')).ok)
    await run(senderTo(sink))
    await letTimePass()
    await run(senderTo(sink))
    equal(sink.messages.length, 3)
    match(sink.messages[2]?.raw ?? '', /^X-Second-Copy/m)
  })

  it('resends once, with the same Message-ID, what a process that died had in its hands', async () => {
    const handed: OutgoingMail[] = []
    const dies: SendMail = (mail) => {
      handed.push(mail)
      return Promise.reject(new Error('the process ended here'))
    }
    const [id] = await record('a@home.example')
    await run(dies, 1).catch(() => undefined)
    equal(await stateOf(id), 'claimed')
    await run(dies, 1).catch(() => undefined)
    equal(handed.length, 1)
    for (let n = 0; n < 3; n += 1) {
      await letTimePass()
      await run(dies, 1).catch(() => undefined)
    }
    equal(await stateOf(id), 'uncertain')
    deepEqual(
      handed.map(({ messageId, isSecondCopy }) => [messageId, isSecondCopy]),
      [
        [handed[0]?.messageId, false],
        [handed[0]?.messageId, true],
      ],
    )
  })

  it('lets a process that was thought dead not record over the one that took its mail', async () => {
    const [id] = await record('a@home.example')
    const slow = await asAccess(db, claimDueMail)
    ok(slow !== undefined && slow !== 'suppressed')
    await letTimePass()
    await run(() => Promise.resolve({ outcome: 'taken' }))
    await asAccess(db, (tx) => recordOutcome(tx, slow, { state: 'failed', reason: 'late' }))
    equal(await stateOf(id), 'sent')
  })

  it('waits when the server says not now, and sends unmarked when it says yes', async () => {
    let asked = 0
    const sink = await openSink((stage) =>
      stage === 'RCPT' && (asked += 1) === 1 ? '451 4.7.1 greylisted' : undefined,
    )
    const [id] = await record('a@home.example')
    await run(senderTo(sink))
    equal(await stateOf(id), 'waiting')
    await run(senderTo(sink))
    equal(asked, 1)
    await letTimePass()
    await run(senderTo(sink))
    equal(await stateOf(id), 'sent')
    ok(!(sink.messages[0]?.raw ?? '').includes('X-Second-Copy'))
  })

  it('fails those whom the server refuses for good and sends to the rest', async () => {
    const sink = await openSink((stage, line) =>
      stage === 'RCPT' && /gone\d@/.test(line) ? '550 5.1.1 no such user' : undefined,
    )
    const recipients = Array.from({ length: 10 }, (_none, n) =>
      n % 2 === 0 ? `gone${String(n)}@home.example` : `here${String(n)}@home.example`,
    )
    const ids = await record(...recipients)
    await run(senderTo(sink))
    const states = await Promise.all(ids.map(stateOf))
    deepEqual(
      states,
      recipients.map((to) => (to.startsWith('gone') ? 'failed' : 'sent')),
    )
  })

  it('is not held up by a server that is slow with one mail', async () => {
    const sink = await openSink((stage, line) =>
      stage === 'RCPT' && line.includes('slow@') ? 'is silent' : undefined,
    )
    const [slow, ...others] = await record('slow@x.example', 'a@x.example', 'b@x.example')
    await run(senderTo(sink), 2)
    deepEqual(await Promise.all(others.map(stateOf)), ['sent', 'sent'])
    equal(await stateOf(slow), 'waiting')
  })

  it('is emptied by several processes without one mail going twice', async () => {
    const sink = await openSink()
    const second = openDatabase(database.appUrl)
    const ids = await record(...Array.from({ length: 60 }, (_none, n) => `n${String(n)}@x.example`))
    try {
      await Promise.all([
        openMailSending(db, senderTo(sink)).ensureMailsAreSent(),
        openMailSending(second, senderTo(sink)).ensureMailsAreSent(),
      ])
    } finally {
      await second.close()
    }
    equal(sink.messages.length, 60)
    equal(new Set(sink.messages.map(({ to }) => to)).size, 60)
    ok((await standing(ids)).every(({ state, resent }) => state === 'sent' && !resent))
  })

  it('hands nothing over for an address that is not mailed any more', async () => {
    const sink = await openSink()
    await admin.query(`insert into access.suppression values ('gone@home.example', 'bounced')`)
    const [gone, here] = await record('Gone@home.example', 'here@home.example')
    await run(senderTo(sink))
    deepEqual([await stateOf(gone), await stateOf(here)], ['suppressed', 'sent'])
    deepEqual(
      sink.messages.map(({ to }) => to),
      ['here@home.example'],
    )
  })

  it('stops with the mail in hand finished and the rest waiting', async () => {
    let release = (): void => undefined
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const ids = await record('a@home.example', 'b@home.example')
    const sending = openMailSending(
      db,
      async () => {
        await held
        return { outcome: 'taken' }
      },
      1,
    )
    const running = sending.ensureMailsAreSent()
    while ((await stateOf(ids[0])) !== 'claimed' && (await stateOf(ids[1])) !== 'claimed');
    const stopped = sending.stop()
    release()
    await stopped
    await running
    deepEqual((await standing(ids)).map(({ state }) => state).sort(), ['sent', 'waiting'])
  })
})
