import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import { hashOf, newToken } from '#kit/ids/ids.ts'
import { passwordMatches } from '#kit/ids/password.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import type { Instant } from '#kit/time/days.ts'

import { normaliseEmail, sessionLastsMilliseconds } from '../domain/sign-in-rules.ts'
import { findAccountByEmail } from '../store/account-store.ts'
import { recordAudit } from '../store/audit-store.ts'
import { listMembershipsOf, recordSideJoined } from '../store/member-store.ts'
import { saveSession, useSignInLink } from '../store/session-store.ts'
import { asAccess } from '../store/transactions.ts'

export type SignInRefusal =
  'address-or-password-is-wrong' | 'link-is-used-or-expired' | 'account-is-a-member-of-nothing'

/** The token goes into the visitor's cookie; only its hash is kept. */
export type SignedIn = { readonly token: string; readonly expiresAt: Instant }

const startSession = async (
  tx: Transaction,
  account: string,
  { now, action }: { now: Instant; action: string },
): Promise<Result<SignedIn, SignInRefusal>> => {
  const [member] = await listMembershipsOf(tx, account)
  if (member === undefined) return refuse('account-is-a-member-of-nothing')
  const token = newToken()
  const expiresAt = now + sessionLastsMilliseconds
  await saveSession(tx, { tokenHash: hashOf(token), account, member: member.id, expiresAt })
  await recordSideJoined(tx, member)
  await recordAudit(tx, { ...member, member: member.id }, { action })
  return accept({ token, expiresAt })
}

export const signInWithPassword = async (
  db: OpenDatabase,
  attempt: { email: string; password: string },
  now: Instant,
): Promise<Result<SignedIn, SignInRefusal>> => {
  const email = normaliseEmail(attempt.email)
  const account = await asAccess(db, (tx) => findAccountByEmail(tx, email))
  const matches = await passwordMatches(attempt.password, account?.passwordHash ?? null)
  if (account === undefined || !matches) return refuse('address-or-password-is-wrong')
  return asAccess(db, (tx) =>
    startSession(tx, account.id, { now, action: 'signed in with password' }),
  )
}

export const signInWithLink = (
  db: OpenDatabase,
  token: string,
  now: Instant,
): Promise<Result<SignedIn & { leadsTo: string | null }, SignInRefusal>> =>
  asAccess(db, async (tx) => {
    const link = await useSignInLink(tx, hashOf(token), now)
    if (link === undefined) return refuse('link-is-used-or-expired')
    const { account, leadsTo } = link
    const started = await startSession(tx, account, { now, action: 'signed in with link' })
    return started.ok ? accept({ ...started.value, leadsTo }) : started
  })
