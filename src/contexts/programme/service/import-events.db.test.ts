import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'

import { asActor, operatorActingFor } from '#contexts/access/contract.ts'
import { aRelation, anEventView } from '#tests/support/an-event-view.ts'
import { openDesk, type OpenDesk } from '#tests/support/open-desk.ts'

import { listBatches } from '../store/batch-store.ts'
import { listEvents } from '../store/event-store.ts'
import { listProgrammes } from '../store/programme-store.ts'
import { importEvents } from './import-events.ts'
import { planProgramme } from './plan-programme.ts'

const actor = operatorActingFor(aRelation.id, 'XX')
const today = Date.parse('2020-11-26T06:00:00Z')

let desk: OpenDesk

before(async () => {
  desk = await openDesk(() => [], today)
})
after(() => desk.close())

describe('importing events', () => {
  it('stores all rows or none', async () => {
    const { plan } = anEventView()
    await planProgramme(desk.db, actor, {
      title: { en: 'Arbitrary year' },
      owner: 'joint',
      visibility: 'joint',
      firstDay: 18_628,
      lastDay: 18_992,
      defaultPlan: plan,
      illustrative: false,
    })
    const [programme] = await asActor(desk.db, actor, listProgrammes)
    assert.ok(programme !== undefined)
    const { content } = anEventView({ content: { venue: null } }).event
    // The last row names a venue that does not exist: the database refuses it.
    const contents = [content, content, { ...content, venue: randomUUID() }]
    const sheet = { id: randomUUID(), programme: programme.id, fileName: 'sheet.csv', contents }
    await assert.rejects(importEvents(desk.db, actor, { sheet, today }), /venue/)
    assert.deepEqual(await asActor(desk.db, actor, listEvents), [])
    assert.deepEqual(await asActor(desk.db, actor, (tx) => listBatches(tx, { most: 10 })), [])
    const good = { ...sheet, contents: [content, content] }
    const imported = await importEvents(desk.db, actor, { sheet: good, today })
    assert.equal(imported.ok, true)
    // The same form once more: it brought its events already.
    assert.deepEqual(await importEvents(desk.db, actor, { sheet: good, today }), imported)
    const events = await asActor(desk.db, actor, listEvents)
    assert.deepEqual(
      events.map(({ owner, visibility }) => [owner, visibility]),
      [
        ['XX', 'XX'],
        ['XX', 'XX'],
      ],
    )
  })
})
