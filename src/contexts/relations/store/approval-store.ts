import { sql } from 'kysely'

import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { newId } from '#kit/ids/ids.ts'

import type { Approval, Statement, Subject } from '../domain/approval.ts'

/** Records that the actor's side approved exactly these contents. Approving twice is harmless. */
export const recordApprovals = async (
  tx: Transaction,
  actor: Actor,
  { subjects, statement }: { subjects: readonly Subject[]; statement: Statement },
): Promise<void> => {
  const rows = subjects.map((subject) => ({ ...subject, approval: newId() }))
  await sql`insert into relations.approval (id, relation, subject_kind, subject, content_hash, side,
      statement, member, member_name)
    select approval, ${actor.relation}, kind, id, "contentHash", ${actor.side}, ${statement},
      ${actor.member}::uuid, ${actor.name}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as s (approval uuid, kind text, id uuid, "contentHash" text)
    on conflict do nothing`.execute(tx)
}

/** Records that the actor's side approved exactly this content. */
export const recordApproval = (
  tx: Transaction,
  actor: Actor,
  { subject, statement }: { subject: Subject; statement: Statement },
): Promise<void> => recordApprovals(tx, actor, { subjects: [subject], statement })

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
