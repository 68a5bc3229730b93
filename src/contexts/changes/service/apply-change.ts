import { asRegistrar } from '#contexts/access/contract.ts'
import { alterations, type EventView, listEventViews } from '#contexts/programme/contract.ts'
import { eventFacts, listOffersOf, reseat } from '#contexts/registrations/contract.ts'
import { getOwnRelation, listApprovals, listVenues } from '#contexts/relations/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import type { Instant } from '#kit/time/days.ts'

import { type Change, type ChangeItem, standingOf } from '../domain/change.ts'
import {
  listChanges,
  listUnsettledChanges,
  lockWaitingItems,
  type Settlement,
  settleItems,
} from '../store/change-store.ts'
import { countsOf, inverseOf, secondOf, targetOf, venuesAfter, viewAfter } from './event-after.ts'
import { missingApprovals } from './missing-approvals.ts'

// Altered in one transaction: their offers are locked for a fifth of a second or so meanwhile.
const alteredTogether = 25
// Transactions of one change at a time: one computes while the other writes.
const atOnce = 2

type Moment = { readonly today: Instant; readonly now: Instant }

type Job = {
  readonly change: Change
  readonly items: ReadonlyMap<string, ChangeItem>
  readonly today: Instant
}

/** Events of a change that could not be altered, together or alone. */
class NotAltered extends Error {
  readonly events: readonly string[]
  constructor(events: readonly string[], cause: unknown) {
    super(`${String(events.length)} events could not be altered`, { cause })
    this.events = events
  }
}

/** The change, if everybody who has to has approved it and nobody took it off the table. */
const openJob = (
  db: OpenDatabase,
  relation: string,
  { id, today, now }: Moment & { readonly id: string },
): Promise<Job | undefined> =>
  asRegistrar(db, relation, async (tx) => {
    const [change] = await listChanges(tx, { id })
    if (change === undefined) return undefined
    const standing = standingOf(change, now)
    if (standing !== 'proposed' && standing !== 'applying') return undefined
    const { contentHash, items } = change
    const approvals = await listApprovals(tx, { kind: 'change', id, contentHash })
    const { sides } = await getOwnRelation(tx)
    if (missingApprovals({ change, approvals, sides }).length > 0) return undefined
    return { change, today, items: new Map(items.map((item) => [item.event, item])) }
  })

type Pair = { readonly view: EventView; readonly item: ChangeItem }

/** The second sittings to which these alterations send people, as they are. */
const listSittings = (
  tx: Transaction,
  altered: readonly { readonly alteration: ChangeItem['alteration'] }[],
  today: Instant,
): Promise<EventView[]> => {
  const ids = altered.flatMap(({ alteration }) => secondOf(alteration).second?.event ?? [])
  return ids.length === 0 ? Promise.resolve([]) : listEventViews(tx, { ids, today })
}

const secondWith = (alteration: ChangeItem['alteration'], sittings: readonly EventView[]) => {
  const { second } = secondOf(alteration)
  const view = sittings.find(({ event }) => event.id === second?.event)
  return view === undefined
    ? {}
    : {
        second: { event: view.event.id, visibility: view.event.owner, facts: eventFacts(view) },
      }
}

/** Alters these events with everybody's seats and notices, and answers what became of each. */
const alter = async (
  tx: Transaction,
  { change, today }: Job,
  pairs: readonly Pair[],
): Promise<Settlement[]> => {
  const { id, relation, reason, by, undoes, terms } = change
  const offers = await listOffersOf(
    tx,
    pairs.map(({ view }) => view.event.id),
  )
  const altered = pairs.map(({ view, item }) => ({
    event: view.event,
    alteration: item.alteration,
  }))
  const named = venuesAfter(altered.map(({ alteration }) => alteration))
  const venues = named.length === 0 ? [] : await listVenues(tx, { venues: named })
  await alterations.carryOut(tx, altered, { change: id, reason, by, today })
  const sittings = await listSittings(tx, altered, today)
  const allotted = await reseat(tx, {
    relation,
    change: id,
    undoes,
    reason,
    terms,
    isGiven: change.draftedBy === 'member' && !change.isUrgent,
    events: pairs.map(({ view, item: { alteration } }) => ({
      event: view.event.id,
      visibility: view.event.owner,
      target: targetOf(alteration),
      before: eventFacts(view),
      after: eventFacts(viewAfter(view, alteration, venues)),
      ...secondWith(alteration, sittings),
    })),
  })
  return pairs.map(({ view, item: { event, alteration } }) => {
    const inverse = inverseOf(alteration, { view, offers: offers.get(event) ?? [] })
    const report = { counts: countsOf(allotted.get(event) ?? []), inverse }
    return { event, outcome: 'applied', report }
  })
}

