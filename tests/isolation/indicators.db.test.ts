import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'

import pg from 'pg'

import { type Actor, asActor, operatorActingFor } from '#contexts/access/contract.ts'
import { indicators } from '#contexts/indicators/contract.ts'
import {
  insertFigure,
  insertSeries,
  withdrawFigure,
} from '#contexts/indicators/store/indicator-store.ts'
import { type OpenDatabase, openDatabase } from '#kit/db/database.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/test-database.ts'

import { fillWorld } from './world.ts'

const memberOf = (relation: string, side: string): Actor => ({
  ...operatorActingFor(relation, side),
  member: randomUUID(),
})
const ours = memberOf('mx-az', 'MX')
const theirs = memberOf('mx-az', 'AZ')
const stranger = memberOf('fr-de', 'FR')

const figureOf = (source: string) => {
  const period = indicators.periodFromText('2019')
  assert.ok(period)
  return { period, value: '1', statisticsOf: null, source, link: '', statedOn: null }
}

describe('an indicator that one side keeps to itself', () => {
  let database: FreshDatabase
  let db: OpenDatabase
  let hidden: string
  let shared: string

  const seenBy = (actor: Actor): Promise<string> =>
    asActor(db, actor, async (tx) => JSON.stringify(await indicators.list(tx)))

  const enter = (name: string, isShared: boolean): Promise<string> =>
    asActor(db, ours, (tx) =>
      indicators.enter(tx, ours, {
        into: { content: { name: { en: name }, unit: 'people', method: '' }, isShared },
        figures: [figureOf(`Source of ${name}`)],
      }),
    )

  before(async () => {
    database = await freshDatabase()
    await fillWorld(database.adminUrl)
    db = openDatabase(database.appUrl, 2)
    hidden = await enter('Covert count', false)
    shared = await enter('Open count', true)
  })
  after(async () => {
    await db.close()
    await database.drop()
  })

  it('is seen by that side alone; what is joint, by both and nobody else', async () => {
    assert.match(await seenBy(ours), /Covert count[\s\S]*Open count/)
    assert.match(await seenBy(theirs), /Open count/)
    assert.doesNotMatch(await seenBy(theirs), /Covert/)
    assert.equal(await seenBy(stranger), '[]')
  })

  const figure = { unit: 'people', broughtWith: null, content: figureOf('Forged') }

  it('takes no figure from whoever does not see it, and none more visible than itself', async () => {
    for (const [actor, visibility] of [
      [theirs, 'AZ'],
      [theirs, 'joint'],
      [ours, 'joint'],
    ] as const) {
      await assert.rejects(
        asActor(db, actor, (tx) =>
          insertFigure(tx, actor, { ...figure, series: hidden, visibility }),
        ),
        /row-level security/,
      )
    }
  })

  it('is written in nobody else’s name, in no second unit, and taken back by its side alone', async () => {
    const content = { name: { en: 'Forged' }, unit: 'people', method: '' }
    const forged = { ...ours, side: 'AZ' }
    await assert.rejects(
      asActor(db, ours, (tx) =>
        insertSeries(tx, forged, { visibility: 'joint', content, broughtWith: null }),
      ),
      /row-level security/,
    )
    await assert.rejects(
      asActor(db, ours, (tx) =>
        insertFigure(tx, ours, { ...figure, unit: 'USD', series: shared, visibility: 'joint' }),
      ),
      /figure_is_counted_in_the_unit_of_its_series/,
    )
    const [open] = await asActor(db, theirs, indicators.list)
    const id = open?.figures[0]?.id ?? ''
    assert.equal(await asActor(db, theirs, (tx) => withdrawFigure(tx, id)), false)
  })

  it('would leak if a policy read every row', async () => {
    const admin = new pg.Client({ connectionString: database.adminUrl })
    await admin.connect()
    try {
      await admin.query(`create policy leaks on indicators.series for select to alternat_side using (true);
        create policy leaks on indicators.figure for select to alternat_side using (true)`)
    } finally {
      await admin.end()
    }
    assert.match(await seenBy(theirs), /Covert count/)
  })
})
