import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'

import pg from 'pg'

import { type Actor, asActor, asPublic, operatorActingFor } from '#contexts/access/contract.ts'
import { enterAgreement } from '#contexts/agreements/contract.ts'
import { meetings, series } from '#contexts/meetings/contract.ts'
import { insertSeriesRevision, shareSeries } from '#contexts/meetings/store/series-store.ts'
import { type OpenDatabase, openDatabase } from '#kit/db/database.ts'
import { aDescription, aRecord } from '#tests/support/agreement-factories.ts'
import { aMeeting, aSeries } from '#tests/support/meeting-factories.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/test-database.ts'

import { fillWorld } from './world.ts'

const memberOf = (relation: string, side: string): Actor => ({
  ...operatorActingFor(relation, side),
  member: randomUUID(),
})
const ours = memberOf('mx-az', 'MX')
const theirs = memberOf('mx-az', 'AZ')
const stranger = memberOf('fr-de', 'FR')

describe('what one side keeps of series', () => {
  let database: FreshDatabase
  let db: OpenDatabase
  let joint: string
  let covert: string

  const alter = async (text: string): Promise<void> => {
    const admin = new pg.Client({ connectionString: database.adminUrl })
    await admin.connect()
    try {
      await admin.query(text)
    } finally {
      await admin.end()
    }
  }

  const enter = (visibility: string, actor = ours): Promise<string> =>
    asActor(db, actor, async (tx) => {
      const content = aSeries(`series of ${visibility}`)
      return (await series.enter(tx, actor, { visibility, content })).id
    })

  const meet = (actor: Actor, of: string, visibility: string) =>
    asActor(db, actor, (tx) =>
      meetings.enter(tx, actor, {
        visibility,
        content: aMeeting(`session of ${visibility}`),
        participants: [],
        series: of,
        session: 1,
      }),
    )

  const seenBy = async (actor: Actor): Promise<readonly string[]> => {
    const names = await asActor(db, actor, async (tx) =>
      (await series.list(tx)).map(({ content }) => content.name.en ?? ''),
    )
    return names.toSorted()
  }

  before(async () => {
    database = await freshDatabase()
    await fillWorld(database.adminUrl)
    db = openDatabase(database.appUrl, 2)
    joint = await enter('joint')
    covert = await enter('MX')
  })
  after(async () => {
    await db.close()
    await database.drop()
  })

  it('is seen by it, by the other side only as far as it is joint, by strangers not at all', async () => {
    assert.deepEqual(await seenBy(ours), ['series of MX', 'series of joint'])
    assert.deepEqual(await seenBy(theirs), ['series of joint'])
    assert.deepEqual(await seenBy(stranger), [])
    await assert.rejects(
      asPublic(db, (tx) => series.list(tx)),
      /permission denied/,
    )
  })

  it('would leak if the policies were off', async () => {
    for (const table of ['series', 'series_revision']) {
      await alter(
        `create policy leak on meetings.${table} for select to alternat_side using (true)`,
      )
    }
    assert.ok((await seenBy(theirs)).includes('series of MX'))
    for (const table of ['series', 'series_revision']) {
      await alter(`drop policy leak on meetings.${table}`)
    }
    assert.deepEqual(await seenBy(theirs), ['series of joint'])
  })

  it('holds no session that more people see, nor one of the other side', async () => {
    await assert.rejects(meet(ours, covert, 'joint'), /not shown without its series/)
    await assert.rejects(meet(theirs, covert, 'AZ'), /not shown without its series/)
    await meet(ours, covert, 'MX')
  })

  it('numbers what each side alone sees by itself, so that no clash tells of it', async () => {
    await meet(ours, joint, 'MX')
    await meet(theirs, joint, 'AZ')
    await meet(theirs, joint, 'joint')
    await assert.rejects(meet(ours, joint, 'joint'), /session_is_numbered_once/)
    const counted = (actor: Actor): Promise<number> =>
      asActor(db, actor, async (tx) => (await meetings.list(tx, { series: joint })).length)
    assert.equal(await counted(ours), 2)
    assert.equal(await counted(theirs), 2)
  })

  it('is released by it alone, and what both see is never taken back nor rewritten', async () => {
    const own = await enter('MX')
    await asActor(db, theirs, (tx) => shareSeries(tx, own))
    assert.equal((await seenBy(theirs)).length, 1)
    await asActor(db, ours, async (tx) => {
      await shareSeries(tx, own)
      const content = aSeries('released')
      await insertSeriesRevision(tx, ours, { series: own, visibility: 'joint', content })
    })
    assert.deepEqual(await seenBy(theirs), ['released', 'series of joint'])
    await assert.rejects(
      alter(`update meetings.series set visibility = 'MX' where id = '${own}'`),
      /not taken by one/,
    )
    await assert.rejects(
      alter(`update meetings.series_revision set content = '{}' where series = '${own}'`),
      /append|rewrit/,
    )
  })

  it('names no agreement that fewer see', async () => {
    const { clauses } = aRecord({ kind: 'on-trigger', trigger: { on: 'signature' } })
    const { id } = await asActor(db, ours, (tx) =>
      enterAgreement(tx, ours, {
        visibility: 'MX',
        description: aDescription('COVERT', ['MX', 'AZ']),
        clauses,
        acts: [],
        announcedOn: null,
      }),
    )
    const naming = (visibility: string) =>
      asActor(db, ours, (tx) =>
        series.enter(tx, ours, { visibility, content: aSeries('arbitrary', { agreement: id }) }),
      )
    await assert.rejects(naming('joint'), /names no agreement/)
    await naming('MX')
  })
})
