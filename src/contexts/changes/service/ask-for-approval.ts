import { asRegistrar, members } from '#contexts/access/contract.ts'
import { listEventViews } from '#contexts/programme/contract.ts'
import { getOwnRelation, listApprovals, type Side } from '#contexts/relations/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import type { Localised } from '#kit/text/localised.ts'
import type { Instant } from '#kit/time/days.ts'

import { approvalMail } from '../documents/approval-mail.ts'
import { type Change, standingOf } from '../domain/change.ts'
import { changeRoute } from '../http/changes-routes.ts'
import { listChangesToAnswer } from '../store/change-store.ts'
import { missingApprovals } from './missing-approvals.ts'

/** A change and what its mail has to say of it. */
type ToAnswer = {
  readonly change: Change
  /** The sides whose members are written to. */
  readonly asked: readonly string[]
  readonly by: Side | undefined
  readonly titles: readonly Localised[]
}

// A mail names so many events; the page shows all.
const mostNamed = 5

const whoAnswers = async (
  tx: Transaction,
  { change, sides, now }: { change: Change; sides: readonly Side[]; now: Instant },
): Promise<string[]> => {
  const { id, contentHash, visibility, isUrgent, by } = change
  if (isUrgent) {
    const others = sides.filter((side) => side.hasJoined && side.id !== by.side)
    return visibility === 'joint' ? others.map((side) => side.id) : []
  }
  if (standingOf(change, now) !== 'proposed') return []
  const approvals = await listApprovals(tx, { kind: 'change', id, contentHash })
  return missingApprovals({ change, approvals, sides })
}

const readToAnswer = (
  db: OpenDatabase,
  relation: string,
  { today, now }: { today: Instant; now: Instant },
): Promise<ToAnswer[]> =>
  asRegistrar(db, relation, async (tx) => {
    const { sides } = await getOwnRelation(tx)
    const found: ToAnswer[] = []
    for (const change of await listChangesToAnswer(tx)) {
      const asked = await whoAnswers(tx, { change, sides, now })
      if (asked.length === 0) continue
      const ids = change.items.slice(0, mostNamed).map(({ event }) => event)
      const views = await listEventViews(tx, { ids, today })
      const titles = views.map(({ event }) => event.content.title)
      found.push({ change, asked, by: sides.find(({ id }) => id === change.by.side), titles })
    }
    return found
  })

/**
 * Mails whoever can approve a change that waits for their side, once each, with a link that signs
 * them in and leads to it; and the other side, when one closed a hall at once. Safe to repeat.
 */
export const ensureApprovalsAreAskedFor = async (
  db: OpenDatabase,
  relation: string,
  { baseUrl, ...moment }: { baseUrl: string; today: Instant; now: Instant },
): Promise<void> => {
  for (const { change, asked, ...told } of await readToAnswer(db, relation, moment)) {
    for (const side of asked) {
      await members.ask(db, {
        relation,
        side,
        subject: `change/${change.id}/${side}`,
        leadsTo: changeRoute.href({ id: change.id }),
        baseUrl,
        now: moment.now,
        write: (member) => approvalMail({ change, ...told }, member),
      })
    }
  }
}
