import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'

import type { Meeting } from '../domain/meeting.ts'
import { type MeetingAccount, withAccount } from '../domain/with-account.ts'
import { insertMeetingRevision } from '../store/meeting-store.ts'

/**
 * Adds to a meeting on record what an account tells of it, as a revision of its own, in the
 * caller's transaction. The caller asks for permission and keeps the audit.
 */
export const addAccount = async (
  tx: Transaction,
  actor: Actor,
  { meeting, account }: { readonly meeting: Meeting; readonly account: MeetingAccount },
): Promise<void> => {
  const { id, visibility } = meeting
  await insertMeetingRevision(tx, actor, {
    meeting: id,
    visibility,
    ...withAccount(meeting, account),
  })
}
