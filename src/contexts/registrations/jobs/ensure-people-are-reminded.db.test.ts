import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'

import type pg from 'pg'

import type { OpenDatabase } from '#kit/db/database.ts'
import { anOpenRegister } from '#tests/support/a-register.ts'
import { openFreshDatabase, type OpenFreshDatabase } from '#tests/support/open-fresh-database.ts'
import type { FreshDatabase } from '#tests/support/test-database.ts'

import { ensureNoticesAreMailed } from './ensure-notices-are-mailed.ts'
import { ensurePeopleAreReminded } from './ensure-people-are-reminded.ts'
import { ensurePeopleAreTold } from './ensure-people-are-told.ts'

// The event starts on 3 May 2030 at 19:00 in Baku, which is 15:00 UTC.
const twoDaysBefore = Date.parse('2030-05-01T14:00:00Z')
const dayBefore = Date.parse('2030-05-02T16:00:00Z')
const hours = 3_600_000
const links = { baseUrl: 'https://example.org', linkKey: 'a key of the tests alone' }

const placeIs = (name: string): string =>
  `place = '${JSON.stringify({ country: 'AZ', city: 'Baku', name: { en: name } })}'`

type Mail = { recipient: string; subject: string; text: string; language: string; state: string }

describe('a reminder', () => {
  let database: FreshDatabase
  let close: OpenFreshDatabase['close']
  let db: OpenDatabase
  let admin: pg.Client
  let event: string

  before(async () => {
    ;({ database, db, admin, close } = await openFreshDatabase(2))
  })
  after(() => close())
  beforeEach(async () => {
    await admin.query('truncate registrations.register, access.mail cascade')
    ;({ event } = await anOpenRegister(database.adminUrl, { seats: 9 }))
    await edit(placeIs('The old hall'))
  })

  const register = async (
    email: string,
    { state = 'confirmed', language = 'en' }: { state?: string; language?: string } = {},
  ): Promise<void> => {
    await admin.query(
      `insert into registrations.registration (id, event, relation, visibility, state, offer, wished,
         party, name, email, language, recorded_at)
       values (gen_random_uuid(), $1, 'mx-az', 'joint', $3, 'on-site', 'on-site', 1, 'Ana', $2, $4,
         now() - interval '30 days')`,
      [event, email, state, language],
    )
  }
  // What stands before the public alters only with approvals, which are not what is tried here.
  const edit = async (change: string): Promise<void> => {
    await admin.query('alter table programme.event disable trigger user')
    await admin.query(`update programme.event set ${change} where id = $1`, [event])
    await admin.query('alter table programme.event enable trigger user')
  }
  const remind = (today: number): Promise<void> =>
    ensurePeopleAreReminded(db, 'mx-az', { ...links, today, now: Date.now() })
  const tell = async (today: number): Promise<void> => {
    await ensurePeopleAreTold(db, 'mx-az', { today, now: Date.now() })
    await ensureNoticesAreMailed(db, 'mx-az', { ...links, today, now: Date.now() })
  }
  const reminders = async (): Promise<Mail[]> => {
    const { rows } = await admin.query<Mail>(
      `select recipient, subject, text, language, state from access.mail
       where purpose = 'reminder' order by recipient`,
    )
    return rows
  }

  it('goes once, a day before, to whoever holds seats, in their language', async () => {
    await register('ana@example.org')
    await register('leyla@example.org', { language: 'az' })
    await register('waits@example.org', { state: 'waiting' })
    await register('cancelled@example.org', { state: 'cancelled' })
    await remind(twoDaysBefore)
    assert.deepEqual(await reminders(), [])
    await remind(dayBefore)
    await remind(dayBefore + hours)
    const sent = await reminders()
    assert.deepEqual(
      sent.map(({ recipient, subject }) => [recipient, subject]),
      [
        ['ana@example.org', 'Soon: An evening'],
        ['leyla@example.org', 'Tezliklə: An evening'],
      ],
    )
    assert.match(sent[0]?.text ?? '', /The old hall[^]*Your ticket[^]*\/en\/r\//)
  })

  it('says what is true when it is written, not what was true when people registered', async () => {
    await register('ana@example.org')
    await edit(`${placeIs('The new hall')}, start_time = '18:30'`)
    await remind(dayBefore)
    const [mail] = await reminders()
    assert.match(mail?.text ?? '', /Where: The new hall/)
    assert.match(mail?.text ?? '', /18:30/)
    assert.doesNotMatch(mail?.text ?? '', /The old hall/)
  })

  it('that has not been sent is taken back when a notice says something else', async () => {
    await register('ana@example.org')
    await tell(dayBefore)
    await remind(dayBefore)
    await edit(placeIs('The new hall'))
    await tell(dayBefore)
    assert.deepEqual(
      (await reminders()).map(({ state, text }) => [state, text]),
      [['suppressed', '']],
    )
  })

  it('does not go to whoever was told of a change a short time before', async () => {
    await register('ana@example.org')
    await tell(dayBefore)
    await edit(placeIs('The new hall'))
    await tell(dayBefore)
    await remind(dayBefore)
    assert.deepEqual(await reminders(), [])
  })

  it('does not go to whoever registered within hours, or wants none', async () => {
    await register('new@example.org')
    await register('silent@example.org')
    await admin.query(
      `update registrations.registration set recorded_at = case email when 'new@example.org' then now() else recorded_at end,
         reminders = email <> 'silent@example.org'`,
    )
    await remind(dayBefore)
    assert.deepEqual(await reminders(), [])
  })

  it('does not go when the event is off, or when its register reminds nobody', async () => {
    await register('ana@example.org')
    await admin.query('update registrations.register set reminds_hours = null')
    await remind(dayBefore)
    await admin.query('update registrations.register set reminds_hours = 24')
    await admin.query(
      `insert into programme.event_state (id, relation, event, visibility, state, holds_from)
       values (gen_random_uuid(), 'mx-az', $1, 'public', 'postponed', '2030-04-01')`,
      [event],
    )
    await remind(dayBefore)
    assert.deepEqual(await reminders(), [])
  })

  it('comes as one mail for two registrations of one address', async () => {
    await register('ana@example.org')
    await register('Ana@example.org')
    await remind(dayBefore)
    const sent = await reminders()
    assert.equal(sent.length, 1)
    assert.equal(sent[0]?.text.match(/\/en\/r\//g)?.length, 2)
  })

  it('is neither lost nor doubled when the process ends in between', async () => {
    for (let index = 0; index < 5; index++) await register(`p${String(index)}@example.org`)
    await admin.query(`create function registrations.fail() returns trigger language plpgsql as
      $$ begin raise exception 'the process ended'; end $$`)
    await admin.query(`create trigger fail before insert on registrations.reminder
      for each statement execute function registrations.fail()`)
    await assert.rejects(remind(dayBefore), /the process ended/)
    assert.deepEqual(await reminders(), [])
    await admin.query('drop trigger fail on registrations.reminder')
    await Promise.all([remind(dayBefore), remind(dayBefore), remind(dayBefore)])
    assert.equal((await reminders()).length, 5)
  })
})
