import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import { hashOf } from '#kit/ids/ids.ts'
import type { Language } from '#kit/text/localised.ts'
import { type Instant, millisecondsPerDay } from '#kit/time/days.ts'

import { type Actor, mintActor } from '../domain/actor.ts'
import { isValidAt, sessionLastsMilliseconds } from '../domain/sign-in-rules.ts'
import { endSession, extendSession, findSession, type Session } from '../store/session-store.ts'
import { type TokenHolder, useToken } from '../store/token-store.ts'
import { asAccess } from '../store/transactions.ts'

/** Who asks: the account with its language, and for whom they act. */
export type Identity = {
  readonly actor: Actor
  readonly account: string
  readonly language: Language
  /** False for a token that may read only; its actor is a viewer, whatever the member is. */
  readonly mayWrite: boolean
}

const identityOf = (
  { account, language, relation, side, member, name, role }: Session | TokenHolder,
  mayWrite: boolean,
): Identity => ({
  actor: mintActor({ relation, side, member, name, role: mayWrite ? role : 'viewer' }),
  account,
  language,
  mayWrite,
})

const bySession = async (
  tx: Transaction,
  tokenHash: string,
  now: Instant,
): Promise<Identity | undefined> => {
  const session = await findSession(tx, tokenHash)
  if (session === undefined || !isValidAt(session.expiresAt, now)) return undefined
  const wanted = now + sessionLastsMilliseconds
  if (wanted - session.expiresAt > millisecondsPerDay) await extendSession(tx, tokenHash, wanted)
  return identityOf(session, true)
}

const byToken = async (
  tx: Transaction,
  tokenHash: string,
  now: Instant,
): Promise<Identity | undefined> => {
  const holder = await useToken(tx, tokenHash, now)
  return holder && identityOf(holder, holder.scope === 'write')
}

/**
 * Who is behind a cookie's token, or behind one that a program sends; undefined when there is
 * nobody, or it has ended.
 */
export const identify = (
  db: OpenDatabase,
  shown: { readonly cookie: string } | { readonly bearer: string },
  now: Instant,
): Promise<Identity | undefined> =>
  asAccess(db, (tx) =>
    'cookie' in shown
      ? bySession(tx, hashOf(shown.cookie), now)
      : byToken(tx, hashOf(shown.bearer), now),
  )

export const signOut = (db: OpenDatabase, token: string): Promise<void> =>
  asAccess(db, (tx) => endSession(tx, hashOf(token)))

const operatorMember = '00000000-0000-0000-0000-000000000000'

/** The operator at the command line, acting for one side that the command names. */
export const operatorActingFor = (relation: string, side: string): Actor =>
  mintActor({ relation, side, member: operatorMember, name: 'operator', role: 'operator' })
