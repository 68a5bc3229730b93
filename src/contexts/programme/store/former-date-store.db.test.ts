import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'

import { sql } from 'kysely'

import {
  asActor,
  asEngine,
  asPublic,
  asRegistrar,
  asVisitor,
  operatorActingFor,
} from '#contexts/access/contract.ts'
import { foundRelation, saveVenue } from '#contexts/relations/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import {
  aDecision,
  aFormerEvening,
  anEventView,
  aRelation,
  aVenue,
  dayOf,
} from '#tests/support/an-event-view.ts'
import { openDesk, type OpenDesk } from '#tests/support/open-desk.ts'

import type { EventContent } from '../domain/event.ts'
import { enterEvent } from '../service/plan-event.ts'
import { reviseEvent } from '../service/revise-event.ts'
import { recordDecision } from './decision-store.ts'
import { type EventView, listEventViews } from './event-views.ts'
import { insertProgramme } from './programme-store.ts'
import { recordState } from './state-store.ts'

const actor = operatorActingFor(aRelation.id, 'XX')
const host = operatorActingFor(aRelation.id, 'YY')
const today = Date.parse('2020-11-26T06:00:00Z')
const { content, programme } = { ...anEventView(), content: anEventView().event.content }
const on = (iso: string): EventContent => ({ ...content, when: aFormerEvening(iso).when })

let desk: OpenDesk
before(async () => {
  desk = await openDesk(() => [], today)
  const { db } = desk
  await asActor(db, host, (tx) => saveVenue(tx, { relation: aRelation.id, venue: aVenue }))
  const ours = { ...programme, id: randomUUID(), owner: 'XX' }
  await asActor(db, actor, (tx) => insertProgramme(tx, { relation: aRelation.id, programme: ours }))
  for (const [slug, visibility] of [
    ['shown', 'public'],
    ['kept', 'XX'],
  ] as const) {
    const states = [{ state: 'announced', holdsFrom: today }] as const
    const draft = { programme: ours.id, owner: 'XX', visibility, slug, states }
    await asActor(db, actor, (tx) =>
      enterEvent(tx, actor, {
        id: randomUUID(),
        draft: { ...draft, content: on('2020-12-21') },
      }),
    )
  }
})
after(() => desk.close())

const viewOf = async (tx: Transaction, slug: string): Promise<EventView> => {
  const [view] = await listEventViews(tx, { today, slug })
  assert.ok(view, slug)
  return view
}

const revise = async (slug: string, next: EventContent, visibility: string): Promise<void> => {
  const { event } = await asActor(desk.db, actor, (tx) => viewOf(tx, slug))
  const startedFrom = event.contentHash
  const revised = await reviseEvent(desk.db, actor, {
    slug,
    content: next,
    visibility,
    startedFrom,
  })
  assert.equal(revised.ok, true)
}

const daysBefore = ({ formerDates }: EventView): number[] =>
  formerDates.map(({ when }) => when.first)

