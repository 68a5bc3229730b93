import type { Transaction } from '#kit/db/database.ts'

import type { Actor } from '../domain/actor.ts'

/** Writes one line of the audit log of the actor's own side. */
export const recordAudit = async (
  tx: Transaction,
  actor: Pick<Actor, 'relation' | 'side' | 'member'>,
  entry: { action: string; subject?: string },
): Promise<void> => {
  await tx
    .insertInto('access.audit')
    .values({
      relation: actor.relation,
      side: actor.side,
      member: actor.member,
      action: entry.action,
      subject: entry.subject ?? null,
    })
    .execute()
}
