import { sql } from 'kysely'
import { z } from 'zod'

import type { Transaction } from '#kit/db/database.ts'
import { newId } from '#kit/ids/ids.ts'
import { isLanguage, type Language } from '#kit/text/localised.ts'

import { type MailCalendar, type MailPurpose, mailPurposes } from '../domain/mail.ts'
import { claimHoldsSeconds, type MailOutcome } from '../domain/mail-outcome.ts'

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
  readonly unsubscribe: string | null
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
  unsubscribe: z.string().nullable(),
  attempts: z.number(),
  resent: z.boolean(),
})

/** What `claimDueMail` found: a mail to hand over, or one whose address is not mailed. */
export type Claim = ClaimedMail | 'suppressed'

/**
 * Takes one mail that is due and that no other process is taking. Commit before handing it over, so
 * that a crash leaves at most this one uncertain.
 */
export const claimDueMail = async (tx: Transaction): Promise<Claim | undefined> => {
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
      language, message_id, refers_to, unsubscribe, attempts, resent`.execute(tx)
  if (rows[0] === undefined) return undefined
  const row = claimedRow.parse(rows[0])
  if (row.state === 'suppressed') return 'suppressed'
  const { message_id: messageId, refers_to: references, resent: isSecondCopy, ...mail } = row
  return { ...mail, messageId, references, isSecondCopy }
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
      due_at: sql<Date>`now() + ${due}::integer * interval '1 second'`,
      // A server's answer often names the address.
      failure: sql<string>`case when emptied_at is null then ${outcome.state === 'sent' ? null : outcome.reason} end`,
    })
    .where('id', '=', id)
    .where('claim', '=', claim)
    .where('state', 'in', ['claimed', 'uncertain'])
    .execute()
}

/**
 * Makes a mail due that stayed uncertain after its second copy too: marked as one again. False when
 * it stands otherwise, or was emptied.
 */
export const makeDueAgain = async (tx: Transaction, id: string): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('access.mail')
    .set({ due_at: sql<Date>`now()` })
    .where('id', '=', id)
    .where('state', '=', 'uncertain')
    .where('due_at', 'is', null)
    .where('emptied_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/**
 * Finds the mails whose process died between taking them and recording what became of them. Each
 * gets one further copy; one that has had it stays uncertain.
 */
export const releaseLostClaims = async (tx: Transaction): Promise<number> => {
  const lost = await tx
    .updateTable('access.mail')
    .set({
      state: 'uncertain',
      state_at: sql<Date>`now()`,
      due_at: sql<Date>`case when resent or emptied_at is not null then null else now() end`,
      failure: 'the process that was sending it ended',
    })
    .where('state', '=', 'claimed')
    .where('state_at', '<', sql<Date>`now() - ${claimHoldsSeconds} * interval '1 second'`)
    .executeTakeFirst()
  return Number(lost.numUpdatedRows)
}

const emptiedAtOnce = 5000

/**
 * Empties what was settled before `keptDays` days: address, words and reason go, the state stays.
 * Answers how many; a full batch means that there may be more.
 */
export const emptySettledMails = async (
  tx: Transaction,
  keptDays: number,
): Promise<{ emptied: number; isDone: boolean }> => {
  const { numUpdatedRows } = await tx
    .updateTable('access.mail')
    .set({
      recipient: '',
      subject: '',
      text: '',
      html: null,
      calendars: '[]',
      unsubscribe: null,
      failure: null,
      emptied_at: sql<Date>`now()`,
    })
    .where('id', 'in', (query) =>
      query
        .selectFrom('access.mail')
        .select('id')
        .where('emptied_at', 'is', null)
        .where('state_at', '<', sql<Date>`now() - ${keptDays} * interval '1 day'`)
        .where((is) =>
          is.or([
            is('state', 'in', ['sent', 'failed', 'bounced', 'suppressed']),
            is.and([is('state', '=', 'uncertain'), is('due_at', 'is', null)]),
          ]),
        )
        .limit(emptiedAtOnce),
    )
    .executeTakeFirst()
  return { emptied: Number(numUpdatedRows), isDone: numUpdatedRows < emptiedAtOnce }
}

/** Gives up what nobody could send for `days` days: what it says is not true any more. */
export const giveUpOldMails = async (tx: Transaction, days: number): Promise<void> => {
  await tx
    .updateTable('access.mail')
    .set({
      state: 'failed',
      state_at: sql<Date>`now()`,
      due_at: sql<Date>`null`,
      failure: 'it waited too long to be worth sending',
    })
    .where('state', '=', 'waiting')
    .where('recorded_at', '<', sql<Date>`now() - ${days} * interval '1 day'`)
    .execute()
}
