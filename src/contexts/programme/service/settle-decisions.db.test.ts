import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import { asActor, operatorActingFor } from '#contexts/access/contract.ts'
import { type NewMeasure, recordMeasures, withdrawMeasure } from '#contexts/measures/contract.ts'
import { foundRelation } from '#contexts/relations/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { newId } from '#kit/ids/ids.ts'
import { millisecondsPerDay } from '#kit/time/days.ts'
import { anEventView, aRelation } from '#tests/support/an-event-view.ts'
import { openFreshDatabase, type OpenFreshDatabase } from '#tests/support/open-fresh-database.ts'

import { type EventView, listEventViews } from '../store/event-views.ts'
import { insertProgramme } from '../store/programme-store.ts'
import { planEvent } from './plan-event.ts'
import { settleDecisions } from './settle-decisions.ts'

const actor = operatorActingFor(aRelation.id, 'XX')
const eventDay = Math.floor(Date.now() / millisecondsPerDay) + 3
const soon = (): number => Date.now() + 1_000

const asking = (id: string): NewMeasure => ({
  id,
  visibility: 'public',
  owner: 'joint',
  illustrative: false,
  title: { en: 'Order on contact data' },
  jurisdiction: { country: 'AZ' },
  targeted: false,
  binding: true,
  prevails: false,
  rules: [{ kind: 'contact-data', keepsDays: 14 }],
  holdsFrom: eventDay - 30,
  statedUntil: null,
  ended: null,
  announced: Date.now() - 30 * millisecondsPerDay,
  source: { name: 'Arbitrary gazette' },
})

describe('a measure that asks for something at the door, after an event has settled', () => {
  let db: OpenDatabase
  let close: OpenFreshDatabase['close']
  let slug: string
  const measure = newId()

  before(async () => {
    ;({ db, close } = await openFreshDatabase(2))
    await foundRelation(db, aRelation)
    const programme = newId()
    const plan = {
      options: [{ format: 'in-person' as const }],
      otherwise: 'cancel' as const,
      decideBy: 7,
      reading: 'open' as const,
    }
    const written = {
      id: programme,
      visibility: 'XX',
      owner: 'XX',
      title: { en: 'A year' },
      firstDay: eventDay - 100,
      lastDay: eventDay + 100,
      defaultPlan: plan,
      illustrative: false,
    }
    await asActor(db, actor, (tx) =>
      insertProgramme(tx, { relation: aRelation.id, programme: written }),
    )
    const content = {
      ...anEventView().event.content,
      venue: null,
      contributions: [],
      place: { country: 'AZ', city: 'baku', name: { en: 'Baku' } },
      plan,
      when: {
        precision: 'day' as const,
        first: eventDay,
        last: eventDay,
        startTime: '19:00',
        endTime: null,
      },
    }
    const draft = { programme, owner: 'XX', visibility: 'XX', content, state: 'announced' as const }
    const planned = await planEvent(db, actor, { draft, today: Date.now() - millisecondsPerDay })
    assert.equal(planned.ok, true)
    slug = planned.value.slug
    await settleDecisions(db, aRelation.id, soon())
  })
  after(() => close())

  const look = async (): Promise<EventView> => {
    const [view] = await asActor(db, actor, (tx) => listEventViews(tx, { today: soon(), slug }))
    assert.ok(view)
    return view
  }
  const asked = ({ now }: EventView): number =>
    now.because.filter((one) => one.kind === 'measure' && one.rule.kind === 'contact-data').length

  it('is decided on once, as a ground of the answer that stands', async () => {
    const settled = await look()
    assert.equal(asked(settled), 0)
    await recordMeasures(db, actor, [asking(measure)])
    assert.equal(await settleDecisions(db, aRelation.id, soon()), 1)
    assert.equal(await settleDecisions(db, aRelation.id, soon()), 0)
    const view = await look()
    assert.equal(asked(view), 1)
    assert.equal(view.recorded.length, 2)
    assert.deepEqual(
      view.decisions.map(({ asOf }) => asOf),
      settled.decisions.map(({ asOf }) => asOf),
    )
  })

  it('asks for nothing any more once it is withdrawn', async () => {
    await withdrawMeasure(db, actor, measure)
    assert.equal(await settleDecisions(db, aRelation.id, soon()), 1)
    assert.equal(asked(await look()), 0)
  })
})
