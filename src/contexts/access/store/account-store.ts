import type { Transaction } from '#kit/db/database.ts'
import { isLanguage, type Language } from '#kit/text/localised.ts'

export type Account = {
  readonly id: string
  readonly email: string
  readonly passwordHash: string | null
  readonly language: Language
}

type AccountRow = {
  id: string
  email: string
  password_hash: string | null
  language: string
}

const accountOf = (row: AccountRow): Account => ({
  id: row.id,
  email: row.email,
  passwordHash: row.password_hash,
  language: isLanguage(row.language) ? row.language : 'en',
})

const columns = ['id', 'email', 'password_hash', 'language'] as const

export const findAccountByEmail = async (
  tx: Transaction,
  email: string,
): Promise<Account | undefined> => {
  const row = await tx
    .selectFrom('access.account')
    .select(columns)
    .where('email', '=', email)
    .executeTakeFirst()
  return row && accountOf(row)
}

export const getAccount = async (tx: Transaction, id: string): Promise<Account> =>
  accountOf(
    await tx
      .selectFrom('access.account')
      .select(columns)
      .where('id', '=', id)
      .executeTakeFirstOrThrow(),
  )

export const saveAccount = async (tx: Transaction, account: Account): Promise<void> => {
  const row = {
    email: account.email,
    password_hash: account.passwordHash,
    language: account.language,
  }
  await tx
    .insertInto('access.account')
    .values({ id: account.id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}
