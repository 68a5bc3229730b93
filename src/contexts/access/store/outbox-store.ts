import { sql } from 'kysely'
import { z } from 'zod'

import type { Transaction } from '#kit/db/database.ts'
import { isLanguage, type Language } from '#kit/text/localised.ts'
import type { Instant } from '#kit/time/days.ts'

import {
  type MailCalendar,
  type MailPurpose,
  mailPurposes,
  type MailState,
  mailStates,
} from '../domain/mail.ts'

/** A mail as the outbox lists it. One that was emptied has no recipient and no subject. */
export type ListedMail = {
  readonly id: string
  readonly purpose: MailPurpose
  readonly recipient: string
  readonly subject: string
  readonly state: MailState
  readonly at: Instant
  readonly recordedAt: Instant
  readonly resent: boolean
  /** Nothing more is tried by itself. */
  readonly isSettled: boolean
  readonly language: Language
}

/** A mail as a person reads it. */
export type WholeMail = ListedMail & {
  readonly messageId: string
  readonly references: string | null
  readonly text: string
  readonly html: string | null
  readonly calendars: readonly MailCalendar[]
  readonly failure: string | null
  readonly attempts: number
  readonly isEmptied: boolean
}

const listed = z.object({
  id: z.string(),
  purpose: z.enum(mailPurposes),
  recipient: z.string(),
  subject: z.string(),
  state: z.enum(mailStates),
  state_at: z.date(),
  recorded_at: z.date(),
  resent: z.boolean(),
  due_at: z.date().nullable(),
  language: z.string().refine(isLanguage),
})

const whole = listed.extend({
  message_id: z.string(),
  refers_to: z.string().nullable(),
  text: z.string(),
  html: z.string().nullable(),
  calendars: z.array(
    z.object({ method: z.enum(['REQUEST', 'CANCEL']), text: z.string(), name: z.string() }),
  ),
  failure: z.string().nullable(),
  attempts: z.number(),
  emptied_at: z.date().nullable(),
})

const listedOf = ({
  state_at,
  recorded_at,
  due_at,
  ...mail
}: z.infer<typeof listed>): ListedMail => ({
  ...mail,
  isSettled: due_at === null,
  at: state_at.getTime(),
  recordedAt: recorded_at.getTime(),
})

const listedColumns = [
  'id',
  'purpose',
  'recipient',
  'subject',
  'state',
  'state_at',
  'recorded_at',
  'resent',
  'due_at',
  'language',
] as const

export type MailFilter = {
  readonly recipient?: string
  readonly state?: MailState
  readonly limit: number
}

/** The latest mails, the last recorded first. */
export const listMails = async (
  tx: Transaction,
  { recipient = '', state, limit }: MailFilter,
): Promise<ListedMail[]> => {
  let query = tx.selectFrom('access.mail').select(listedColumns)
  if (recipient !== '') {
    query = query.where(sql<boolean>`position(lower(${recipient}) in lower(recipient)) > 0`)
  }
  if (state !== undefined) query = query.where('state', '=', state)
  const rows = await query.orderBy('recorded_at', 'desc').limit(limit).execute()
  return rows.map((row) => listedOf(listed.parse(row)))
}

export const findMail = async (tx: Transaction, id: string): Promise<WholeMail | undefined> => {
  const row = await tx.selectFrom('access.mail').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) return undefined
  const mail = whole.parse(row)
  return {
    ...listedOf(listed.parse(row)),
    messageId: mail.message_id,
    references: mail.refers_to,
    text: mail.text,
    html: mail.html,
    calendars: mail.calendars,
    failure: mail.failure,
    attempts: mail.attempts,
    isEmptied: mail.emptied_at !== null,
  }
}

/** How many mails stand in each state, and how many got a second copy. */
export const countMails = async (
  tx: Transaction,
): Promise<{ state: MailState; count: number; resent: number }[]> => {
  const rows = await tx
    .selectFrom('access.mail')
    .select([
      'state',
      sql<string>`count(*)`.as('count'),
      sql<string>`count(*) filter (where resent)`.as('resent'),
    ])
    .groupBy('state')
    .execute()
  return mailStates.flatMap((state) => {
    const row = rows.find((each) => each.state === state)
    return row === undefined
      ? []
      : [{ state, count: Number(row.count), resent: Number(row.resent) }]
  })
}

/** The mail that a report is about, by the id in its envelope, else by its Message-ID. */
export const findReportedMail = async (
  tx: Transaction,
  { ids, messageIds }: { readonly ids: readonly string[]; readonly messageIds: readonly string[] },
): Promise<{ id: string; recipient: string } | undefined> =>
  tx
    .selectFrom('access.mail')
    .select(['id', 'recipient'])
    .where((is) =>
      is.or([
        is('id', '=', sql<string>`any(${ids}::uuid[])`),
        is('message_id', '=', sql<string>`any(${messageIds}::text[])`),
      ]),
    )
    .orderBy(sql`id = any(${ids}::uuid[])`, 'desc')
    .limit(1)
    .executeTakeFirst()

/** Records that a mail came back. It is not sent again, whatever its state was. */
export const recordBounced = async (tx: Transaction, id: string, reason: string): Promise<void> => {
  await tx
    .updateTable('access.mail')
    .set({
      state: 'bounced',
      state_at: sql<Date>`now()`,
      due_at: sql<Date>`null`,
      failure: sql<string>`case when emptied_at is null then ${reason} end`,
    })
    .where('id', '=', id)
    .execute()
}
