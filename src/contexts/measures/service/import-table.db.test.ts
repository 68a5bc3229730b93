import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'

import { asActor, operatorActingFor } from '#contexts/access/contract.ts'
import { aRelation } from '#tests/support/an-event-view.ts'
import { aMeasure } from '#tests/support/measure-factories.ts'
import { openDesk, type OpenDesk } from '#tests/support/open-desk.ts'

import { listImports } from '../store/import-store.ts'
import { listMeasures, type NewMeasure } from '../store/measure-store.ts'
import { importTable, withdrawImport } from './import-table.ts'
import { withdrawMeasure } from './record-measures.ts'

const [own, other] = ['XX', 'YY'].map((side) => operatorActingFor(aRelation.id, side))

let desk: OpenDesk

before(async () => {
  desk = await openDesk(() => [], Date.parse('2020-11-26T06:00:00Z'))
})
after(() => desk.close())

const brought = (): NewMeasure => ({
  ...aMeasure({ id: randomUUID() }),
  visibility: 'public',
  owner: 'XX',
  illustrative: false,
})

describe('a table of measures', () => {
  it('is recorded whole or not at all, once, and taken back as one step', async () => {
    assert.ok(own && other)
    const { db } = desk
    const standing = async () =>
      (await asActor(db, own, listMeasures)).filter(({ withdrawn }) => withdrawn === null).length
    const [first, second] = [brought(), brought()]
    const table = { id: randomUUID(), fileName: 'measures.csv', measures: [first, second] }

    // The last row has the id of the first: the database refuses it.
    const broken = { ...table, measures: [first, second, { ...brought(), id: first.id }] }
    await assert.rejects(importTable(db, own, broken), /measure_pkey/)
    assert.equal(await standing(), 0)
    assert.deepEqual(await asActor(db, own, listImports), [])

    assert.ok((await importTable(db, own, table)).ok)
    assert.ok((await importTable(db, own, table)).ok)
    assert.equal(await standing(), 2)
    const [known] = await asActor(db, own, listImports)
    assert.deepEqual(
      [known?.fileName, known?.measures, known?.withdrawn],
      ['measures.csv', 2, null],
    )

    assert.deepEqual(await asActor(db, other, listImports), [])
    const refused = { ok: false, refusal: 'import-not-found' }
    assert.deepEqual(await withdrawImport(db, other, table.id), refused)
    assert.equal(await standing(), 2)

    // One was taken back by itself before: the rest goes with the table.
    assert.ok((await withdrawMeasure(db, own, first.id)).ok)
    assert.deepEqual(await withdrawImport(db, own, table.id), { ok: true, value: { withdrawn: 1 } })
    assert.equal(await standing(), 0)
    assert.deepEqual(await withdrawImport(db, own, table.id), refused)
  })
})
