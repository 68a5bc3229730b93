import { type Actor, asActor } from '#contexts/access/contract.ts'
import { type Approval, getOwnRelation, listApprovals } from '#contexts/relations/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { isId } from '#kit/ids/ids.ts'

import type { Change } from '../domain/change.ts'
import { listChanges } from '../store/change-store.ts'
import { missingApprovals } from './missing-approvals.ts'

/** A change with who approved it, and which sides still have to. */
export type FoundChange = {
  readonly change: Change
  readonly approvals: readonly Approval[]
  readonly missing: readonly string[]
}

/** One change as the actor's side sees it; undefined when it sees no such change. */
export const findChange = (
  db: OpenDatabase,
  actor: Actor,
  id: string,
): Promise<FoundChange | undefined> =>
  asActor(db, actor, async (tx) => {
    const [change] = isId(id) ? await listChanges(tx, { id }) : []
    if (change === undefined) return undefined
    const { contentHash } = change
    const approvals = await listApprovals(tx, { kind: 'change', id, contentHash })
    const { sides } = await getOwnRelation(tx)
    return { change, approvals, missing: missingApprovals({ change, approvals, sides }) }
  })
