import { sql } from 'kysely'
import { z } from 'zod'

import type { Transaction } from '#kit/db/database.ts'
import { newId } from '#kit/ids/ids.ts'
import { isLanguage, type Language } from '#kit/text/localised.ts'

import { type MailCalendar, type MailPurpose, mailPurposes } from '../domain/mail.ts'

/** A mail that this process has taken to hand over. */
export type ClaimedMail = {
  readonly id: string
  /** Which taking it is: only the last one may record what became of the mail. */
  readonly claim: string
  readonly purpose: MailPurpose
  readonly recipient: string
  readonly subject: string
  readonly text: string
  readonly html: string | null
  readonly calendars: readonly MailCalendar[]
  readonly language: Language
  readonly messageId: string
  readonly references: string | null
  /** How often it has been taken, this time included. */
  readonly attempts: number
  /** It may have been handed over before: this is the one further copy. */
  readonly isSecondCopy: boolean
}

const claimedRow = z.object({
  id: z.string(),
  state: z.string(),
  claim: z.string(),
  purpose: z.enum(mailPurposes),
  recipient: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string().nullable(),
  calendars: z.array(
    z.object({ method: z.enum(['REQUEST', 'CANCEL']), text: z.string(), name: z.string() }),
  ),
  language: z.string().refine(isLanguage),
  message_id: z.string(),
  refers_to: z.string().nullable(),
  attempts: z.number(),
  resent: z.boolean(),
})

/** What `claimDueMail` found: a mail to hand over, one whose address is not mailed, or none. */
export type Claim = ClaimedMail | 'suppressed' | undefined

/**
 * Takes one mail that is due and that no other process is taking. Commit before handing it over, so
 * that a crash leaves at most this one uncertain.
 */
export const claimDueMail = async (tx: Transaction): Promise<Claim> => {
  const { rows } = await sql`
    with next as materialized (
      select id, state from access.mail
      where state in ('waiting', 'uncertain') and due_at <= now()
      order by due_at limit 1 for update skip locked)
    update access.mail as mail set
      state = case when exists (
        select from access.suppression where address = lower(mail.recipient))
        then 'suppressed' else 'claimed' end,
      state_at = now(), due_at = null, claim = ${newId()}, attempts = attempts + 1,
      resent = mail.resent or next.state = 'uncertain'
    from next where mail.id = next.id
    returning mail.id, mail.state, claim, purpose, recipient, subject, text, html, calendars,
      language, message_id, refers_to, attempts, resent`.execute(tx)
  if (rows[0] === undefined) return undefined
  const row = claimedRow.parse(rows[0])
  if (row.state === 'suppressed') return 'suppressed'
  const { message_id: messageId, refers_to: references, resent: isSecondCopy, ...mail } = row
  return { ...mail, messageId, references, isSecondCopy }
}

/** What became of a mail that was claimed; `dueInSeconds` says when it is tried again, null never. */
export type MailOutcome =
  | { readonly state: 'sent' }
  | { readonly state: 'failed'; readonly reason: string }
  | {
      readonly state: 'waiting' | 'uncertain'
      readonly reason: string
      dueInSeconds: number | null
    }

/** Records what became of a claimed mail; not if another process has taken it since. */
export const recordOutcome = async (
  tx: Transaction,
  { id, claim }: { readonly id: string; readonly claim: string },
  outcome: MailOutcome,
): Promise<void> => {
  const due = 'dueInSeconds' in outcome ? outcome.dueInSeconds : null
  await tx
    .updateTable('access.mail')
    .set({
      state: outcome.state,
      state_at: sql<Date>`now()`,
      due_at: sql<Date | null>`now() + ${due} * interval '1 second'`,
      failure: outcome.state === 'sent' ? null : outcome.reason,
    })
    .where('id', '=', id)
    .where('claim', '=', claim)
    .where('state', 'in', ['claimed', 'uncertain'])
    .execute()
}
