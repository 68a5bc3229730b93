import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import pg from 'pg'

import type { OpenDatabase } from '#kit/db/database.ts'
import { newId } from '#kit/ids/ids.ts'
import { anOpenRegister } from '#tests/support/a-register.ts'
import { openFreshDatabase, type OpenFreshDatabase } from '#tests/support/open-fresh-database.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/test-database.ts'

import { organised } from '../documents/registration-mail.ts'
import { changeOwnRegistration } from './change-own-registration.ts'
import { type Arrival, openRegistrations } from './register-visitor.ts'

const setting = {
  content: { title: { en: 'An evening' }, when: { precision: 'none' } },
  baseUrl: 'https://example.org',
  linkKey: 'arbitrary',
} as const

const anArrival = (party = 1, key: string = newId()): Arrival => ({
  request: {
    name: 'Arbitrary Person',
    email: `${key}@example.org`,
    party,
    offer: 'on-site',
    ifMoved: 'online',
    accessNeeds: '',
    telephone: '',
    language: 'en',
    key,
  },
  mail: () => organised(setting, []),
})

describe('registering many at once', () => {
  let database: FreshDatabase
  let close: OpenFreshDatabase['close']
  let db: OpenDatabase
  let admin: pg.Client
  before(async () => {
    ;({ database, db, admin, close } = await openFreshDatabase(8))
  })
  after(() => close())

  const seated = async (event: string): Promise<number> => {
    const { rows } = await admin.query<{ people: number }>(
      `select coalesce(sum(party), 0)::int as people from registrations.registration
       where event = $1 and state = 'confirmed'`,
      [event],
    )
    return rows[0]?.people ?? 0
  }

  const register = async (
    place: { event: string; relation: string },
    arrivals: readonly Arrival[],
    processes = 4,
  ) => {
    const doors = Array.from({ length: processes }, () => openRegistrations(db))
    return Promise.all(
      arrivals.map(async (arrival, index) => {
        const door = doors[index % processes]
        const answer = await door?.(place, arrival)
        return answer?.ok === true ? answer.value : undefined
      }),
    )
  }

  it('seats exactly as many as there are seats, through several processes', async () => {
    const place = await anOpenRegister(database.adminUrl, { seats: 50 })
    const answers = await register(
      place,
      Array.from({ length: 300 }, () => anArrival()),
    )
    assert.equal(answers.filter((one) => one?.state === 'confirmed').length, 50)
    assert.equal(answers.filter((one) => one?.state === 'waiting').length, 250)
    assert.equal(await seated(place.event), 50)
  })

  it('takes the order of arrival', async () => {
    const place = await anOpenRegister(database.adminUrl, { seats: 20 })
    const answers = await register(
      place,
      Array.from({ length: 60 }, () => anArrival()),
      1,
    )
    const states = answers.map((one) => one?.state)
    assert.deepEqual(
      states.slice(0, 20),
      Array.from({ length: 20 }, () => 'confirmed'),
    )
    assert.ok(!states.slice(20).includes('confirmed'))
  })

  it('registers a form once, however often and wherever it is sent', async () => {
    const place = await anOpenRegister(database.adminUrl, { seats: 50 })
    const same = anArrival(2)
    const answers = await register(
      place,
      Array.from({ length: 20 }, () => same),
    )
    assert.equal(new Set(answers.map((one) => one?.id)).size, 1)
    assert.equal(await seated(place.event), 2)
  })

  it('writes one mail for each registration, in the same transaction', async () => {
    const place = await anOpenRegister(database.adminUrl, { seats: 2 })
    const arrivals = Array.from({ length: 5 }, () => anArrival())
    await register(place, arrivals)
    const { rows } = await admin.query<{ count: number }>(
      'select count(*)::int as count from access.mail where recipient = any($1)',
      [arrivals.map(({ request }) => request.email)],
    )
    assert.equal(rows[0]?.count, 5)
  })

  it('tells calendars of those who have seats, above what they were told, and takes it back', async () => {
    const place = await anOpenRegister(database.adminUrl, { seats: 1 })
    const mail = {
      ...setting,
      calendar: {
        event: place.event,
        slug: place.slug,
        title: { en: 'An evening' },
        sequence: 7,
        times: { firstDay: 1, lastDay: 1 },
        place: [],
        stamp: 0,
      },
    }
    const organisedMail = () => organised(mail, [])
    const arrivals = [1, 1].map((party) => ({ ...anArrival(party), mail: organisedMail }))
    const [first] = await register(place, arrivals, 1)
    const own = { id: first?.id ?? '', event: place.event, relation: place.relation }
    await changeOwnRegistration(db, own, { change: { act: 'cancel' }, setting: mail })
    const { rows } = await admin.query<{ told: string | null }>(
      `select substring(calendars #>> '{0,text}' from 'METHOD:\\w+') || substring(calendars #>> '{0,text}' from 'SEQUENCE:\\d+') as told
       from access.mail where recipient = any($1) order by array_position($1, recipient), recorded_at, subject desc`,
      [arrivals.map(({ request }) => request.email)],
    )
    const told = rows.map((row) => row.told)
    const ofFirst = ['METHOD:REQUESTSEQUENCE:7', 'METHOD:CANCELSEQUENCE:8']
    assert.deepEqual(new Set(told.slice(0, 2)), new Set(ofFirst))
    // The second waited without an entry, and has one since it was promoted.
    assert.deepEqual(new Set(told.slice(2)), new Set([null, 'METHOD:REQUESTSEQUENCE:7']))
  })

  it('gives seats that return to those who wait, in order, and only to parties that fit', async () => {
    const place = await anOpenRegister(database.adminUrl, { seats: 3 })
    const arrivals = [anArrival(2), anArrival(1), anArrival(3), anArrival(2), anArrival(1)]
    const [first, , third, fourth, fifth] = await register(place, arrivals, 1)
    const own = { id: first?.id ?? '', event: place.event, relation: place.relation }
    const changed = await changeOwnRegistration(db, own, { change: { act: 'cancel' }, setting })
    assert.equal(changed.ok, true)
    const { rows } = await admin.query<{ id: string; state: string }>(
      'select id, state from registrations.registration where event = $1',
      [place.event],
    )
    const stateOf = (id = ''): string | undefined => rows.find((row) => row.id === id)?.state
    assert.deepEqual(
      [first, third, fourth, fifth].map((one) => stateOf(one?.id)),
      ['cancelled', 'waiting', 'confirmed', 'waiting'],
    )
    assert.equal(await seated(place.event), 3)
  })

  it('never seats two on one while people come and go', async () => {
    const place = await anOpenRegister(database.adminUrl, { seats: 10 })
    const came = await register(
      place,
      Array.from({ length: 40 }, () => anArrival()),
    )
    const leaving = came
      .slice(0, 20)
      .map((one) =>
        changeOwnRegistration(
          db,
          { id: one?.id ?? '', event: place.event, relation: place.relation },
          { change: { act: 'cancel' }, setting },
        ),
      )
    await Promise.all([
      ...leaving,
      register(
        place,
        Array.from({ length: 40 }, () => anArrival()),
      ),
    ])
    assert.equal(await seated(place.event), 10)
  })

  it('oversells without the lock and the constraint: the control of these tests', async () => {
    const broken = await freshDatabase()
    const breaker = new pg.Client({ connectionString: broken.adminUrl })
    await breaker.connect()
    const place = await anOpenRegister(broken.adminUrl, { seats: 5 })
    // The counter still counts, but nothing refuses: both protections have to be there.
    await breaker.query('alter table registrations.offer drop constraint no_seat_twice')
    const clients = await Promise.all(
      Array.from({ length: 8 }, async () => {
        const client = new pg.Client({ connectionString: broken.adminUrl })
        await client.connect()
        return client
      }),
    )
    await Promise.all(
      clients.map(async (client) => {
        await client.query('begin')
        const { rows } = await client.query<{ free: number }>(
          `select seats - taken as free from registrations.offer where event = $1 and kind = 'on-site'`,
          [place.event],
        )
        await client.query('select pg_sleep(0.1)')
        if ((rows[0]?.free ?? 0) > 0) {
          await client.query(
            `insert into registrations.registration (id, event, relation, visibility, state, offer, wished, party, language)
             values (gen_random_uuid(), $1, 'mx-az', 'joint', 'confirmed', 'on-site', 'on-site', 1, 'en')`,
            [place.event],
          )
        }
        await client.query('commit')
      }),
    )
    const { rows } = await breaker.query<{ taken: number }>(
      `select taken from registrations.offer where event = $1 and kind = 'on-site'`,
      [place.event],
    )
    for (const client of [...clients, breaker]) await client.end()
    await broken.drop()
    assert.ok((rows[0]?.taken ?? 0) > 5)
  })

  it('refuses in the database what would seat two on one, whoever writes it', async () => {
    const place = await anOpenRegister(database.adminUrl, { seats: 1 })
    const one = `insert into registrations.registration (id, event, relation, visibility, state, offer, wished, party, language)
      values (gen_random_uuid(), $1, 'mx-az', 'joint', 'confirmed', 'on-site', 'on-site', 1, 'en')`
    await admin.query(one, [place.event])
    await assert.rejects(admin.query(one, [place.event]), /no_seat_twice/)
    await assert.rejects(
      admin.query(`update registrations.offer set seats = 0 where event = $1`, [place.event]),
      /no_seat_twice/,
    )
  })
})
