import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'

import pg from 'pg'

import { asActor, operatorActingFor } from '#contexts/access/contract.ts'
import { deskRoutes as accessDesk } from '#contexts/access/routes.ts'
import { type UndertakingContent, undertakings } from '#contexts/meetings/contract.ts'
import { ensureDigestsAreSent } from '#contexts/meetings/jobs.ts'
import { dayFromIso } from '#kit/time/days.ts'
import { anUndertaking } from '#tests/support/meeting-factories.ts'
import { openDesk, type OpenDesk } from '#tests/support/open-desk.ts'

const baseUrl = 'https://example.org'
const linkKey = 'a key of the tests alone'
// A Wednesday; the week began on 29 April at seven.
const wednesday = Date.parse('2030-05-01T13:00:00Z')
const day = (iso: string) => ({ kind: 'day' as const, on: dayFromIso(iso) ?? 0 })

type Mailed = {
  readonly recipient: string
  readonly subject: string
  readonly text: string
  readonly unsubscribe: string
}

describe('the weekly digest', () => {
  let desk: OpenDesk
  let admin: pg.Client

  before(async () => {
    desk = await openDesk(accessDesk, wednesday)
    admin = new pg.Client({ connectionString: desk.adminUrl })
    await admin.connect()
    await desk.signIn('XX', 'editor')
    await desk.signIn('XX', 'viewer', 'az')
    await desk.signIn('YY', 'editor', 'es')
  })
  after(async () => {
    await admin.end()
    await desk.close()
  })

  const undertake = (
    side: string,
    text: string,
    {
      visibility = 'joint',
      ...content
    }: Partial<UndertakingContent> & {
      readonly visibility?: string
    } = {},
  ): Promise<unknown> => {
    const actor = { ...operatorActingFor('xx-yy', side), member: randomUUID() }
    return asActor(desk.db, actor, (tx) =>
      undertakings.enter(tx, actor, [anUndertaking(side, text, { visibility, content })]),
    )
  }
  const send = (today = wednesday): Promise<void> =>
    ensureDigestsAreSent(desk.db, { baseUrl, linkKey, today, now: Date.now() })
  const mailed = async (): Promise<readonly Mailed[]> => {
    const { rows } = await admin.query<Mailed>(
      "select recipient, subject, text, unsubscribe from access.mail where purpose = 'digest' order by recorded_at, recipient",
    )
    return rows
  }
  /** What was sent since the last look. */
  let seen = 0
  const news = async (): Promise<readonly Mailed[]> => {
    const all = await mailed()
    const fresh = all.slice(seen)
    seen = all.length
    return fresh
  }
  const weeksLater = (weeks: number): number => wednesday + weeks * 7 * 86_400_000
  /** As a mail program sends it: without a cookie, an origin or a page it comes from (RFC 8058). */
  const oneClick = (path: string): Promise<Response> =>
    desk.visitor.post(path, { 'List-Unsubscribe': 'One-Click' }, {})

  it('says nothing where there is nothing to tell', async () => {
    await undertake('XX', 'A wish without a time', { modality: 'desire' })
    await send()
    assert.deepEqual(await news(), [])
  })

  it('goes to each member once a week in their language, with what they may see', async () => {
    await undertake('XX', 'Lend the hall', { due: day('2030-04-20') })
    await undertake('YY', 'Send a choir', { due: day('2030-05-10') })
    await undertake('XX', 'Covert promise', { due: day('2030-05-05'), visibility: 'XX' })
    await send()
    await send()
    const mails = await news()
    assert.deepEqual(
      mails.map(({ recipient }) => recipient),
      ['editor-en@xx.example', 'viewer-az@xx.example', 'editor-es@yy.example'],
    )
    const [ours = '', azerbaijani = '', theirs = ''] = mails.map(
      ({ subject, text }) => `${subject}\n${text}`,
    )
    assert.match(ours, /Overdue\n- Guestland: Lend the hall/)
    assert.match(ours, /Due within 14 days[^]*Covert promise/)
    assert.match(ours, /nobody of our side sees to it/)
    assert.match(azerbaijani, /^Bu həftə baxılmalı 3 öhdəlik$/m)
    assert.match(theirs, /Vencido[^]*Send a choir/)
    assert.doesNotMatch(theirs, /Covert/)
    await send(Date.parse('2030-05-05T10:00:00Z'))
    assert.deepEqual(await news(), [])
  })

  it('would tell of what is one side’s own if the wall were broken', async () => {
    await admin.query(
      'create policy broken on meetings.undertaking for select to alternat_side using (true)',
    )
    await admin.query(
      'create policy broken on meetings.undertaking_revision for select to alternat_side using (true)',
    )
    await send(weeksLater(1))
    const theirs = (await news()).find(({ recipient }) => recipient === 'editor-es@yy.example')
    assert.match(theirs?.text ?? '', /Covert promise/)
    await admin.query('drop policy broken on meetings.undertaking')
    await admin.query('drop policy broken on meetings.undertaking_revision')
  })

  it('waits for Monday at seven at the host’s place', async () => {
    await send(Date.parse('2030-05-13T00:30:00Z'))
    assert.deepEqual(await news(), [])
    await send(Date.parse('2030-05-13T12:00:00Z'))
    assert.equal((await news()).length, 3)
  })

  it('tells of what the other side answered since', async () => {
    const { rows } = await admin.query<{ id: string; revision: string }>(
      `select u.id, r.id as revision from meetings.undertaking u join meetings.undertaking_revision r on r.undertaking = u.id
       where r.content -> 'text' ->> 'en' = 'Lend the hall'`,
    )
    await admin.query('alter table meetings.undertaking_answer disable trigger all')
    await admin.query(
      `insert into meetings.undertaking_answer (id, undertaking, revision, relation, says, words, side, member, member_name)
       values (gen_random_uuid(), $1, $2, 'xx-yy', 'declined', 'No hall is free', 'YY', gen_random_uuid(), 'A')`,
      [rows[0]?.id, rows[0]?.revision],
    )
    await send(weeksLater(3))
    const [ours] = await news()
    assert.match(
      ours?.text ?? '',
      /Answered since last week\n- Guestland: Lend the hall \(declined\)/,
    )
  })

  it('ends by the one click of a mail program, and begins again on the page', async () => {
    const ours = (await mailed()).find(({ recipient }) => recipient === 'editor-en@xx.example')
    const address = ours?.unsubscribe ?? ''
    assert.match(ours?.text ?? '', new RegExp(`To get no more of these: ${address}`))
    // Looking changes nothing: programs look ahead.
    const path = address.replace(baseUrl, '')
    assert.match(await (await desk.visitor.get(path)).text(), /It comes to you/)
    const declined = await oneClick(path)
    assert.equal(declined.status, 200)
    await send(weeksLater(4))
    assert.deepEqual(
      (await news()).map(({ recipient }) => recipient),
      ['viewer-az@xx.example', 'editor-es@yy.example'],
    )
    const own = await desk.signIn('YY', 'head')
    assert.match(await (await own.get('/desk/mails')).text(), /It comes to you/)
    assert.equal((await own.post('/desk/mails', { act: 'decline' })).status, 303)
    assert.match(await (await own.get('/desk/mails')).text(), /It does not come to you/)
    await desk.visitor.post(path, { act: 'take' }, {})
    await send(weeksLater(5))
    assert.deepEqual(
      (await news()).map(({ recipient }) => recipient),
      ['editor-en@xx.example', 'viewer-az@xx.example', 'editor-es@yy.example'],
    )
    assert.equal((await desk.visitor.get('/digest/not-a-token')).status, 404)
  })
})
