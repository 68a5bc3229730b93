import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { newId } from '#kit/ids/ids.ts'

import type { Approval, Statement, Subject } from '../domain/approval.ts'

/** Records that the actor's side approved exactly this content. Approving twice is harmless. */
export const recordApproval = async (
  tx: Transaction,
  actor: Actor,
  { subject, statement }: { subject: Subject; statement: Statement },
): Promise<void> => {
  await tx
    .insertInto('relations.approval')
    .values({
      id: newId(),
      relation: actor.relation,
      subject_kind: subject.kind,
      subject: subject.id,
      content_hash: subject.contentHash,
      side: actor.side,
      statement,
      member: actor.member,
      member_name: actor.name,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

const statements: readonly Statement[] = [
  'approved',
  'other-side-agreed-by-note',
  'other-side-agreed-by-telephone',
]

export const listApprovals = async (tx: Transaction, subject: Subject): Promise<Approval[]> => {
  const rows = await tx
    .selectFrom('relations.approval')
    .select(['side', 'statement', 'member_name', 'recorded_at'])
    .where('subject_kind', '=', subject.kind)
    .where('subject', '=', subject.id)
    .where('content_hash', '=', subject.contentHash)
    .orderBy('recorded_at')
    .execute()
  return rows.map((row) => ({
    side: row.side,
    statement: statements.find((known) => known === row.statement) ?? 'approved',
    memberName: row.member_name,
    at: row.recorded_at.getTime(),
  }))
}
