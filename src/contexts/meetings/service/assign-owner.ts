import type { Actor } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import type { Owner } from '../domain/undertaking.ts'
import { isTheirs } from '../domain/undertaking-standing.ts'
import { insertUndertakingRevision } from '../store/undertaking-store.ts'
import { type AskedOf, withUndertaking } from './with-undertaking.ts'

export type AssignRefusal =
  | 'key-names-another-request'
  | 'member-may-not-edit'
  | 'undertaking-not-found'
  | 'not-yours-to-assign'
  | 'somebody-was-faster'

/** The side whose it is says which person sees to it; nothing else of it changes. */
export const assignOwner = (
  db: OpenDatabase,
  actor: Actor,
  asked: AskedOf & {
    readonly revision: string
    readonly person: Pick<Owner, 'person' | 'personName'>
  },
): Promise<Result<undefined, AssignRefusal>> =>
  withUndertaking<AssignRefusal>(
    db,
    { actor, id: asked.id, named: asked.named, action: 'said who sees to an undertaking' },
    async (tx, undertaking) => {
      const { actorSide, content, visibility, revision } = undertaking
      if (actorSide !== actor.side || !isTheirs(undertaking)) return refuse('not-yours-to-assign')
      if (revision !== asked.revision) return refuse('somebody-was-faster')
      await insertUndertakingRevision(tx, actor, {
        undertaking: asked.id,
        visibility,
        content: { ...content, owner: { ...content.owner, ...asked.person } },
        evidence: '',
      })
      return accept(undefined)
    },
  )