describe('the former dates of an event', () => {
  it('are what the public was told before, the first one first', async () => {
    await revise('shown', on('2020-12-28'), 'public')
    await revise('shown', { ...on('2020-12-28'), summary: { en: 'New words' } }, 'public')
    await revise('shown', { ...on('2021-01-11'), zone: 'America/Mexico_City' }, 'public')
    await revise('shown', on('2021-01-18'), 'public')
    const view = await asPublic(desk.db, (tx) => viewOf(tx, 'shown'))
    assert.deepEqual(daysBefore(view), ['2020-12-21', '2020-12-28', '2021-01-11'].map(dayOf))
    assert.deepEqual(
      view.formerDates.map(({ zone }) => zone),
      ['Asia/Baku', 'Asia/Baku', 'America/Mexico_City'],
    )
  })

  it('leave out what only one side knew', async () => {
    await revise('kept', on('2020-12-29'), 'XX')
    await revise('kept', on('2020-12-30'), 'public')
    const view = await asPublic(desk.db, (tx) => viewOf(tx, 'kept'))
    assert.deepEqual(daysBefore(view), [])
    await revise('kept', on('2020-12-31'), 'public')
    const moved = await asPublic(desk.db, (tx) => viewOf(tx, 'kept'))
    assert.deepEqual(daysBefore(moved), [dayOf('2020-12-30')])
  })

  it('leave out a date that was not known', async () => {
    await revise('kept', { ...content, when: { precision: 'none' } }, 'public')
    await revise('kept', on('2021-01-04'), 'public')
    const view = await asPublic(desk.db, (tx) => viewOf(tx, 'kept'))
    assert.deepEqual(daysBefore(view), ['2020-12-30', '2020-12-31'].map(dayOf))
  })

  it('are the same for everybody who sees the event, and for nobody else', async () => {
    const elsewhere = { ...aRelation, id: 'xx-zz' } as const
    await foundRelation(desk.db, elsewhere)
    const stranger = operatorActingFor(elsewhere.id, 'XX')
    const read = (tx: Transaction) =>
      tx.selectFrom('programme.former_date').select('first_day').execute()
    const { db } = desk
    const seen = await Promise.all([
      asActor(db, actor, read),
      asActor(db, host, read),
      asPublic(db, read),
      asVisitor(db, randomUUID(), read),
      asEngine(db, aRelation.id, read),
      asRegistrar(db, aRelation.id, read),
      asActor(db, stranger, read),
      asEngine(db, elsewhere.id, read),
      asRegistrar(db, elsewhere.id, read),
    ])
    assert.deepEqual(
      seen.map(({ length }) => length),
      [5, 5, 5, 5, 5, 5, 0, 0, 0],
    )
  })

  it('disappear for the others with an event that is taken back, and come back with it', async () => {
    const { content: last } = (await asPublic(desk.db, (tx) => viewOf(tx, 'kept'))).event
    const count = (tx: Transaction) => tx.selectFrom('programme.former_date').select('id').execute()
    await revise('kept', last, 'XX')
    assert.equal((await asActor(desk.db, host, count)).length, 3)
    assert.equal((await asPublic(desk.db, count)).length, 3)
    await revise('kept', last, 'public')
    assert.equal((await asPublic(desk.db, count)).length, 5)
  })

  it('are made up, changed and removed by nobody', async () => {
    for (const statement of [
      sql`insert into programme.former_date select * from programme.former_date`,
      sql`update programme.former_date set left_at = now()`,
      sql`delete from programme.former_date`,
    ]) {
      const write = (tx: Transaction) => statement.execute(tx)
      await assert.rejects(asActor(desk.db, actor, write), /permission denied/)
      await assert.rejects(asRegistrar(desk.db, aRelation.id, write), /permission denied/)
      await assert.rejects(asEngine(desk.db, aRelation.id, write), /permission denied/)
    }
  })
})

describe('what calendars know an event by', () => {
  it('is the same for a feed and a mail, though the registrar sees more of the record', async () => {
    const { db } = desk
    const { event } = await asActor(db, actor, (tx) => viewOf(tx, 'shown'))
    const hidden = { ...aDecision('online', '2020-11-25T00:00:00Z'), visibility: 'joint' }
    const entry = { state: 'planned', holdsFrom: today - 1, reason: null, by: actor } as const
    await asEngine(db, aRelation.id, (tx) => recordDecision(tx, event, hidden))
    await asActor(db, actor, (tx) => recordState(tx, { ...event, visibility: 'joint' }, entry))
    const feed = await asPublic(db, (tx) => viewOf(tx, 'shown'))
    const mail = await asRegistrar(db, aRelation.id, (tx) => viewOf(tx, 'shown'))
    assert.equal(mail.states.length + mail.decisions.length, 3)
    assert.equal(feed.states.length + feed.decisions.length, 1)
    assert.deepEqual([mail.sequence, mail.modifiedAt], [feed.sequence, feed.modifiedAt])
  })
})
