import type { OpenDatabase } from '#kit/db/database.ts'
import { idNamed } from '#kit/ids/ids.ts'
import { messageIdOf } from '#kit/mail/message-id.ts'
import type { Language } from '#kit/text/localised.ts'
import type { Instant } from '#kit/time/days.ts'

import type { NewMail } from '../domain/mail.ts'
import { may } from '../domain/permissions.ts'
import { invitationLastsMilliseconds } from '../domain/sign-in-rules.ts'
import { listRecordedMails, recordMail } from '../store/mail-store.ts'
import { listAddressedMembers } from '../store/member-store.ts'
import { asAccess } from '../store/transactions.ts'
import { makeSignInLink } from './request-sign-in-link.ts'

/** Whom a question is for, and where it is answered. */
export type Question = {
  readonly relation: string
  readonly side: string
  /** What is asked, by a name of its own: nobody is asked the same twice. */
  readonly subject: string
  /** The page of the desk on which it is answered. */
  readonly leadsTo: string
  readonly baseUrl: string
  readonly now: Instant
  /** The words for one member, in their language; `link` signs them in once and leads there. */
  readonly write: (member: {
    readonly name: string
    readonly language: Language
    readonly link: string
  }) => Pick<NewMail, 'subject' | 'text' | 'html'>
}

/**
 * Mails the members of one side who may answer for it. Safe to repeat: whoever was mailed is not
 * mailed again, and who joins later is. Answers how many were.
 */
export const askMembers = (db: OpenDatabase, question: Question): Promise<number> =>
  asAccess(db, async (tx) => {
    const { relation, side, subject, leadsTo, baseUrl, now, write } = question
    const members = (await listAddressedMembers(tx, { relation, side }))
      .filter((member) => may(member, 'approve'))
      .map((member) => ({ ...member, mail: idNamed(`${subject}/${member.id}`) }))
    const known = await listRecordedMails(
      tx,
      members.map(({ mail }) => mail),
    )
    const asked = members.filter(({ mail }) => !known.has(mail))
    const expiresAt = now + invitationLastsMilliseconds
    for (const { mail: id, account, email, name, language } of asked) {
      const link = await makeSignInLink(tx, account, { baseUrl, expiresAt, leadsTo })
      await recordMail(tx, {
        id,
        relation,
        recipient: email,
        ...write({ name, language, link }),
        calendars: [],
        language,
        messageId: messageIdOf(id, baseUrl),
        purpose: 'approval',
        references: null,
      })
    }
    return asked.length
  })
