import { sql } from 'kysely'

import type { Transaction } from '#kit/db/database.ts'
import { isLanguage } from '#kit/text/localised.ts'
import type { Instant } from '#kit/time/days.ts'

import { roles } from '../domain/permissions.ts'
import { type Token, type TokenScope, tokenScopes } from '../domain/token.ts'
import type { Session } from './session-store.ts'

/** Whose token it is, and what it may do. */
export type TokenHolder = Pick<
  Session,
  'account' | 'language' | 'relation' | 'side' | 'member' | 'name' | 'role'
> & { readonly scope: TokenScope }

const scopeOf = (text: string): TokenScope => tokenScopes.find((known) => known === text) ?? 'read'

type HolderRow = {
  readonly account: string
  readonly language: string
  readonly relation: string
  readonly side: string
  readonly member: string
  readonly name: string
  readonly role: string
  readonly scope: string
}

/**
 * Whose token this is, while it holds, and notes that it was used: one write in an hour at most,
 * so that a program that asks often writes seldom.
 */
export const useToken = async (
  tx: Transaction,
  tokenHash: string,
  now: Instant,
): Promise<TokenHolder | undefined> => {
  const at = new Date(now)
  const { rows } = await sql<HolderRow>`select token.account, account.language, member.relation,
      member.side, member.id as member, member.name, member.role, token.scope
    from access.token
    join access.account on account.id = token.account
    join access.member on member.id = token.member and member.withdrawn_at is null
    where token_hash = ${tokenHash} and revoked_at is null and expires_at > ${at}`.execute(tx)
  const [row] = rows
  if (row === undefined) return undefined
  await sql`update access.token set used_at = ${at} where token_hash = ${tokenHash}
    and (used_at is null or used_at < ${at}::timestamptz - interval '1 hour')`.execute(tx)
  return {
    ...row,
    language: isLanguage(row.language) ? row.language : 'en',
    role: roles.find((known) => known === row.role) ?? 'viewer',
    scope: scopeOf(row.scope),
  }
}

/** The tokens of a member that hold at `now`, the newest first. */
export const listTokens = async (
  tx: Transaction,
  member: string,
  now: Instant,
): Promise<Token[]> => {
  const rows = await tx
    .selectFrom('access.token')
    .select(['id', 'name', 'scope', 'made_at', 'expires_at', 'used_at'])
    .where('member', '=', member)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', new Date(now))
    .orderBy('made_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    scope: scopeOf(row.scope),
    madeAt: row.made_at.getTime(),
    expiresAt: row.expires_at.getTime(),
    usedAt: row.used_at?.getTime() ?? null,
  }))
}

export const insertToken = async (
  tx: Transaction,
  token: Pick<Token, 'id' | 'name' | 'scope' | 'expiresAt'> & {
    readonly tokenHash: string
    readonly account: string
    readonly member: string
    readonly madeAt: Instant
  },
): Promise<void> => {
  await tx
    .insertInto('access.token')
    .values({
      id: token.id,
      token_hash: token.tokenHash,
      account: token.account,
      member: token.member,
      name: token.name,
      scope: token.scope,
      made_at: new Date(token.madeAt),
      expires_at: new Date(token.expiresAt),
    })
    .execute()
}

/** Takes a token of this member back; false when they have no such token. */
export const revokeToken = async (
  tx: Transaction,
  { id, member, now }: { readonly id: string; readonly member: string; readonly now: Instant },
): Promise<boolean> => {
  const row = await tx
    .updateTable('access.token')
    .set({ revoked_at: new Date(now) })
    .where('id', '=', id)
    .where('member', '=', member)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
