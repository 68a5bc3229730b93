import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, beforeEach, describe, it } from 'node:test'

import pg from 'pg'
import { z } from 'zod'

import { joinSide } from '#contexts/access/contract.ts'
import { openDatabase } from '#kit/db/database.ts'
import { anOpenRegister } from '#tests/support/a-register.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/test-database.ts'

import { run as runApply } from './change-apply.ts'
import { run as runPreview } from './change-preview.ts'
import { BadInput } from './io.ts'

const relation = 'mx-az'
const folder = mkdtempSync(join(tmpdir(), 'alternat-change-'))
const file = join(folder, 'change.json')

const answerOf = async (run: typeof runPreview, ...args: string[]) => {
  const out: string[] = []
  const err: string[] = []
  const io = {
    out: (text: string) => void out.push(text),
    err: (line: string) => void err.push(line),
  }
  const code = await run(args, io)
  return { code, out: out.join(''), err: err.join('\n') }
}

const previews = z.object({
  totals: z.unknown(),
  items: z.array(
    z.object({
      after: z.object({ format: z.string() }),
      registrations: z.object({ byReason: z.record(z.string(), z.number()) }).nullable(),
    }),
  ),
})

const online = { kind: 'offers', online: { seats: null } }

describe('alternat change', () => {
  let database: FreshDatabase
  let admin: pg.Client
  let joint: string
  let own: string

  before(async () => {
    database = await freshDatabase()
    admin = new pg.Client({ connectionString: database.adminUrl })
    await admin.connect()
    process.env['DATABASE_URL'] = database.adminUrl
    process.env['ALTERNAT_APP_DATABASE_URL'] = database.appUrl
    process.env['ALTERNAT_SECRET'] = 'of the tests alone'
  })
  after(async () => {
    // The login that a command derives belongs to the server and would outlive the database.
    const login = admin.escapeIdentifier(`${admin.database ?? ''}_app`)
    await admin.query(`drop owned by ${login}`)
    await admin.query(`drop role ${login}`)
    await admin.end()
    await database.drop()
    rmSync(folder, { recursive: true })
  })
  beforeEach(async () => {
    joint = await open('joint')
    own = await open('MX')
    const db = openDatabase(database.appUrl, 1)
    for (const side of ['MX', 'AZ']) await joinSide(db, { relation, side })
    await db.close()
  })

  const open = async (owner: string): Promise<string> => {
    const { event, slug } = await anOpenRegister(database.adminUrl, { seats: 4, owner })
    for (const [name, ifMoved, language] of [
      ['Ana', 'online', 'es'],
      ['Bəhram', 'wait', 'az'],
      ['Carmen', 'release', 'es'],
    ] as const) {
      await admin.query(
        `insert into registrations.registration (id, event, relation, visibility, state, offer, wished, party, if_moved, name, email, language)
         values (gen_random_uuid(), $1, $2, $3, 'confirmed', 'on-site', 'on-site', 1, $4, $5, $6, $7)`,
        [event, relation, owner, ifMoved, name, 'a@example.org', language],
      )
    }
    return slug
  }
  const write = (items: readonly (readonly [slug: string, alteration: object])[]): void => {
    const written = items.map(([event, alteration]) => ({ event, alteration }))
    writeFileSync(
      file,
      JSON.stringify({ relation, reason: { en: 'Closed.' }, items: written }, null, 1),
    )
  }
  const statesOf = async (slug: string): Promise<string[]> => {
    const { rows } = await admin.query<{ said: string }>(
      `select name || ' ' || state || ' ' || offer as said from registrations.registration r
       join programme.event e on e.id = r.event where slug = $1 order by arrival`,
      [slug],
    )
    return rows.map(({ said }) => said)
  }
  const count = async (table: string): Promise<number> => {
    const { rows } = await admin.query<{ count: number }>(`select count(*)::int from ${table}`)
    return rows[0]?.count ?? Number.NaN
  }
  const seated = ['Ana confirmed on-site', 'Bəhram confirmed on-site', 'Carmen confirmed on-site']
  const moved = ['Ana confirmed online', 'Bəhram waiting on-site', 'Carmen released on-site']

  it('shows a side how many end how and who is told, and does nothing', async () => {
    write([[joint, online]])
    const shown = await answerOf(runPreview, file, '--side', 'AZ', '--json')
    assert.equal(shown.code, 0)
    const { totals, items } = previews.parse(JSON.parse(shown.out))
    assert.deepEqual(totals, {
      events: 1,
      refused: 0,
      registrations: 3,
      byReason: { 'moves-online': 1, 'waits-by-choice': 1, 'released-by-choice': 1 },
      notices: { en: 0, es: 2, az: 1 },
    })
    assert.equal(items[0]?.after.format, 'online')
    assert.deepEqual(items[0]?.registrations?.byReason, {
      'moves-online': 1,
      'waits-by-choice': 1,
      'released-by-choice': 1,
    })
    const table = await answerOf(runPreview, file, '--side', 'AZ')
    const [header = '', row = ''] = table.out.split('\n')
    assert.match(
      header,
      /^event,alteration,format_before,.*,moves_online,.*,notices_es,notices_az$/,
    )
    assert.equal(row.split(',').length, header.split(',').length)
    assert.match(row, new RegExp(`^${joint},offers,in-person,online,2030-05-03 19:00,`))
    assert.deepEqual(await statesOf(joint), seated)
    assert.equal(await count('changes.change'), 0)
  })

  it('names what would be in the way to a side, and nothing to everybody', async () => {
    const { rows } = await admin.query<{ id: string }>(
      `insert into relations.venue (id, relation, visibility, name, country, city, city_name, zone, setting, capacity)
       values (gen_random_uuid(), $1, 'public', '{"en":"One Hall"}', 'AZ', 'baku', '{"en":"Baku"}', 'Asia/Baku', 'indoor', 400)
       returning id`,
      [relation],
    )
    const there = { kind: 'venue', venue: rows[0]?.id }
    write([
      [joint, there],
      [own, there],
    ])
    const { out } = await answerOf(runPreview, file, '--side', 'MX')
    const [, first = '', second = ''] = out.split('\n')
    assert.match(first, new RegExp(`,One Hall,,venue:${own}\\??,`))
    assert.match(second, new RegExp(`,One Hall,,venue:${joint}\\??,`))
    const shownToAll = await answerOf(runPreview, file)
    assert.doesNotMatch(shownToAll.out, /venue:/)
  })

  it('shows nobody who is registered unless a side is named', async () => {
    write([[joint, online]])
    const { code, out } = await answerOf(runPreview, file, '--json')
    assert.equal(code, 0)
    assert.equal(previews.parse(JSON.parse(out)).items[0]?.registrations, null)
  })

  it('applies what is the side’s alone at once, with its notices', async () => {
    write([[own, online]])
    const { code, out } = await answerOf(runApply, file, '--side', 'MX')
    assert.equal(code, 0)
    assert.match(out, /^[0-9a-f-]{36} applied to 1 events, 0 left alone: .*\/desk\/changes\//)
    assert.deepEqual(await statesOf(own), moved)
    assert.equal(await count('registrations.notice'), 3)
  })

  it('proposes what is joint, and speaks for neither side to the other', async () => {
    const earlier = await count('relations.approval')
    write([[joint, { kind: 'time', day: '2030-06-01', start: '18:00' }]])
    const { code, out } = await answerOf(runApply, file, '--side', 'MX', '--json')
    assert.equal(code, 0)
    assert.match(out, /"waitsFor":\["MX","AZ"\]/)
    assert.equal(await count('relations.approval'), earlier)
    assert.deepEqual(await statesOf(joint), seated)
  })

  it('refuses with 1 what cannot be, names where it stands, and proposes nothing', async () => {
    const earlier = await count('changes.change')
    write([
      [own, online],
      [joint, { kind: 'time', day: '2020-01-01' }],
    ])
    const preview = await answerOf(runPreview, file, '--side', 'MX')
    assert.equal(preview.code, 1)
    const { code, err } = await answerOf(runApply, file, '--side', 'MX')
    assert.equal(code, 1)
    assert.match(err, /change\.json, line 17, items\[1\]\.event: That day is past/)
    write([[own, online]])
    const foreign = await answerOf(runApply, file, '--side', 'AZ')
    assert.equal(foreign.code, 1)
    assert.match(foreign.err, /belongs to the other side/)
    write([
      [own, online],
      [joint, online],
    ])
    const mixed = await answerOf(runApply, file, '--side', 'MX')
    assert.equal(mixed.code, 1)
    assert.match(mixed.err, /Choose events of one owner/)
    assert.equal(await count('changes.change'), earlier)
    assert.deepEqual(await statesOf(own), seated)
  })

  it('ends with 2 when the file is wrong, and says where', async () => {
    write([['no-such-evening', online]])
    const { code, err } = await answerOf(runPreview, file)
    assert.equal(code, 2)
    assert.match(err, /change\.json, line 8, items\[0\]\.event: there is no such public event/)
    writeFileSync(file, '{"relation": "mx-az",\n"items": 3}')
    const list = await answerOf(runApply, file, '--side', 'MX')
    assert.equal(list.code, 2)
    assert.match(list.err, /change\.json, line 2, items: has to be a list of events/)
    const gone = await answerOf(runPreview, join(folder, 'none.json'))
    assert.equal(gone.code, 2)
    assert.match(gone.err, /none\.json: this file is missing/)
  })

  it('refuses a relation or a side that there is not, and acts for nobody', async () => {
    write([[joint, online]])
    await assert.rejects(answerOf(runPreview, file, '--side', 'FR'), BadInput)
    await assert.rejects(answerOf(runApply, file), BadInput)
    await assert.rejects(answerOf(runApply), BadInput)
    writeFileSync(
      file,
      JSON.stringify({ relation: 'no-no', items: [{ event: joint, alteration: online }] }),
    )
    await assert.rejects(answerOf(runPreview, file), /no relation "no-no"/)
  })

  it('says with --help what the file looks like', async () => {
    for (const run of [runPreview, runApply]) {
      const { code, out } = await answerOf(run, '--help')
      assert.equal(code, 0)
      assert.match(out, /"kind": "offers"/)
    }
  })
})
