import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import { idNamed } from '#kit/ids/ids.ts'
import { messageIdOf } from '#kit/mail/message-id.ts'
import type { Language } from '#kit/text/localised.ts'
import type { Instant } from '#kit/time/days.ts'

import type { NewMail } from '../domain/mail.ts'
import { invitationLastsMilliseconds } from '../domain/sign-in-rules.ts'
import { listRecordedMails, recordMail } from '../store/mail-store.ts'
import { listAddressedMembers } from '../store/member-store.ts'
import { asAccess } from '../store/transactions.ts'
import { makeSignInLink } from './request-sign-in-link.ts'

/** A letter to members of one side, and where it leads. */
export type Letter = {
  readonly relation: string
  readonly side: string
  /** What it is about, by a name of its own: nobody gets the same twice. */
  readonly subject: string
  /** The page of the desk that it leads to. */
  readonly leadsTo: string
  readonly baseUrl: string
  readonly now: Instant
  /** The words for one member, in their language; `link` signs them in once and leads there. */
  readonly write: (member: {
    readonly id: string
    readonly name: string
    readonly language: Language
    readonly link: string
  }) => Pick<NewMail, 'subject' | 'text' | 'html'>
}

type Addressed = Awaited<ReturnType<typeof listAddressedMembers>>[number]

type Way = Pick<NewMail, 'purpose'> & {
  /** To which of the side's members it goes. */
  readonly chosen: (
    tx: Transaction,
    members: readonly Addressed[],
  ) => readonly Addressed[] | Promise<readonly Addressed[]>
  /** Where one member ends mails of this kind. */
  readonly unsubscribe?: (member: string) => string
}

/**
 * Mails chosen members of one side, each in their language. Safe to repeat: whoever was mailed is
 * not mailed again, and who joins later is. Answers how many were.
 */
export const mailMembers = (
  db: OpenDatabase,
  { relation, side, subject, leadsTo, baseUrl, now, write }: Letter,
  { purpose, chosen, unsubscribe }: Way,
): Promise<number> =>
  asAccess(db, async (tx) => {
    const all = await listAddressedMembers(tx, { relation, side })
    const members = (await chosen(tx, all)).map((member) => ({
      ...member,
      mail: idNamed(`${subject}/${member.id}`),
    }))
    const known = await listRecordedMails(
      tx,
      members.map(({ mail }) => mail),
    )
    const fresh = members.filter(({ mail }) => !known.has(mail))
    const expiresAt = now + invitationLastsMilliseconds
    for (const { mail: id, id: member, account, email, name, language } of fresh) {
      const link = await makeSignInLink(tx, account, { baseUrl, expiresAt, leadsTo })
      await recordMail(tx, {
        id,
        relation,
        recipient: email,
        ...write({ id: member, name, language, link }),
        calendars: [],
        language,
        messageId: messageIdOf(id, baseUrl),
        purpose,
        references: null,
        ...(unsubscribe !== undefined && { unsubscribe: unsubscribe(member) }),
      })
    }
    return fresh.length
  })
