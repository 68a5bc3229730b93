import type { Transaction } from '#kit/db/database.ts'

import { isLanguage, type Language } from '#kit/text/localised.ts'

import { type MemberRole, roles } from '../domain/permissions.ts'

export type Member = {
  readonly id: string
  readonly account: string
  readonly relation: string
  readonly side: string
  readonly name: string
  readonly role: MemberRole
}

const columns = ['id', 'account', 'relation', 'side', 'name', 'role'] as const

const memberOf = (row: Omit<Member, 'role'> & { role: string }): Member => ({
  ...row,
  role: roles.find((role) => role === row.role) ?? 'viewer',
})

export const listMembershipsOf = async (tx: Transaction, account: string): Promise<Member[]> => {
  const rows = await tx
    .selectFrom('access.member')
    .select(columns)
    .where('account', '=', account)
    .where('withdrawn_at', 'is', null)
    .orderBy('relation')
    .execute()
  return rows.map(memberOf)
}

/** The members of the side that the transaction acts for. */
export const listMembersOfOwnSide = async (tx: Transaction): Promise<Member[]> => {
  const rows = await tx
    .selectFrom('access.member')
    .select(columns)
    .where('withdrawn_at', 'is', null)
    .orderBy('name')
    .execute()
  return rows.map(memberOf)
}

/** The members of one side, with where and in which language each is written to. */
export const listAddressedMembers = async (
  tx: Transaction,
  { relation, side }: Pick<Member, 'relation' | 'side'>,
): Promise<(Member & { readonly email: string; readonly language: Language })[]> => {
  const rows = await tx
    .selectFrom('access.member as member')
    .innerJoin('access.account as account', 'account.id', 'member.account')
    .select(columns.map((column) => `member.${column}` as const))
    .select(['account.email', 'account.language'])
    .where('member.relation', '=', relation)
    .where('member.side', '=', side)
    .where('member.withdrawn_at', 'is', null)
    .execute()
  return rows.map(({ email, language, ...row }) => ({
    ...memberOf(row),
    email,
    language: isLanguage(language) ? language : 'en',
  }))
}

export const saveMember = async (tx: Transaction, member: Member): Promise<void> => {
  await tx.insertInto('access.member').values(member).execute()
}

/** Records that somebody of this side has signed in; the first time is the one that counts. */
export const recordSideJoined = async (
  tx: Transaction,
  member: Pick<Member, 'relation' | 'side'>,
): Promise<void> => {
  await tx
    .updateTable('relations.side')
    .set({ joined_at: new Date() })
    .where('relation', '=', member.relation)
    .where('id', '=', member.side)
    .where('joined_at', 'is', null)
    .execute()
}

export const sideExists = async (
  tx: Transaction,
  { relation, side }: { relation: string; side: string },
): Promise<boolean> => {
  const row = await tx
    .selectFrom('relations.side')
    .select('id')
    .where('relation', '=', relation)
    .where('id', '=', side)
    .executeTakeFirst()
  return row !== undefined
}
