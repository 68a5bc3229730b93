import { z } from 'zod'

import { type Actor, asActor, may, recordAudit } from '#contexts/access/contract.ts'
import {
  type Approval,
  getOwnRelation,
  isApprovedByAll,
  listApprovals,
  listApprovalsOf,
  recordApproval,
  type Subject,
} from '#contexts/relations/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import { hashOf } from '#kit/ids/ids.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { canonicalJson } from '#kit/text/canonical-json.ts'
import type { Instant } from '#kit/time/days.ts'

import type { Agreement } from '../domain/agreement.ts'
import { actSchema } from '../store/act-schema.ts'
import { listAgreements } from '../store/agreement-store.ts'
import { clausesSchema } from '../store/clauses-schema.ts'
import { descriptionSchema } from '../store/description-schema.ts'
import { findPublished, insertPublication } from '../store/publication-store.ts'

export type PublishRefusal =
  'member-may-not-approve' | 'agreement-not-found' | 'agreement-is-private' | 'content-has-changed'

/** What of an agreement goes before the public: its description, clauses and the acts both sides see. */
const publicContentOf = ({
  description,
  clauses,
  acts,
}: Pick<Agreement, 'description' | 'clauses' | 'acts'>): object => ({
  description: z.encode(descriptionSchema, description),
  clauses: z.encode(clausesSchema, clauses),
  acts: acts
    .filter(({ visibility, answer }) => visibility === 'joint' && answer?.says !== 'contested')
    .map(({ act }) => z.encode(actSchema, act)),
})

/** SHA-256 of the public content: what an approval of publishing binds. */
const publicHashOf = (content: object): string =>
  hashOf(`alternat-agreement/1\n${canonicalJson(content)}`)

const subjectOf = ({ id }: Agreement, contentHash: string): Subject => ({
  kind: 'agreement',
  id,
  contentHash,
})

/** Where publishing stands: what the public sees, and who approved what is recorded now. */
export type Publishing = {
  readonly contentHash: string
  readonly publishedHash: string | null
  readonly approvals: readonly Approval[]
}

export const readPublishing = async (
  tx: Transaction,
  agreement: Agreement,
): Promise<Publishing> => {
  const contentHash = publicHashOf(publicContentOf(agreement))
  return {
    contentHash,
    publishedHash: (await findPublished(tx, agreement.id))?.contentHash ?? null,
    approvals: await listApprovals(tx, subjectOf(agreement, contentHash)),
  }
}

/** A content of which one side has said that it may go before the public, and the other has not. */
export type HalfApproved = {
  readonly agreement: Agreement
  readonly approvedBy: readonly string[]
  readonly at: Instant
}

export const listHalfApproved = async (
  tx: Transaction,
  agreements: readonly Agreement[],
): Promise<readonly HalfApproved[]> => {
  const { sides } = await getOwnRelation(tx)
  const shared = agreements
    .filter(({ visibility }) => visibility === 'joint')
    .map((agreement) => ({ agreement, contentHash: publicHashOf(publicContentOf(agreement)) }))
  const subjects = shared.map(({ agreement, contentHash }) => ({ id: agreement.id, contentHash }))
  const all = await listApprovalsOf(tx, 'agreement', subjects)
  return shared.flatMap(({ agreement, contentHash }) => {
    const approvals = all.get(contentHash) ?? []
    const [first] = approvals
    return first === undefined || isApprovedByAll(sides, approvals)
      ? []
      : [{ agreement, approvedBy: approvals.map(({ side }) => side), at: first.at }]
  })
}

/**
 * A member approves that exactly this content goes before the public. It does once each side that
 * has joined has approved it; the page before stays until then.
 */
export const publishAgreement = async (
  db: OpenDatabase,
  actor: Actor,
  { slug, contentHash }: { readonly slug: string; readonly contentHash: string },
): Promise<Result<{ readonly outcome: 'published' | 'awaits-the-other-side' }, PublishRefusal>> => {
  if (!may(actor, 'approve')) return refuse('member-may-not-approve')
  return asActor(db, actor, async (tx) => {
    const [agreement] = await listAgreements(tx, { slug })
    if (agreement === undefined) return refuse('agreement-not-found')
    if (agreement.visibility !== 'joint') return refuse('agreement-is-private')
    const content = publicContentOf(agreement)
    if (publicHashOf(content) !== contentHash) return refuse('content-has-changed')
    const subject = subjectOf(agreement, contentHash)
    await recordApproval(tx, actor, { subject, statement: 'approved' })
    await recordAudit(tx, actor, {
      action: 'approved an agreement for the public',
      subject: agreement.id,
    })
    const { sides } = await getOwnRelation(tx)
    if (!isApprovedByAll(sides, await listApprovals(tx, subject))) {
      return accept({ outcome: 'awaits-the-other-side' })
    }
    await insertPublication(tx, actor, { agreement, content, contentHash })
    return accept({ outcome: 'published' })
  })
}
