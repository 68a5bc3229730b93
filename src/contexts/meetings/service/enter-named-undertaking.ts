import { type Actor, asActor, may, onceForKey, recordAudit } from '#contexts/access/contract.ts'
import { findAgreement } from '#contexts/agreements/contract.ts'
import { getOwnRelation } from '#contexts/relations/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import type { NamedRequest } from '#kit/ids/named-request.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import type { Origin } from '../domain/undertaking.ts'
import { findMeeting } from '../store/meeting-store.ts'
import { enterUndertakings, type NewUndertaking } from './enter-undertakings.ts'

export type EnterRefusal =
  | 'member-may-not-edit'
  | 'side-not-found'
  | 'origin-not-found'
  | 'origin-is-private'
  | 'key-names-another-request'

/** Whether the record it comes from is there for the actor, and who sees that; null: it is not. */
const visibilityOfOrigin = async (tx: Transaction, origin: Origin): Promise<string | null> => {
  switch (origin.kind) {
    case 'letter':
      return 'joint'
    case 'meeting':
      return (await findMeeting(tx, { id: origin.id }))?.visibility ?? null
    case 'agreement':
      return (await findAgreement(tx, { id: origin.id }))?.visibility ?? null
  }
}

/** A member's program records what was said, once for each key: the id of the whole. */
export const enterNamedUndertaking = (
  db: OpenDatabase,
  actor: Actor,
  {
    named,
    undertaking,
  }: { readonly named: NamedRequest | undefined; readonly undertaking: NewUndertaking },
): Promise<Result<string, EnterRefusal>> => {
  if (!may(actor, 'edit')) return Promise.resolve(refuse('member-may-not-edit'))
  return asActor(db, actor, (tx) =>
    onceForKey<EnterRefusal>(tx, { actor, named }, async (id) => {
      const { sides } = await getOwnRelation(tx)
      const isKnown =
        undertaking.actor === 'both' || sides.some((side) => side.id === undertaking.actor)
      if (!isKnown) return refuse('side-not-found')
      const seenBy = await visibilityOfOrigin(tx, undertaking.origin)
      if (seenBy === null) return refuse('origin-not-found')
      const isShown = undertaking.visibility === 'joint' || undertaking.release
      if (isShown && seenBy === actor.side) return refuse('origin-is-private')
      await enterUndertakings(tx, actor, [{ ...undertaking, id }])
      await recordAudit(tx, actor, { action: 'recorded an undertaking', subject: id })
      return accept(undefined)
    }),
  )
}
