import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import { asActor, asPublic, operatorActingFor } from '#contexts/access/contract.ts'
import { recordMeasures } from '#contexts/measures/contract.ts'
import {
  type EventContent,
  programmes,
  listEventViews,
  settleDecisions,
} from '#contexts/programme/contract.ts'
import { planEvent } from '#contexts/programme/service/plan-event.ts'
import { reviseEvent } from '#contexts/programme/service/revise-event.ts'
import { listRevisions } from '#contexts/programme/store/revision-store.ts'
import { foundRelation } from '#contexts/relations/contract.ts'
import { type OpenDatabase, openDatabase } from '#kit/db/database.ts'
import { newId } from '#kit/ids/ids.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/test-database.ts'

const relation = 'mx-az'
const day = 18_750
const today = (day - 3) * 86_400_000

const side = (id: string, isHost: boolean) => ({
  id,
  isHost,
  name: { en: id },
  representedBy: { en: id },
  zone: 'UTC',
  city: { en: 'UTC' },
  accent: isHost ? ('b' as const) : ('a' as const),
  hasJoined: false,
})

const content: EventContent = {
  title: { en: 'A first wording, for our eyes only' },
  summary: {},
  disciplines: ['music'],
  when: { precision: 'day', first: day, last: day, startTime: '19:00', endTime: null },
  zone: 'UTC',
  venue: null,
  place: { country: 'AZ', city: 'baku', name: { en: 'Baku' } },
  contributions: [],
  plan: {
    options: [{ format: 'in-person' }, { format: 'online' }],
    otherwise: 'cancel',
    decideBy: 7,
    reading: 'open',
  },
  needsArrivals: false,
  otherRegions: false,
  onlineRights: true,
  onlineCapacity: null,
  spokenLanguages: [],
  sources: [],
  illustrative: false,
  announcedOn: null,
  heldFormat: null,
}

const secret = 'What the ministry told us in confidence'

describe('sharing an event that was private', () => {
  let database: FreshDatabase
  let db: OpenDatabase
  let slug = ''
  const own = operatorActingFor(relation, 'MX')
  const other = operatorActingFor(relation, 'AZ')

  const settleAndShare = async (): Promise<void> => {
    await settleDecisions(db, relation, today)
    const [view] = await asActor(db, own, (tx) => listEventViews(tx, { today, slug }))
    assert.equal(view?.now.format, 'online', 'the private measure decided while it was private')
    const shared = { ...content, title: { en: 'The wording for everybody' } }
    const revised = await reviseEvent(db, own, {
      slug,
      content: shared,
      visibility: 'public',
      startedFrom: view.event.contentHash,
    })
    assert.equal(revised.ok, true)
    await settleDecisions(db, relation, today)
  }

  before(async () => {
    database = await freshDatabase()
    db = openDatabase(database.appUrl)
    const sides = [side('MX', false), side('AZ', true)] as const
    await foundRelation(db, { id: relation, name: { en: relation }, visibility: 'public', sides })
    const programme = newId()
    await asActor(db, own, (tx) =>
      programmes.insert(tx, {
        relation,
        programme: {
          id: programme,
          visibility: 'public',
          owner: 'MX',
          title: { en: 'A year' },
          firstDay: day - 100,
          lastDay: day + 100,
          defaultPlan: {
            options: [{ format: 'online' }],
            otherwise: 'cancel',
            decideBy: 7,
            reading: 'open',
          },
          illustrative: false,
        },
      }),
    )
    await recordMeasures(db, own, [
      {
        id: newId(),
        visibility: 'MX',
        owner: 'MX',
        illustrative: false,
        title: { en: secret },
        jurisdiction: { country: 'AZ', city: 'baku' },
        targeted: false,
        binding: true,
        prevails: false,
        rules: [{ kind: 'events-banned' }],
        holdsFrom: day - 30,
        statedUntil: null,
        ended: null,
        announced: today - 30 * 86_400_000,
        source: { name: 'a conversation' },
      },
    ])
    const draft = { programme, owner: 'MX', visibility: 'MX', content, state: 'announced' as const }
    const planned = await planEvent(db, own, { draft, today: today - 20 * 86_400_000 })
    assert.equal(planned.ok, true)
    slug = planned.value.slug
    await asEveryoneDemo()
    await settleAndShare()
  })
  after(async () => {
    await db.close()
    await database.drop()
  })

  // Settling by what was announced, so that the test needs no waiting.
  const asEveryoneDemo = (): Promise<void> =>
    db.within({ role: 'alternat_engine' }, async (tx) => {
      await tx.insertInto('platform.installation').values({ demo: true }).execute()
    })

  it('shows nobody else the grounds that rested on a private measure', async () => {
    const seenByPublic = await asPublic(db, (tx) => listEventViews(tx, { today, slug }))
    const seenByOther = await asActor(db, other, (tx) => listEventViews(tx, { today, slug }))
    assert.equal(seenByPublic.length, 1)
    assert.equal(JSON.stringify([seenByPublic, seenByOther]).includes(secret), false)
  })

  it('decides it anew from what everybody may see', async () => {
    const [view] = await asPublic(db, (tx) => listEventViews(tx, { today, slug }))
    assert.notEqual(view?.now.decidedAsOf, null)
    assert.notEqual(view?.now.format, 'online')
    assert.equal(view?.state, 'announced')
  })

  it('keeps the earlier wording with those who could see it', async () => {
    const [view] = await asActor(db, own, (tx) => listEventViews(tx, { today, slug }))
    const id = view?.event.id ?? ''
    const ours = await asActor(db, own, (tx) => listRevisions(tx, id))
    const theirs = await asActor(db, other, (tx) => listRevisions(tx, id))
    assert.deepEqual([ours.length, theirs.length], [2, 1])
  })
})
