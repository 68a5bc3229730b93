import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import { hashOf, newId, newToken } from '#kit/ids/ids.ts'
import { messageIdOf } from '#kit/mail/message-id.ts'
import type { Instant } from '#kit/time/days.ts'

import { linkLastsMilliseconds, normaliseEmail } from '../domain/sign-in-rules.ts'
import { words } from '../messages/words.ts'
import { signInLinkRoute } from '../http/access-routes.ts'
import { type Account, findAccountByEmail } from '../store/account-store.ts'
import { recordMail } from '../store/mail-store.ts'
import { saveSignInLink } from '../store/session-store.ts'
import { asAccess } from '../store/transactions.ts'

/**
 * Makes a one-time link for an account, which leads to a page of the desk or to where one begins;
 * answers its address under `baseUrl`.
 */
export const makeSignInLink = async (
  tx: Transaction,
  account: string,
  {
    baseUrl,
    expiresAt,
    leadsTo = null,
  }: { baseUrl: string; expiresAt: Instant; leadsTo?: string | null },
): Promise<string> => {
  const token = newToken()
  await saveSignInLink(tx, { tokenHash: hashOf(token), account, expiresAt, leadsTo })
  return new URL(signInLinkRoute.href({ token }), baseUrl).href
}

const mailLink = async (
  tx: Transaction,
  account: Account,
  { link, baseUrl }: { link: string; baseUrl: string },
): Promise<void> => {
  const { email: recipient, language } = account
  const say = words(language)
  const id = newId()
  await recordMail(tx, {
    id,
    relation: null,
    recipient,
    subject: say('mail.link.subject'),
    text: say('mail.link.body', { link }),
    html: null,
    calendars: [],
    language,
    messageId: messageIdOf(id, baseUrl),
    purpose: 'sign-in',
    references: null,
  })
}

/** Mails a sign-in link if the address is known. The caller answers the same either way. */
export const requestSignInLink = (
  db: OpenDatabase,
  request: { email: string; baseUrl: string },
  now: Instant,
): Promise<void> =>
  asAccess(db, async (tx) => {
    const account = await findAccountByEmail(tx, normaliseEmail(request.email))
    if (account === undefined) return
    const expiresAt = now + linkLastsMilliseconds
    const link = await makeSignInLink(tx, account.id, { ...request, expiresAt })
    await mailLink(tx, account, { link, baseUrl: request.baseUrl })
  })
