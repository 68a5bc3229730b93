import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'

import { sql } from 'kysely'
import pg from 'pg'

import { asActor, operatorActingFor } from '#contexts/access/contract.ts'
import { fromAttendance } from '#contexts/attendance/contract.ts'
import { undertakings } from '#contexts/meetings/contract.ts'
import { seated } from '#contexts/registrations/contract.ts'
import { limitsForPeople, openRoutes as registering } from '#contexts/registrations/routes.ts'
import { readWorkbook } from '#kit/workbook/read-workbook.ts'
import { anOpenRegister } from '#tests/support/a-register.ts'
import { aRelation, dayOf } from '#tests/support/an-event-view.ts'
import { anUndertaking } from '#tests/support/meeting-factories.ts'
import { type Desk, openDesk, type OpenDesk } from '#tests/support/open-desk.ts'
import { markup } from '#tests/support/markup.ts'
import { registerAt } from '#tests/support/registering.ts'

import { deskRoutes } from '#contexts/reporting/routes.ts'

const today = Date.parse('2030-04-03T13:00:00Z')
const spreadsheet = {
  bytes: 1_000_000,
  sheets: 5,
  zip: { entries: 100, bytes: 1_000_000, ratio: 100 },
  sheet: { rows: 500, columns: 50, characters: 100_000 },
}
const place = { relation: aRelation.id, sides: ['XX', 'YY'] } as const

