import { sql } from 'kysely'

import type { Transaction } from '#kit/db/database.ts'
import { isLanguage, type Language } from '#kit/text/localised.ts'

/** Which of these members want no digest. */
export const listDigestRefusals = async (
  tx: Transaction,
  members: readonly string[],
): Promise<ReadonlySet<string>> => {
  const rows = await tx
    .selectFrom('access.digest_refusal')
    .select('member')
    .where('member', '=', sql<string>`any(${members}::uuid[])`)
    .execute()
  return new Set(rows.map(({ member }) => member))
}

/** In which language a member reads; undefined for whoever is none any more. */
export const findLanguageOfMember = async (
  tx: Transaction,
  member: string,
): Promise<Language | undefined> => {
  const row = await tx
    .selectFrom('access.member as member')
    .innerJoin('access.account as account', 'account.id', 'member.account')
    .select('account.language')
    .where('member.id', '=', member)
    .where('member.withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return isLanguage(row.language) ? row.language : 'en'
}

/** From now on this member gets no digest; said twice it is the same. */
export const refuseDigest = async (tx: Transaction, member: string): Promise<void> => {
  await tx
    .insertInto('access.digest_refusal')
    .values({ member })
    .onConflict((conflict) => conflict.column('member').doNothing())
    .execute()
}

export const takeDigestAgain = async (tx: Transaction, member: string): Promise<void> => {
  await tx.deleteFrom('access.digest_refusal').where('member', '=', member).execute()
}
