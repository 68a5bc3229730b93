import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import pg from 'pg'

import { operatorActingFor } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { newId } from '#kit/ids/ids.ts'
import { anOpenRegister } from '#tests/support/a-register.ts'
import { openFreshDatabase, type OpenFreshDatabase } from '#tests/support/open-fresh-database.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/test-database.ts'

import { organised } from '../documents/registration-mail.ts'
import { openRegistrations } from './register-visitor.ts'
import { setReserve } from './set-reserve.ts'

const mail = {
  content: { title: { en: 'An evening' }, when: { precision: 'none' } },
  baseUrl: 'https://example.org',
  linkKey: 'arbitrary',
} as const

const guestRow = `insert into registrations.registration (id, event, relation, visibility, reserve, state, offer, wished, party, language)
  values (gen_random_uuid(), $1, 'mx-az', $2, $2, 'confirmed', 'on-site', 'on-site', 1, 'en')`

describe('a reserve', () => {
  let database: FreshDatabase
  let close: OpenFreshDatabase['close']
  let db: OpenDatabase
  let admin: pg.Client
  before(async () => {
    ;({ database, db, admin, close } = await openFreshDatabase(8))
  })
  after(() => close())

  const keep = async (event: string, side: 'MX' | 'AZ', seats: number): Promise<string> => {
    const done = await setReserve(db, operatorActingFor('mx-az', side), {
      event,
      kind: 'on-site',
      seats,
      mail,
    })
    return done.ok ? 'done' : done.refusal
  }

  const register = (place: { event: string; relation: string }, party = 1) =>
    openRegistrations(db)(place, {
      request: {
        name: 'Arbitrary Person',
        email: `${newId()}@example.org`,
        party,
        offer: 'on-site',
        ifMoved: 'online',
        accessNeeds: '',
        telephone: '',
        language: 'en',
        key: newId(),
      },
      mail: () => organised(mail, []),
    })

  const onSite = async (event: string) => {
    const { rows } = await admin.query<{ taken: number; reserved: number }>(
      `select taken, reserved from registrations.offer where event = $1 and kind = 'on-site'`,
      [event],
    )
    return rows[0]
  }

  it('is taken out of the seats that are free, and what is given back goes up the waitlist', async () => {
    const place = await anOpenRegister(database.adminUrl, { seats: 10 })
    assert.equal(await keep(place.event, 'MX', 6), 'done')
    assert.equal(await keep(place.event, 'AZ', 5), 'no-free-seats')
    assert.equal(await keep(place.event, 'AZ', 4), 'done')
    const waits = await register(place)
    assert.ok(waits.ok && waits.value.state === 'waiting')
    assert.equal(await keep(place.event, 'MX', 5), 'done')
    assert.deepEqual(await onSite(place.event), { taken: 1, reserved: 9 })
  })

  it('is the sides’ own: none sets one of an event that is the other’s', async () => {
    const place = await anOpenRegister(database.adminUrl, { seats: 10, owner: 'AZ' })
    assert.equal(await keep(place.event, 'MX', 1), 'register-is-closed')
    assert.equal(await keep(place.event, 'AZ', 1), 'done')
  })

  it('is not given back while guests hold it', async () => {
    const place = await anOpenRegister(database.adminUrl, { seats: 10 })
    await keep(place.event, 'MX', 3)
    await admin.query(guestRow, [place.event, 'MX'])
    await admin.query(guestRow, [place.event, 'MX'])
    assert.equal(await keep(place.event, 'MX', 1), 'guests-hold-these-seats')
    assert.equal(await keep(place.event, 'MX', 2), 'done')
  })

  it('keeps its seats while visitors race both sides for the last ones', async () => {
    const place = await anOpenRegister(database.adminUrl, { seats: 20 })
    const [mx, az] = await Promise.all([
      keep(place.event, 'MX', 8),
      keep(place.event, 'AZ', 8),
      ...Array.from({ length: 16 }, () => register(place)),
    ])
    const { taken = 0, reserved = 0 } = (await onSite(place.event)) ?? {}
    assert.ok(taken + reserved <= 20)
    const kept = [mx, az].filter((one) => one === 'done').length
    assert.equal(reserved, kept * 8)
    assert.equal(taken, Math.min(16, 20 - reserved))
  })

  it('is refused by the database when guests would sit two on one seat, whoever writes it', async () => {
    const place = await anOpenRegister(database.adminUrl, { seats: 5 })
    await keep(place.event, 'MX', 1)
    await admin.query(guestRow, [place.event, 'MX'])
    await assert.rejects(admin.query(guestRow, [place.event, 'MX']), /no_seat_twice_in_a_reserve/)
    await assert.rejects(admin.query(guestRow, [place.event, 'AZ']), /no_seat_twice_in_a_reserve/)
  })

  it('is refused by the database when all reserves and the public have more than the offer', async () => {
    const place = await anOpenRegister(database.adminUrl, { seats: 5 })
    const set = `update registrations.reserve set seats = $3 where event = $1 and side = $2 and kind = 'on-site'`
    await admin.query(set, [place.event, 'MX', 3])
    await assert.rejects(admin.query(set, [place.event, 'AZ', 3]), /no_seat_twice/)
    await assert.rejects(admin.query(set, [place.event, 'AZ', null]), /no_seat_twice/)
    for (let index = 0; index < 2; index += 1) await register(place)
    assert.deepEqual(await onSite(place.event), { taken: 2, reserved: 3 })
    const third = await register(place)
    assert.ok(third.ok && third.value.state === 'waiting')
  })

  it('seats two on one without the constraint: the control of these tests', async () => {
    const broken = await freshDatabase()
    const breaker = new pg.Client({ connectionString: broken.adminUrl })
    await breaker.connect()
    const place = await anOpenRegister(broken.adminUrl, { seats: 5 })
    await breaker.query(
      'alter table registrations.reserve_taken drop constraint no_seat_twice_in_a_reserve',
    )
    await breaker.query(guestRow, [place.event, 'MX'])
    const { rows } = await breaker.query<{ taken: number }>(
      `select taken from registrations.reserve_taken where event = $1 and side = 'MX' and kind = 'on-site'`,
      [place.event],
    )
    await breaker.end()
    await broken.drop()
    assert.equal(rows[0]?.taken, 1)
  })
})
