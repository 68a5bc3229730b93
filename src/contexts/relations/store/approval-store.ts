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

type ApprovalRow = {
  readonly content_hash: string
  readonly side: string
  readonly statement: string
  readonly member_name: string
  readonly recorded_at: Date
}

const approvalOf = (row: ApprovalRow): Approval => ({
  side: row.side,
  statement: statements.find((known) => known === row.statement) ?? 'approved',
  memberName: row.member_name,
  at: row.recorded_at.getTime(),
})

/** The approvals of many contents of one kind, by their hashes; what nobody approved is left out. */
export const listApprovalsOf = async (
  tx: Transaction,
  kind: Subject['kind'],
  subjects: readonly Omit<Subject, 'kind'>[],
): Promise<ReadonlyMap<string, readonly Approval[]>> => {
  const { rows } = await sql<ApprovalRow>`
    select a.content_hash, a.side, a.statement, a.member_name, a.recorded_at
    from jsonb_to_recordset(${JSON.stringify(subjects)}::jsonb) as s (id uuid, "contentHash" text)
    join relations.approval a on a.subject = s.id and a.content_hash = s."contentHash"
    where a.subject_kind = ${kind} order by a.recorded_at`.execute(tx)
  const byHash = Map.groupBy(rows, (row) => row.content_hash)
  return new Map([...byHash].map(([hash, found]) => [hash, found.map(approvalOf)]))
}

export const listApprovals = async (
  tx: Transaction,
  { kind, ...subject }: Subject,
): Promise<readonly Approval[]> =>
  (await listApprovalsOf(tx, kind, [subject])).get(subject.contentHash) ?? []
