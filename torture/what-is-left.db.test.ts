import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import pg from 'pg'

import { anOpenRegister } from '#tests/support/a-register.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/test-database.ts'

import type { Told } from './crowd.ts'
import type { Message } from './mails-left.ts'
import { whatIsLeft } from './what-is-left.ts'

const message = (id: string, mark = ''): Message => ({
  raw: `Message-ID: <${id}@home.example>\r\n${mark}\r\nwords\r\n`,
})

const tellingOf = (...registered: string[]): Told => ({
  registered: new Set(registered),
  unexpected: [],
  unanswered: 0,
})

describe('the verdict of the torture', () => {
  let database: FreshDatabase
  let admin: pg.Client
  before(async () => {
    database = await freshDatabase()
    admin = new pg.Client({ connectionString: database.adminUrl })
    await admin.connect()
    const { event } = await anOpenRegister(database.adminUrl, { seats: 1 })
    await admin.query(
      `insert into registrations.registration
         (id, event, relation, visibility, state, offer, wished, party, email, language, request_key)
       values (gen_random_uuid(), $1, 'mx-az', 'joint', 'confirmed', 'on-site', 'on-site', 1, 'a@home.example', 'en', 'a')`,
      [event],
    )
    await admin.query(`insert into access.mail (id, recipient, subject, text, message_id, purpose, language, state, resent)
      values (gen_random_uuid(), 'a@home.example', '', '', '<a@home.example>', 'confirmation', 'en', 'sent', false)`)
  })
  after(async () => {
    await admin.end()
    await database.drop()
  })

  const broken = async (
    told: Told,
    messages: readonly Message[],
    spoil = 'select 1',
  ): Promise<string[]> => {
    await admin.query('begin')
    await admin.query(spoil)
    const findings = await whatIsLeft(admin, told, messages)
    await admin.query('rollback')
    return findings
      .filter(({ found, mayBe }) => mayBe !== undefined && found !== mayBe)
      .map(({ what }) => what)
  }

  it('finds nothing where nothing is wrong', async () => {
    assert.deepEqual(await broken(tellingOf('a'), [message('a')]), [])
  })

  it('names a registration that was answered and is not stored', async () => {
    const found = await broken(tellingOf('a', 'lost'), [message('a')])
    assert.deepEqual(found, ['answered registrations that are not stored'])
  })

  it('names a change that is not carried out whole, and people who were not told of it', async () => {
    const change = `insert into changes.change (id, relation, visibility, drafted_by, urgent, side, member, member_name,
        reason, content, content_hash, expires_at)
      select '00000000-0000-7000-8000-000000000001', 'mx-az', 'joint', 'member', false, 'MX', gen_random_uuid(), 'arbitrary',
        '{}', '{}', repeat('0', 64), now() + interval '1 day';
      insert into changes.item (change, event, relation, visibility, position, outcome, settled_at)
      select '00000000-0000-7000-8000-000000000001', event, 'mx-az', 'joint', 1, 'stale', now() from registrations.register`
    assert.deepEqual(await broken(tellingOf('a'), [message('a')], change), [
      'events of these changes that were not altered',
      'people of an altered event who were not told of the change',
    ])
  })

  it('names seats given twice, and a count that is not that of the rows', async () => {
    const oversell = `alter table registrations.offer drop constraint no_seat_twice;
      update registrations.registration set party = 2`
    const found = await broken(tellingOf('a'), [message('a')], oversell)
    assert.deepEqual(found, ['seats given twice'])
    const miscount = 'update registrations.offer set taken = 0'
    const counted = await broken(tellingOf('a'), [message('a')], miscount)
    assert.deepEqual(counted, ['offers whose count is not that of their registrations'])
  })

  it('names a mail that never arrived, arrived twice, or was never recorded', async () => {
    const [certain] = await broken(tellingOf('a'), [])
    assert.equal(certain, 'certain mails that did not arrive exactly once')
    assert.deepEqual(await broken(tellingOf('a'), [message('a'), message('a')]), [certain])
    const unrecorded = await broken(tellingOf('a'), [], 'delete from access.mail')
    assert.deepEqual(unrecorded, [
      'registrations with another number of mails than of steps to tell',
    ])
  })

  it('takes one marked copy more of an uncertain mail, and no other', async () => {
    const uncertain = 'update access.mail set resent = true'
    const marked = [message('a'), message('a', 'X-Second-Copy: yes\r\n')]
    assert.deepEqual(await broken(tellingOf('a'), marked, uncertain), [])
    const unmarked = [message('a'), message('a')]
    assert.deepEqual(await broken(tellingOf('a'), unmarked, uncertain), [
      '… of them arrived unmarked a second time, or more often',
    ])
  })
})
