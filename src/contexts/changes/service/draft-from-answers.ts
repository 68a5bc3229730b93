import { asRegistrar } from '#contexts/access/contract.ts'
import { endOf, type EventView, listEventViews } from '#contexts/programme/contract.ts'
import { getOwnRelation, hostOf } from '#contexts/relations/contract.ts'
import {
  eventFacts,
  listOffers,
  listRegisteredEvents,
  type Offer,
  plans,
  planSeats,
  reseat,
  setCeiling,
} from '#contexts/registrations/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import { hashOf, newId } from '#kit/ids/ids.ts'
import { canonicalJson } from '#kit/text/canonical-json.ts'
import { type Instant, millisecondsPerDay } from '#kit/time/days.ts'

import { answerAlteration, ceilingOf, followsAnswer } from '../domain/answer-alteration.ts'
import type { ChangeContent } from '../domain/change.ts'
import { insertChange, listEngineDrafts, recordWithdrawal } from '../store/change-store.ts'
import { targetOf, viewAfter } from './event-after.ts'

const engine = { member: '00000000-0000-0000-0000-000000000000', name: 'engine' }
const openDays = 14

type Moment = { readonly today: Instant; readonly now: Instant }
type Following = NonNullable<ReturnType<typeof answerAlteration>>

const draft = async (
  tx: Transaction,
  { view, alteration, host }: { view: EventView; alteration: Following; host: string },
  now: Instant,
): Promise<void> => {
  const { id: event, relation, owner, contentHash: seen } = view.event
  const id = newId()
  const content: ChangeContent = { items: [{ event, contentHash: seen, alteration }] }
  await insertChange(tx, {
    id,
    relation,
    visibility: owner,
    draftedBy: 'engine',
    isUrgent: false,
    by: { ...engine, side: owner === 'joint' ? host : owner },
    reason: {},
    content,
    contentHash: hashOf(canonicalJson(['alternat-change/1', id, content])),
    undoes: null,
    expiresAt: now + openDays * millisecondsPerDay,
  })
}

const follow = async (
  tx: Transaction,
  { view, host }: { view: EventView; host: string },
  { now }: Moment,
): Promise<void> => {
  const { id: event } = view.event
  const offers: readonly Offer[] = await listOffers(tx, event)
  const alteration = answerAlteration({ view, offers })
  const drafts = await listEngineDrafts(tx, event)
  const wanted = alteration !== undefined && !followsAnswer(offers, alteration)
  const standing = drafts.filter(
    ({ items }) => wanted && canonicalJson(items[0]?.alteration) === canonicalJson(alteration),
  )
  for (const { id } of drafts.filter((one) => !standing.includes(one))) {
    await recordWithdrawal(tx, id, { name: engine.name, now })
  }
  await setCeiling(tx, event, ceilingOf({ view, offers }))
  if (!wanted || standing.length > 0) return
  const target = targetOf(alteration)
  const seats = (await planSeats(tx, { events: [{ event, target }], undoes: null })).get(event)
  // Nobody to seat anew and nobody to tell: the offers follow at once.
  if (seats !== undefined && plans.mayFollowAtOnce(seats)) {
    const facts = { before: eventFacts(view), after: eventFacts(viewAfter(view, alteration, [])) }
    const own = { event, visibility: view.event.owner, target, ...facts }
    const { relation } = view.event
    const asked = { relation, change: newId(), undoes: null, reason: {}, isGiven: false }
    await reseat(tx, { ...asked, events: [own] })
  } else await draft(tx, { view, alteration, host }, now)
}

/**
 * Drafts a change for each event whose register does not follow the latest answer of the engine, and
 * lets nobody more on site meanwhile than that allows. People approve it; a newer answer replaces
 * what was drafted for an older one. Safe to repeat.
 */
export const draftFromAnswers = async (
  db: OpenDatabase,
  relation: string,
  moment: Moment,
): Promise<void> => {
  for (const id of await asRegistrar(db, relation, listRegisteredEvents)) {
    await asRegistrar(db, relation, async (tx) => {
      const [view] = await listEventViews(tx, { id, today: moment.today })
      if (view === undefined || (endOf(view.event.content) ?? Infinity) <= moment.today) return
      const host = hostOf(await getOwnRelation(tx)).id
      await follow(tx, { view, host }, moment)
    })
  }
}
