import { type Actor, may } from '#contexts/access/contract.ts'
import {
  type Approval,
  getOwnRelation,
  isApprovedByAll,
  listApprovals,
  recordApproval,
} from '#contexts/relations/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import { hashOf } from '#kit/ids/ids.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { canonicalJson } from '#kit/text/canonical-json.ts'
import type { Localised } from '#kit/text/localised.ts'

import type { Meeting } from '../domain/meeting.ts'
import { insertMinutes, listMinutes, type Minutes } from '../store/minutes-store.ts'
import { withMeeting } from './with-meeting.ts'

export type MinutesRefusal =
  | 'member-may-not-edit'
  | 'member-may-not-approve'
  | 'meeting-not-found'
  | 'meeting-is-private'
  | 'words-missing'
  | 'content-has-changed'

/** SHA-256 of the joint text: what an approval of it binds. A changed character is another text. */
const minutesHashOf = (meeting: string, words: Localised, isBinding: boolean): string =>
  hashOf(`alternat-minutes/1\n${canonicalJson({ meeting, words, isBinding })}`)

/** The joint text as it is proposed now, who approved it, and whether both did. */
export type MinutesStanding = {
  readonly minutes: Minutes
  readonly approvals: readonly Approval[]
  readonly isAdopted: boolean
}

export const readMinutes = async (
  tx: Transaction,
  { id }: Meeting,
): Promise<MinutesStanding | undefined> => {
  const [minutes] = await listMinutes(tx, id)
  if (minutes === undefined) return undefined
  const subject = { kind: 'minutes', id, contentHash: minutes.contentHash } as const
  const approvals = await listApprovals(tx, subject)
  const { sides } = await getOwnRelation(tx)
  return { minutes, approvals, isAdopted: isApprovedByAll(sides, approvals) }
}

type Agreed = Promise<Result<undefined, MinutesRefusal>>

/** Proposes a joint text. What was approved before was another text and binds nothing of this one. */
export const proposeMinutes = (
  db: OpenDatabase,
  actor: Actor,
  asked: { readonly slug: string; readonly words: Localised; readonly isBinding: boolean },
): Agreed =>
  withMeeting<undefined, MinutesRefusal>(
    db,
    { actor, slug: asked.slug, action: 'proposed minutes' },
    async (tx, { id: meeting, visibility }) => {
      const { words, isBinding } = asked
      if (visibility !== 'joint') return refuse('meeting-is-private')
      if (Object.keys(words).length === 0) return refuse('words-missing')
      const contentHash = minutesHashOf(meeting, words, isBinding)
      const [last] = await listMinutes(tx, meeting)
      if (last?.contentHash === contentHash) return accept(undefined)
      await insertMinutes(tx, actor, { meeting, words, isBinding, contentHash })
      return accept(undefined)
    },
  )

/** A member approves exactly the text that they read, for their side. */
export const approveMinutes = async (
  db: OpenDatabase,
  actor: Actor,
  { slug, contentHash }: { readonly slug: string; readonly contentHash: string },
): Agreed => {
  if (!may(actor, 'approve')) return refuse('member-may-not-approve')
  return withMeeting<undefined, MinutesRefusal>(
    db,
    { actor, slug, action: 'approved minutes' },
    async (tx, { id }) => {
      const [last] = await listMinutes(tx, id)
      if (last?.contentHash !== contentHash) return refuse('content-has-changed')
      const subject = { kind: 'minutes', id, contentHash } as const
      await recordApproval(tx, actor, { subject, statement: 'approved' })
      return accept(undefined)
    },
  )
}
