import type { Transaction } from '#kit/db/database.ts'
import { isLanguage, type Language } from '#kit/text/localised.ts'
import type { Instant } from '#kit/time/days.ts'

import { type MemberRole, roles } from '../domain/permissions.ts'

export type Session = {
  readonly account: string
  readonly email: string
  readonly language: Language
  readonly hasPassword: boolean
  readonly relation: string
  readonly side: string
  readonly member: string
  readonly name: string
  readonly role: MemberRole
  readonly expiresAt: Instant
}

export const saveSession = async (
  tx: Transaction,
  session: { tokenHash: string; account: string; member: string; expiresAt: Instant },
): Promise<void> => {
  await tx
    .insertInto('access.session')
    .values({
      token_hash: session.tokenHash,
      account: session.account,
      member: session.member,
      expires_at: new Date(session.expiresAt),
    })
    .execute()
}

export const findSession = async (
  tx: Transaction,
  tokenHash: string,
): Promise<Session | undefined> => {
  const row = await tx
    .selectFrom('access.session as session')
    .innerJoin('access.account as account', 'account.id', 'session.account')
    .innerJoin('access.member as member', 'member.id', 'session.member')
    .select([
      'session.account',
      'session.expires_at',
      'account.email',
      'account.language',
      'account.password_hash',
      'member.id as member',
      'member.relation',
      'member.side',
      'member.name',
      'member.role',
    ])
    .where('session.token_hash', '=', tokenHash)
    .where('member.withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { expires_at, password_hash, language, role, ...rest } = row
  return {
    ...rest,
    language: isLanguage(language) ? language : 'en',
    role: roles.find((known) => known === role) ?? 'viewer',
    hasPassword: password_hash !== null,
    expiresAt: expires_at.getTime(),
  }
}

/** Sliding expiry: every use moves the end. */
export const extendSession = async (
  tx: Transaction,
  tokenHash: string,
  expiresAt: Instant,
): Promise<void> => {
  await tx
    .updateTable('access.session')
    .set({ seen_at: new Date(), expires_at: new Date(expiresAt) })
    .where('token_hash', '=', tokenHash)
    .execute()
}

export const endSession = async (tx: Transaction, tokenHash: string): Promise<void> => {
  await tx.deleteFrom('access.session').where('token_hash', '=', tokenHash).execute()
}

export const saveSignInLink = async (
  tx: Transaction,
  link: { tokenHash: string; account: string; expiresAt: Instant; leadsTo: string | null },
): Promise<void> => {
  await tx
    .insertInto('access.sign_in_link')
    .values({
      token_hash: link.tokenHash,
      account: link.account,
      expires_at: new Date(link.expiresAt),
      leads_to: link.leadsTo,
    })
    .execute()
}

/** Uses a link up and answers whose it is and where it leads: one statement, so that it works once under any race. */
export const useSignInLink = async (
  tx: Transaction,
  tokenHash: string,
  now: Instant,
): Promise<{ account: string; leadsTo: string | null } | undefined> => {
  const row = await tx
    .updateTable('access.sign_in_link')
    .set({ used_at: new Date(now) })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', new Date(now))
    .returning(['account', 'leads_to'])
    .executeTakeFirst()
  return row && { account: row.account, leadsTo: row.leads_to }
}
