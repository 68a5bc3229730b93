import type { Transaction } from '#kit/db/database.ts'

export type Mail = {
  readonly id: string
  readonly recipient: string
  readonly subject: string
  readonly body: string
  readonly messageId: string
}

export const recordMail = async (tx: Transaction, mail: Mail): Promise<void> => {
  const { messageId, ...rest } = mail
  await tx
    .insertInto('access.mail')
    .values({ ...rest, message_id: messageId })
    .execute()
}

export const listRecentMails = async (tx: Transaction): Promise<(Mail & { recordedAt: Date })[]> =>
  tx
    .selectFrom('access.mail')
    .select([
      'id',
      'recipient',
      'subject',
      'body',
      'message_id as messageId',
      'recorded_at as recordedAt',
    ])
    .orderBy('recorded_at', 'desc')
    .limit(50)
    .execute()

/** Takes one mail that nobody has taken. The claim commits before the mail is handed over. */
export const claimOneMail = async (tx: Transaction): Promise<Mail | undefined> => {
  const next = await tx
    .selectFrom('access.mail')
    .select('id')
    .where('claimed_at', 'is', null)
    .orderBy('recorded_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (next === undefined) return undefined
  return tx
    .updateTable('access.mail')
    .set({ claimed_at: new Date() })
    .where('id', '=', next.id)
    .returning(['id', 'recipient', 'subject', 'body', 'message_id as messageId'])
    .executeTakeFirstOrThrow()
}

export const recordMailSent = async (tx: Transaction, id: string): Promise<void> => {
  await tx.updateTable('access.mail').set({ sent_at: new Date() }).where('id', '=', id).execute()
}

export const recordMailFailed = async (
  tx: Transaction,
  id: string,
  failure: string,
): Promise<void> => {
  await tx.updateTable('access.mail').set({ failure }).where('id', '=', id).execute()
}
