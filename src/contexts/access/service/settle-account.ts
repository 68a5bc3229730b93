import type { OpenDatabase } from '#kit/db/database.ts'
import { hashPassword } from '#kit/ids/password.ts'
import { accept, type Result } from '#kit/result/result.ts'
import type { Language } from '#kit/text/localised.ts'

import { acceptPassword, type PasswordRefusal } from '../domain/sign-in-rules.ts'
import { getAccount, saveAccount } from '../store/account-store.ts'
import { asAccess } from '../store/transactions.ts'

/** Sets the password of the account that is signed in. */
export const choosePassword = async (
  db: OpenDatabase,
  { account, password }: { account: string; password: string },
): Promise<Result<undefined, PasswordRefusal>> => {
  const current = await asAccess(db, (tx) => getAccount(tx, account))
  const accepted = acceptPassword(password, current.email)
  if (!accepted.ok) return accepted
  const passwordHash = await hashPassword(accepted.value)
  await asAccess(db, (tx) => saveAccount(tx, { ...current, passwordHash }))
  return accept(undefined)
}

export const chooseLanguage = (
  db: OpenDatabase,
  { account, language }: { account: string; language: Language },
): Promise<void> =>
  asAccess(db, async (tx) => saveAccount(tx, { ...(await getAccount(tx, account)), language }))