const settle = async (tx: Transaction, job: Job, events: readonly string[]): Promise<void> => {
  const views = await listEventViews(tx, { ids: events, today: job.today })
  const pairs = views.flatMap((view): Pair[] => {
    const item = job.items.get(view.event.id)
    return item?.contentHash === view.event.contentHash ? [{ view, item }] : []
  })
  const settled = await alter(tx, job, pairs)
  const done = new Set(settled.map(({ event }) => event))
  // Whoever changed an event meanwhile did not know of this: it is left alone.
  const stale = events.filter((event) => !done.has(event))
  await settleItems(tx, job.change.id, [
    ...settled,
    ...stale.map((event) => ({ event, outcome: 'stale', report: null }) as const),
  ])
}

type Portion = { readonly most: number; readonly passOver: readonly string[] }

/** Settles the next events in one transaction, and answers how many; 0: none is left to be had. */
const settleNext = (db: OpenDatabase, job: Job, portion: Portion): Promise<number> =>
  asRegistrar(db, job.change.relation, async (tx) => {
    const events = await lockWaitingItems(tx, job.change.id, portion)
    if (events.length === 0) return 0
    try {
      await settle(tx, job, events)
    } catch (cause) {
      throw new NotAltered(events, cause)
    }
    return events.length
  })

/**
 * Settles what is left, some events in each transaction. Where that fails, they are tried one by
 * one, so that an event that cannot be altered keeps none of the others from it; it is added to
 * those that failed.
 */
const settleInTurn = async (db: OpenDatabase, job: Job, failed: NotAltered[]): Promise<number> => {
  let count = 0
  let alone = 0
  for (let done = -1; done !== 0;) {
    const passOver = failed.flatMap(({ events }) => events)
    try {
      done = await settleNext(db, job, { most: alone > 0 ? 1 : alteredTogether, passOver })
      count += done
      alone = Math.max(0, alone - done)
    } catch (error) {
      if (!(error instanceof NotAltered)) throw error
      if (error.events.length === 1) failed.push(error)
      alone = error.events.length === 1 ? alone - 1 : error.events.length
    }
  }
  return count
}

/** Whether events compete for the same seats, which are then given in the order that was previewed. */
const isInOrder = ({ change: { undoes }, items }: Job): boolean =>
  undoes !== null ||
  [...items.values()].some(({ alteration }) => secondOf(alteration).second !== undefined)

/** Settles all events, in several turns at once where their order does not matter. */
const settleAll = async (db: OpenDatabase, job: Job): Promise<number> => {
  const failed: NotAltered[] = []
  const turns = Array.from({ length: isInOrder(job) ? 1 : atOnce }, () =>
    settleInTurn(db, job, failed),
  )
  let count = 0
  // All of them have ended before anybody is told, also where one could not go on.
  for (const turn of await Promise.allSettled(turns)) {
    if (turn.status === 'rejected') throw turn.reason
    count += turn.value
  }
  const [first] = failed
  if (first !== undefined) throw first
  return count
}

/**
 * Applies a change, a few events in each transaction with all their people and notices, as soon as
 * everybody who has to has approved it. Safe to repeat, to break off and to run in several places:
 * what is done is done, the rest follows. Answers how many events were settled.
 */
export const applyChange = async (
  db: OpenDatabase,
  relation: string,
  asked: Moment & { readonly id: string },
): Promise<number> => {
  const job = await openJob(db, relation, asked)
  return job === undefined ? 0 : settleAll(db, job)
}

/** Applies whatever is approved and was broken off. */
export const applyApprovedChanges = async (
  db: OpenDatabase,
  relation: string,
  moment: Moment,
): Promise<void> => {
  for (const id of await asRegistrar(db, relation, listUnsettledChanges)) {
    await applyChange(db, relation, { id, ...moment })
  }
}
