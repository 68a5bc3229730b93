import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'

import pg from 'pg'

import { anOpenRegister } from '#tests/support/a-register.ts'
import { openApp, type OpenApp } from '#tests/support/open-app.ts'

import { ensureNoticesAreMailed } from '../jobs/ensure-notices-are-mailed.ts'
import { ensurePeopleAreErased } from '../jobs/ensure-people-are-erased.ts'
import { ensurePeopleAreReminded } from '../jobs/ensure-people-are-reminded.ts'
import { ensurePeopleAreTold } from '../jobs/ensure-people-are-told.ts'
import { openRoutes } from '../routes.ts'

const dayBefore = Date.parse('2030-05-02T16:00:00Z')
const links = { baseUrl: 'https://example.org', linkKey: 'a key of the tests alone' }
const hours = 3_600_000
const traces = ['Rəşad Quliyev', 'rashad@example.org', 'a wheelchair']

describe('a person who is erased', () => {
  let app: OpenApp
  let admin: pg.Client
  let slug: string
  let event: string
  let mine: string

  before(async () => {
    app = await openApp(openRoutes, { today: dayBefore })
    admin = new pg.Client({ connectionString: app.adminUrl })
    await admin.connect()
  })
  after(async () => {
    await admin.end()
    await app.close()
  })

  /** The tables in whose rows something of the person still stands, whatever the column. */
  const whereTheyAre = async (): Promise<string[]> => {
    const { rows: tables } = await admin.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
    )
    const found: string[] = []
    for (const { name } of tables) {
      const { rowCount } = await admin.query(
        `select from ${name} as one where exists (
           select from unnest($1::text[]) trace where position(lower(trace) in lower(one::text)) > 0) limit 1`,
        [traces],
      )
      if (rowCount !== 0) found.push(name)
    }
    return found
  }
  const tell = async (now: number): Promise<void> => {
    const moment = { ...links, today: dayBefore, now }
    await ensurePeopleAreTold(app.db, 'mx-az', moment)
    await ensureNoticesAreMailed(app.db, 'mx-az', moment)
    await ensurePeopleAreReminded(app.db, 'mx-az', moment)
  }

  beforeEach(async () => {
    await admin.query('truncate registrations.register, access.mail cascade')
    ;({ slug, event } = await anOpenRegister(app.adminUrl, { seats: 9 }))
    await tell(Date.now())
    const [name, email, needs] = traces
    const fields = { name: name ?? '', email: email ?? '', party: '2', needs: needs ?? '' }
    // Confirmed by mail, told of a change, reminded, and one seat given back: every mail there is.
    const answer = await app.post(`/en/events/${slug}/register`, fields)
    mine = answer.headers.get('location') ?? ''
    const { rows } = await admin.query<{ text: string }>(
      "select text from access.mail where text like '%/confirm/%'",
    )
    await app.post(/\/en\/confirm\/\S+/.exec(rows[0]?.text ?? '')?.[0] ?? '', {})
    await tell(Date.now() + 8 * hours)
    await admin.query('alter table programme.event disable trigger user')
    await admin.query("update programme.event set start_time = '20:00' where id = $1", [event])
    await admin.query('alter table programme.event enable trigger user')
    await tell(Date.now() + 9 * hours)
    await app.post(mine, { act: 'shrink', party: '1' })
    await admin.query(
      `update access.mail set state = 'failed', due_at = null, failure = 'no ' || recipient
       where purpose = 'notice'`,
    )
  })

  it('stands in no table any more, neither by name nor by address', async () => {
    const { rows } = await admin.query<{ purpose: string }>(
      "select distinct purpose from access.mail where recipient <> '' order by 1",
    )
    // The reminder was not sent yet when the notice overtook it, and was emptied then.
    assert.deepEqual(
      rows.map(({ purpose }) => purpose),
      ['confirmation', 'notice'],
    )
    assert.deepEqual(await whereTheyAre(), ['access.mail', 'registrations.registration'])
    await app.post(mine, { act: 'erase' })
    assert.deepEqual(await whereTheyAre(), [])
  })

  it('is erased by time, too, from everything that they were mailed', async () => {
    await ensurePeopleAreErased(app.db, 'mx-az', Date.parse('2030-06-10T00:00:00Z'))
    assert.deepEqual(await whereTheyAre(), [])
  })

  it('is told nothing more by what had not been sent', async () => {
    await app.post(mine, { act: 'erase' })
    const { rowCount } = await admin.query("select from access.mail where state = 'waiting'")
    assert.equal(rowCount, 0)
  })

  it('keeps a mail that tells them of another registration which stays', async () => {
    const { rows } = await admin.query<{ id: string }>(
      `insert into registrations.registration (id, event, relation, visibility, state, offer, wished,
         party, name, email, language)
       select gen_random_uuid(), event, relation, visibility, 'confirmed', offer, wished, 1, name,
         email, language from registrations.registration returning id`,
    )
    await admin.query(
      `insert into registrations.notice (id, registration, change, event, relation, visibility,
         from_state, from_offer, to_state, to_offer, reason, mail, settled_at)
       select gen_random_uuid(), $1, change, event, relation, visibility, from_state, from_offer,
         to_state, to_offer, reason, mail, settled_at from registrations.notice`,
      [rows[0]?.id],
    )
    await app.post(mine, { act: 'erase' })
    const { rows: left } = await admin.query<{ purpose: string }>(
      "select purpose from access.mail where recipient <> ''",
    )
    assert.deepEqual(left, [{ purpose: 'notice' }])
  })
})
