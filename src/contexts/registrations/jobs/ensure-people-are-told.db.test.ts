import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'

import type pg from 'pg'

import type { OpenDatabase } from '#kit/db/database.ts'
import { aContactRule } from '#tests/support/a-contact-rule.ts'
import { anOpenRegister } from '#tests/support/a-register.ts'
import { openFreshDatabase, type OpenFreshDatabase } from '#tests/support/open-fresh-database.ts'
import type { FreshDatabase } from '#tests/support/test-database.ts'

import { ensureNoticesAreMailed } from './ensure-notices-are-mailed.ts'
import { ensurePeopleAreTold } from './ensure-people-are-told.ts'

const longBefore = Date.parse('2030-04-01T08:00:00Z')
const dayBefore = Date.parse('2030-05-02T08:00:00Z')
const noon = Date.parse('2030-04-01T12:00:00Z')
const minutes = 60_000

describe('an edit past any change', () => {
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
    ;({ event } = await anOpenRegister(database.adminUrl, { seats: 4 }))
    await admin.query(
      `insert into registrations.registration (id, event, relation, visibility, state, offer, wished, party, name, email, language)
       values (gen_random_uuid(), $1, 'mx-az', 'joint', 'confirmed', 'on-site', 'on-site', 2, 'Ana', 'ana@example.org', 'en')`,
      [event],
    )
    await told(longBefore, noon)
  })

  const told = (today: number, now: number): Promise<void> =>
    ensurePeopleAreTold(db, 'mx-az', { today, now })
  // What stands before the public alters only with approvals, which are not what is tried here.
  const edit = async (change: string): Promise<void> => {
    await admin.query('alter table programme.event disable trigger user')
    await admin.query(`update programme.event set ${change} where id = $1`, [event])
    await admin.query('alter table programme.event enable trigger user')
  }
  const state = (name: string, at: string): Promise<unknown> =>
    admin.query(
      `insert into programme.event_state (id, relation, event, visibility, state, holds_from)
       values (gen_random_uuid(), 'mx-az', $1, 'public', $2, $3)`,
      [event, name, at],
    )
  const notices = async (): Promise<string[]> => {
    const { rows } = await admin.query<{ reason: string }>(
      'select reason from registrations.notice where event = $1 order by recorded_at',
      [event],
    )
    return rows.map(({ reason }) => reason)
  }
  const seated = async (): Promise<string | undefined> => {
    const { rows } = await admin.query<{ state: string }>(
      'select state from registrations.registration where event = $1',
      [event],
    )
    return rows[0]?.state
  }

  it('is told once, when it has stood for half an hour', async () => {
    await edit("first_day = '2030-05-04', last_day = '2030-05-04'")
    await told(longBefore, noon)
    await told(longBefore, noon + 29 * minutes)
    assert.deepEqual(await notices(), [])
    await told(longBefore, noon + 31 * minutes)
    await told(longBefore, noon + 62 * minutes)
    assert.deepEqual(await notices(), ['keeps-seat'])
  })

  it('is told at once when the event starts within two days', async () => {
    await edit("start_time = '20:00'")
    await told(dayBefore, noon)
    assert.deepEqual(await notices(), ['keeps-seat'])
  })

  it('is told to nobody when it is taken back meanwhile', async () => {
    await edit("start_time = '20:00'")
    await told(longBefore, noon)
    await edit("start_time = '19:00'")
    await told(longBefore, noon + 10 * minutes)
    await edit('start_time = \'19:00\', title = \'{"en":"Another title"}\'')
    await told(longBefore, noon + 90 * minutes)
    assert.deepEqual(await notices(), [])
  })

  it('that cancels the event releases everybody, and one that resumes it brings them back', async () => {
    await state('cancelled', '2030-04-01T09:00:00Z')
    await told(dayBefore, noon)
    assert.equal(await seated(), 'released')
    await state('planned', '2030-04-01T10:00:00Z')
    await told(dayBefore, noon + minutes)
    assert.equal(await seated(), 'confirmed')
    assert.deepEqual(await notices(), ['event-is-off', 'keeps-seat'])
  })

  it('that postpones the event lets everybody keep their seat, and says so', async () => {
    await state('postponed', '2030-04-01T09:00:00Z')
    await told(dayBefore, noon)
    assert.equal(await seated(), 'confirmed')
    assert.deepEqual(await notices(), ['keeps-seat'])
  })

  const condition = 'a certificate of vaccination'
  const decide = (asOf: string, conditions: readonly string[]): Promise<unknown> => {
    const because = conditions.map((text) => ({
      kind: 'measure',
      measure: {
        id: 'arbitrary',
        title: { en: 'An arbitrary measure' },
        jurisdiction: { country: 'AZ', region: null, city: null },
        targeted: false,
        binding: true,
        holdsFrom: 22_000,
        announced: 0,
        source: { title: 'Arbitrary', url: null },
        series: null,
      },
      until: null,
      rule: { kind: 'entry-condition', condition: text },
      effect: 'changes-nothing',
      seats: { lo: 4, hi: 4 },
      reading: null,
      displacedBy: null,
      missing: [],
      asOf: 0,
    }))
    return admin.query(
      `insert into programme.decision (id, relation, event, visibility, as_of, outcome, on_site_lo,
         on_site_hi, online, because, cause, content_hash)
       values (gen_random_uuid(), 'mx-az', $1, 'public', $2, 'in-person', 4, 4, '0', $3, 'measure', 'x')`,
      [event, asOf, JSON.stringify([...because, { kind: 'capacity-not-known' }])],
    )
  }

  it('that asks for something new at the door is told once, to whoever comes there', async () => {
    await admin.query(
      `insert into registrations.registration (id, event, relation, visibility, state, offer, wished, party, name, email, language)
       values (gen_random_uuid(), $1, 'mx-az', 'joint', 'waiting', 'online', 'online', 1, 'Bo', 'bo@example.org', 'en')`,
      [event],
    )
    await decide('2030-04-01T09:00:00Z', [condition])
    await told(longBefore + 2 * 3_600_000, noon)
    assert.deepEqual(await notices(), [])
    await told(longBefore + 2 * 3_600_000, noon + 31 * minutes)
    await told(longBefore + 3 * 3_600_000, noon + 90 * minutes)
    assert.deepEqual(await notices(), ['keeps-seat'])
    await ensureNoticesAreMailed(db, 'mx-az', {
      baseUrl: 'https://example.org',
      linkKey: 'arbitrary',
      today: longBefore,
      now: noon,
    })
    const { rows } = await admin.query<{ recipient: string; text: string }>(
      "select recipient, text from access.mail where text like '%certificate%'",
    )
    assert.deepEqual(
      rows.map(({ recipient }) => recipient),
      ['ana@example.org'],
    )
    assert.match(rows[0]?.text ?? '', /New at the entrance: a certificate of vaccination/)
    assert.match(rows[0]?.text ?? '', /attend online instead[^]*or give your seats back/)
  })

  it('that makes a measure ask for contact data is told, with how to leave them', async () => {
    await aContactRule({
      adminUrl: database.adminUrl,
      event,
      keepsDays: 14,
      asOf: '2030-04-01T09:00:00Z',
    })
    await told(longBefore + 2 * 3_600_000, noon)
    await told(longBefore + 2 * 3_600_000, noon + 31 * minutes)
    await ensureNoticesAreMailed(db, 'mx-az', {
      baseUrl: 'https://example.org',
      linkKey: 'arbitrary',
      today: longBefore,
      now: noon,
    })
    const { rows } = await admin.query<{ text: string }>(
      "select text from access.mail where text like '%telephone%'",
    )
    assert.match(rows[0]?.text ?? '', /New at the entrance: a telephone number, kept for 14 days/)
    await told(longBefore + 3 * 3_600_000, noon + 90 * minutes)
    assert.deepEqual(await notices(), ['keeps-seat'])
  })

  it('that lifts what was asked for at the door is told to nobody', async () => {
    await decide('2030-04-01T09:00:00Z', [condition])
    await told(longBefore + 2 * 3_600_000, noon)
    await told(longBefore + 2 * 3_600_000, noon + 31 * minutes)
    await decide('2030-04-01T11:00:00Z', [])
    await told(longBefore + 4 * 3_600_000, noon + 40 * minutes)
    await told(longBefore + 4 * 3_600_000, noon + 90 * minutes)
    assert.deepEqual(await notices(), ['keeps-seat'])
  })
})