describe('the report of a programme', () => {
  let desk: OpenDesk
  let ours: Desk
  let theirs: Desk
  let slug: string

  before(async () => {
    desk = await openDesk(deskRoutes, today, (dependencies) =>
      registering(dependencies, limitsForPeople(), fromAttendance),
    )
    ours = await desk.signIn('XX', 'editor')
    theirs = await desk.signIn('YY', 'viewer')
    slug = await announced('joint')
    await registerAt(desk.visitor, slug, { party: '2', email: 'one@example.org' })
    await registerAt(desk.visitor, slug, { party: '3', email: 'ONE@example.org' })
    await registerAt(desk.visitor, slug, { email: 'two@example.org' })
  })
  after(async () => {
    await desk.close()
  })

  const announced = async (owner: string): Promise<string> => {
    const made = await anOpenRegister(desk.adminUrl, { seats: 40, owner }, place)
    const admin = new pg.Client({ connectionString: desk.adminUrl })
    await admin.connect()
    await admin.query(
      `insert into programme.event_state (id, relation, event, visibility, state, holds_from)
       select gen_random_uuid(), relation, id, visibility, 'announced', '2030-01-01'
       from programme.event where id = $1`,
      [made.event],
    )
    await admin.end()
    return made.slug
  }
  const textOf = async (path: string, as = ours): Promise<string> =>
    markup(await (await as.get(path)).text())
  const reportOf = async (as = ours): Promise<string> =>
    /\/desk\/reports\/[0-9a-f-]{36}/.exec(await textOf('/desk/reports', as))?.[0] ?? ''

  it('counts people who hold seats, and addresses apart from them', async () => {
    const page = await textOf(await reportOf())
    assert.match(page, /One event of 1 takes registrations/)
    assert.match(page, /3 registrations hold seats, from 2 different addresses/)
    assert.match(page, /On site, let in at the door<\/th><td[^>]*>6<\/td><td[^>]*>0<\/td>/)
  })

  it('opens the events behind a figure', async () => {
    const path = await reportOf()
    const music = await textOf(`${path}?of=discipline:music`)
    assert.match(music, /By discipline: Music \(1\)/)
    assert.match(music, /An evening/)
    const cinema = await textOf(`${path}?of=discipline:cinema`)
    assert.match(cinema, /By discipline: Cinema \(0\)/)
    assert.doesNotMatch(cinema, /An evening/)
  })

  it('is taken along as a table and as a workbook', async () => {
    const path = await reportOf()
    const table = await (await ours.get(`${path}/report.csv`)).text()
    assert.match(table, new RegExp(`\\r\\n${slug},An evening,2030-05-03,2030-05-03,day,music`))
    const answer = await ours.get(`${path}/report.xlsx`)
    const read = await readWorkbook(new Uint8Array(await answer.arrayBuffer()), spreadsheet)
    assert.ok(read.ok)
    assert.deepEqual(
      read.value.map(({ name }) => name),
      ['Figures', 'Events', 'Undertakings'],
    )
  })

  it('is taken along as a document to print and one to work on', async () => {
    const path = await reportOf()
    for (const [ending, begins] of [
      ['pdf', '%PDF-'],
      ['docx', 'PK'],
    ] as const) {
      const answer = await ours.get(`${path}/report.${ending}`)
      const bytes = Buffer.from(await answer.arrayBuffer())
      assert.equal(bytes.subarray(0, begins.length).toString(), begins)
    }
  })

  it('counts what was undertaken by side and end, each figure opens its rows, and nothing private', async () => {
    const actor = { ...operatorActingFor(aRelation.id, 'XX'), member: randomUUID() }
    await asActor(desk.db, actor, async (tx) => {
      const [kept] = await undertakings.enter(tx, actor, [
        anUndertaking('XX', 'Lend the harp', { content: { due: { kind: 'year', year: 2031 } } }),
        anUndertaking('XX', 'Send the choir'),
        anUndertaking('XX', 'Covert loan', { visibility: 'XX' }),
        anUndertaking('YY', 'Not confirmed', { release: true }),
      ])
      await undertakings.close(tx, actor, {
        id: kept?.id ?? '',
        kind: 'kept',
        on: dayOf('2030-04-02'),
        words: 'It was lent.',
      })
    })
    const path = await reportOf()
    const page = await textOf(path)
    assert.match(page, /Guestland<\/th>(<td[^>]*>.*?<\/td>){5}<td[^>]*><a[^>]*>3<\/a>/)
    assert.match(page, /Lend the harp[\s\S]*kept, 2 Apr 2030: It was lent\./)
    const kept = await textOf(`${path}?undertaken=XX:kept`)
    assert.match(kept, /Guestland · kept \(1\)/)
    assert.doesNotMatch(kept, /Send the choir/)
    const table = await (await ours.get(`${path}/undertakings.csv`)).text()
    assert.match(
      table,
      /Lend the harp,XX,commitment,[^,]*,2031,kept,false,2030-04-02,It was lent\./,
    )
    for (const seen of [await textOf(path, theirs), page]) {
      assert.doesNotMatch(seen, /Not confirmed/)
    }
    assert.match(page, /Covert loan/)
    assert.doesNotMatch(await textOf(path, theirs), /Covert loan/)
  })

  it('counts different addresses honestly at each level: never more at the next', async () => {
    const again = await announced('joint')
    await registerAt(desk.visitor, again, { email: 'one@example.org' })
    const counted = await asActor(desk.db, operatorActingFor(aRelation.id, 'XX'), async (tx) => {
      const { rows } = await sql<{ event: string; slug: string }>`
        select id as event, slug from programme.event where slug in (${slug}, ${again})`.execute(tx)
      const within = (groupOf: (row: { slug: string }) => string) =>
        seated.countAddresses(
          tx,
          rows.map((row) => ({ event: row.event, group: groupOf(row) })),
        )
      return [await within((row) => row.slug), await within(() => 'all')]
    })
    assert.deepEqual(counted, [3, 2])
    const page = await textOf(await reportOf())
    assert.match(page, /each event by itself, added up<\/th><td[^>]*>[12]</)
  })

  it('says that there is none, of a programme that is not there', async () => {
    assert.equal((await ours.get('/desk/reports/no-such-programme')).status, 404)
    const unknown = '/desk/reports/00000000-0000-4000-8000-000000000000'
    assert.equal((await ours.get(unknown)).status, 404)
  })

  it('shows nothing of who registered for an event that is the other side’s', async () => {
    const hidden = await announced('XX')
    await registerAt(desk.visitor, hidden, { party: '4', email: 'three@example.org' })
    const listed = [
      ...(await textOf('/desk/reports', theirs)).matchAll(/\/desk\/reports\/[0-9a-f-]{36}/g),
    ]
    const [pages, own] = await Promise.all(
      [theirs, ours].map((as) => Promise.all(listed.map(([path]) => textOf(path, as)))),
    )
    assert.match(own?.join('') ?? '', /let in at the door<\/th><td[^>]*>4<\/td>/)
    assert.doesNotMatch(pages?.join('') ?? '', /let in at the door<\/th><td[^>]*>4<\/td>/)
  })
})
