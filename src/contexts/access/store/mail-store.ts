import { sql } from 'kysely'

import type { Transaction } from '#kit/db/database.ts'
import { kept } from '#kit/db/pool-driver.ts'
import type { Instant } from '#kit/time/days.ts'

import { type MailCalendar, type MailState, mailStates, type NewMail } from '../domain/mail.ts'

// A subject is one line, and PostgreSQL keeps no NUL: both would fail whoever records a long list.
const oneLine = (text: string): string => text.replaceAll(/\p{Cc}+/gu, ' ').trim()
const withoutNul = (text: string): string => text.replaceAll('\0', '')

// A part whose parameter is not the METHOD of its text is shown as a broken file (RFC 6047, 2.4).
const withItsMethod = ({ method, text }: MailCalendar): string => {
  const stated = /^METHOD:(\S+?)\r?$/m.exec(text)?.[1]
  if (stated !== method) {
    throw new Error(`a calendar of a mail says METHOD:${stated ?? ''}, and not ${method}`)
  }
  return withoutNul(text)
}

const rowOf = (mail: NewMail) => ({
  id: mail.id,
  relation: mail.relation,
  purpose: mail.purpose,
  recipient: mail.recipient,
  subject: oneLine(mail.subject),
  text: withoutNul(mail.text),
  html: mail.html === null ? null : withoutNul(mail.html),
  calendars: mail.calendars.map((calendar) => ({
    method: calendar.method,
    name: oneLine(calendar.name),
    text: withItsMethod(calendar),
  })),
  language: mail.language,
  message_id: mail.messageId,
  refers_to: mail.references,
  about: mail.about ?? null,
  unsubscribe: mail.unsubscribe ?? null,
})

/**
 * Records mails in the transaction of the fact they tell, with one statement; they are handed over
 * after it commits. Takes the role of access, or the registrar's for mails of its own relation.
 */
export const recordMails = async (tx: Transaction, mails: readonly NewMail[]): Promise<void> => {
  if (mails.length === 0) return
  await sql`${kept}
    insert into access.mail (id, relation, purpose, recipient, subject, text, html, calendars,
      language, message_id, refers_to, about, unsubscribe)
    select id, relation, purpose, recipient, subject, text, html, calendars,
      language, message_id, refers_to, about, unsubscribe
    from jsonb_to_recordset(${JSON.stringify(mails.map(rowOf))}::jsonb) as mail (
      id uuid, relation text, purpose text, recipient text, subject text, text text, html text,
      calendars jsonb, language text, message_id text, refers_to text, about uuid,
      unsubscribe text)`.execute(tx)
}

/** Records one mail; the same as `recordMails` with a list of one. */
export const recordMail = (tx: Transaction, mail: NewMail): Promise<void> => recordMails(tx, [mail])

/** Which of these mails were recorded before. */
export const listRecordedMails = async (
  tx: Transaction,
  ids: readonly string[],
): Promise<ReadonlySet<string>> => {
  const rows = await tx
    .selectFrom('access.mail')
    .select('id')
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** Where a mail stands, and since when. `resent`: it was handed over a second time, marked as such. */
export type MailStanding = {
  readonly id: string
  readonly state: MailState
  readonly at: Instant
  readonly resent: boolean
}

/** Reads what the check constraint of the table keeps. */
const mailStateOf = (text: string): MailState => {
  const state = mailStates.find((known) => known === text)
  if (state === undefined) throw new Error(`a mail is in the unknown state ${text}`)
  return state
}

/** How far each of these mails has come; those that the transaction may not follow are left out. */
export const listMailStates = async (
  tx: Transaction,
  ids: readonly string[],
): Promise<MailStanding[]> => {
  const rows = await tx
    .selectFrom('access.mail')
    .select(['id', 'state', 'state_at', 'resent'])
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()
  return rows.map(({ id, state, state_at, resent }) => ({
    id,
    state: mailStateOf(state),
    at: state_at.getTime(),
    resent,
  }))
}

type MailsToEmpty = {
  readonly ids?: readonly string[]
  /** What they are about, as whoever wrote them said. */
  readonly about?: readonly string[]
  /** Only what nobody has handed over, since what it says is not true any more. */
  readonly onlyUnsent?: boolean
}

/**
 * Erases a person from mails: address and words go, that there was a mail stays. What was still to
 * be sent is not sent any more.
 */
export const emptyMails = async (
  tx: Transaction,
  { ids = [], about = [], onlyUnsent = false }: MailsToEmpty,
): Promise<void> => {
  if (ids.length === 0 && about.length === 0) return
  await sql`
    update access.mail set recipient = '', subject = '', text = '', html = null, calendars = '[]',
      unsubscribe = null, failure = null, due_at = null, emptied_at = now(),
      state = case when state = 'waiting' then 'suppressed' else state end
    where (id = any(${ids}::uuid[]) or about = any(${about}::uuid[])) and emptied_at is null
      and (not ${onlyUnsent}::boolean or state = 'waiting')`.execute(tx)
}
