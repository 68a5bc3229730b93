import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, beforeEach, describe, it } from 'node:test'

import pg from 'pg'

import { asRegistrar } from '#contexts/access/contract.ts'
import { listEventViews } from '#contexts/programme/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { anOpenRegister } from '#tests/support/a-register.ts'
import { openApp, type OpenApp } from '#tests/support/open-app.ts'
import { registerAt } from '#tests/support/registering.ts'

import { eventFacts } from '../domain/event-facts.ts'
import { type Answer, endOfDayToAnswer } from '../domain/terms.ts'
import { ensureNoticesAreMailed } from '../jobs/ensure-notices-are-mailed.ts'
import { ensureQuestionsAreClosed } from '../jobs/ensure-questions-are-closed.ts'
import { openRoutes } from '../routes.ts'
import { reseat } from '../service/reseat.ts'
import { findNoticesOfChange } from '../store/notice-store.ts'
import { countAnswers } from '../store/question-store.ts'

const today = Date.parse('2030-04-01T00:00:00Z')
const until = endOfDayToAnswer(Math.floor(Date.parse('2030-04-10T00:00:00Z') / 86_400_000))
const relation = 'mx-az'
const links = { baseUrl: 'https://example.org', linkKey: 'arbitrary' }

describe('a question of a change', () => {
  let app: OpenApp
  let db: OpenDatabase
  let admin: pg.Client
  let event: string
  let change: string
  let people: Record<'ana' | 'bahram' | 'carmen', string>

  before(async () => {
    app = await openApp(openRoutes, { today })
    db = app.db
    admin = new pg.Client({ connectionString: app.adminUrl })
    await admin.connect()
  })
  after(async () => {
    await admin.end()
    await app.close()
  })
  beforeEach(async () => {
    const made = await anOpenRegister(app.adminUrl, { seats: 3, online: 2 })
    event = made.event
    change = randomUUID()
    people = {
      ana: await register(made.slug, 'ana'),
      bahram: await register(made.slug, 'bahram'),
      carmen: await register(made.slug, 'carmen'),
    }
  })

  const register = (slug: string, name: string): Promise<string> =>
    registerAt(app, slug, { name, email: `${name}@example.org`, offer: 'on-site' })
  const ask = (unanswered: Answer) =>
    asRegistrar(db, relation, async (tx) => {
      const [view] = await listEventViews(tx, { id: event, today })
      assert.ok(view)
      const facts = eventFacts(view)
      await reseat(tx, {
        relation,
        change,
        undoes: null,
        reason: {},
        isGiven: true,
        terms: { allocation: null, question: { until, unanswered } },
        events: [{ event, visibility: 'joint', target: null, before: facts, after: facts }],
      })
    })
  const close = (at: number): Promise<void> =>
    ensureQuestionsAreClosed(db, relation, { ...links, today: at, now: Date.now() })
  const standing = async (link: string): Promise<string> => {
    const body = await (await app.request(`${link}/data.json`)).text()
    const [, state = ''] = /"state": "(\w+)"/.exec(body) ?? []
    const [, offer = ''] = /"offer": "([\w-]+)"/.exec(body) ?? []
    return `${state} ${offer}`
  }

  it('stands on the personal page until it is answered, which happens at once', async () => {
    await ask('keep')
    const page = await (await app.request(people.ana)).text()
    assert.match(page, /Please choose until .*10 April 2030/)
    assert.equal((await app.post(people.ana, { act: 'answer', answer: 'online' })).status, 303)
    assert.equal(await standing(people.ana), 'confirmed online')
    assert.doesNotMatch(await (await app.request(people.ana)).text(), /Please choose until/)
    const again = await app.post(people.ana, { act: 'answer', answer: 'release' })
    assert.equal(again.status, 422)
  })

  it('is answered for who does not, once its day has passed, and counted', async () => {
    await ask('release')
    await app.post(people.ana, { act: 'answer', answer: 'keep' })
    await close(until - 1)
    assert.equal(await standing(people.bahram), 'confirmed on-site')
    await close(until)
    await close(until)
    assert.equal(await standing(people.ana), 'confirmed on-site')
    assert.equal(await standing(people.bahram), 'cancelled on-site')
    const counts = await asRegistrar(db, relation, (tx) => countAnswers(tx, change))
    assert.deepEqual(counts?.answered, { keep: 1, online: 0, release: 0 })
    assert.equal(counts?.byDefault, 2)
    assert.equal(counts?.open, 0)
  })

  it('moves who does not answer online while there is room, and leaves the others seated', async () => {
    await ask('online')
    await close(until)
    assert.deepEqual(
      [await standing(people.ana), await standing(people.bahram), await standing(people.carmen)],
      ['confirmed online', 'confirmed online', 'confirmed on-site'],
    )
  })

  it('is asked in the mail, with what becomes of who does not answer, and it is seen who looked', async () => {
    await ask('release')
    await ensureNoticesAreMailed(db, relation, { ...links, today, now: Date.now() })
    const { rows: mails } = await admin.query<{ text: string }>(
      `select text from access.mail m join registrations.notice n on n.mail = m.id
       where n.change = $1 and recipient = 'carmen@example.org'`,
      [change],
    )
    const opened = async () =>
      (await asRegistrar(db, relation, (tx) => findNoticesOfChange(tx, change))).opened
    assert.equal(await opened(), 0)
    await app.request(people.carmen)
    await app.request(people.carmen)
    assert.equal(await opened(), 1)
    assert.match(mails[0]?.text ?? '', /choose until .*10 April 2030.*seats are given back/)
  })
})
