import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import { hashOf, newId, newToken } from '#kit/ids/ids.ts'
import type { Instant } from '#kit/time/days.ts'

import { linkLastsMilliseconds, normaliseEmail } from '../domain/sign-in-rules.ts'
import { words } from '../messages/words.ts'
import { signInLinkRoute } from '../http/access-routes.ts'
import { type Account, findAccountByEmail } from '../store/account-store.ts'
import { recordMail } from '../store/mail-store.ts'
import { saveSignInLink } from '../store/session-store.ts'
import { asAccess } from '../store/transactions.ts'

/** Makes a one-time link for an account; answers its address under `baseUrl`. */
export const makeSignInLink = async (
  tx: Transaction,
  account: string,
  { baseUrl, expiresAt }: { baseUrl: string; expiresAt: Instant },
): Promise<string> => {
  const token = newToken()
  await saveSignInLink(tx, { tokenHash: hashOf(token), account, expiresAt })
  return new URL(signInLinkRoute.href({ token }), baseUrl).href
}

const mailLink = async (tx: Transaction, account: Account, link: string): Promise<void> => {
  const say = words(account.language)
  const id = newId()
  await recordMail(tx, {
    id,
    recipient: account.email,
    subject: say('mail.link.subject'),
    body: say('mail.link.body', { link }),
    messageId: `<${id}@alternat>`,
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
    await mailLink(tx, account, await makeSignInLink(tx, account.id, { ...request, expiresAt }))
  })
