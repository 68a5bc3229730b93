import { asRegistrar } from '#contexts/access/contract.ts'
import { alterations, type EventView, listEventViews } from '#contexts/programme/contract.ts'
import { getOwnRelation, listApprovals } from '#contexts/relations/contract.ts'
import { eventFacts, listOffers, reseat } from '#contexts/registrations/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import type { Instant } from '#kit/time/days.ts'

import { type Change, type SettledItem, standingOf } from '../domain/change.ts'
import {
  listChanges,
  listUnsettledChanges,
  lockWaitingItem,
  settleItem,
} from '../store/change-store.ts'
import { missingApprovals } from './missing-approvals.ts'
import { countsOf, factsAfter, inverseOf, targetOf } from './preview-change.ts'

const isApproved = async (tx: Transaction, change: Change): Promise<boolean> => {
  const { id, contentHash } = change
  const approvals = await listApprovals(tx, { kind: 'change', id, contentHash })
  const { sides } = await getOwnRelation(tx)
  return missingApprovals({ change, approvals, sides }).length === 0
}

const alter = async (
  tx: Transaction,
  { change, item, view }: { change: Change; item: SettledItem; view: EventView },
  today: Instant,
): Promise<void> => {
  const { alteration } = item
  const { id: event, relation, owner } = view.event
  const inverse = inverseOf(alteration, { view, offers: await listOffers(tx, event) })
  const { reason, by, undoes } = change
  await alterations.carryOut(tx, view.event, { alteration, change: change.id, reason, by, today })
  const allotted = await reseat(tx, {
    event,
    relation,
    visibility: owner,
    target: targetOf(alteration),
    change: change.id,
    undoes,
    before: eventFacts(view),
    after: factsAfter(view, alteration),
    reason,
    isGiven: change.draftedBy === 'member' && !change.isUrgent,
  })
  const report = { counts: countsOf(allotted), inverse }
  await settleItem(tx, { change: change.id, event }, { outcome: 'applied', report })
}

/** Alters one event of a change with its people and notices, in one transaction; false: none is left. */
const applyNext = (
  db: OpenDatabase,
  relation: string,
  { id, today, now }: { id: string; today: Instant; now: Instant },
): Promise<boolean> =>
  asRegistrar(db, relation, async (tx) => {
    const [change] = await listChanges(tx, { id })
    if (change === undefined) return false
    const standing = standingOf(change, now)
    if (standing !== 'proposed' && standing !== 'applying') return false
    if (!(await isApproved(tx, change))) return false
    const event = await lockWaitingItem(tx, id)
    const item = change.items.find((one) => one.event === event)
    if (event === undefined || item === undefined) return false
    const [view] = await listEventViews(tx, { id: event, today })
    if (view === undefined || view.event.contentHash !== item.contentHash) {
      await settleItem(tx, { change: id, event }, { outcome: 'stale', report: null })
      return true
    }
    await alter(tx, { change, item, view }, today)
    return true
  })

/**
 * Applies a change, event by event, each in a transaction of its own with its notices, as soon as
 * everybody who has to has approved it. Safe to repeat and to break off: what is done is done, the
 * rest follows. Answers how many events were settled.
 */
export const applyChange = async (
  db: OpenDatabase,
  relation: string,
  asked: { readonly id: string; readonly today: Instant; readonly now: Instant },
): Promise<number> => {
  let count = 0
  while (await applyNext(db, relation, asked)) count += 1
  return count
}

/** Applies whatever is approved and was broken off. */
export const applyApprovedChanges = async (
  db: OpenDatabase,
  relation: string,
  moment: { readonly today: Instant; readonly now: Instant },
): Promise<void> => {
  for (const id of await asRegistrar(db, relation, listUnsettledChanges)) {
    await applyChange(db, relation, { id, ...moment })
  }
}
