import type { OpenDatabase } from '#kit/db/database.ts'
import { hashOf } from '#kit/ids/ids.ts'
import { type Instant, millisecondsPerDay } from '#kit/time/days.ts'

import { type Actor, mintActor } from '../domain/actor.ts'
import { isValidAt, sessionLastsMilliseconds } from '../domain/sign-in-rules.ts'
import { endSession, extendSession, findSession, type Session } from '../store/session-store.ts'
import { asAccess } from '../store/transactions.ts'

/** Who a session belongs to, and for whom they act. */
export type Identity = { readonly actor: Actor; readonly session: Session }

/** Reads the session behind a cookie's token; undefined when there is none, or it has ended. */
export const identify = (
  db: OpenDatabase,
  token: string,
  now: Instant,
): Promise<Identity | undefined> =>
  asAccess(db, async (tx) => {
    const tokenHash = hashOf(token)
    const session = await findSession(tx, tokenHash)
    if (session === undefined || !isValidAt(session.expiresAt, now)) return undefined
    const wanted = now + sessionLastsMilliseconds
    if (wanted - session.expiresAt > millisecondsPerDay) await extendSession(tx, tokenHash, wanted)
    const { relation, side, member, name, role } = session
    return { actor: mintActor({ relation, side, member, name, role }), session }
  })

export const signOut = (db: OpenDatabase, token: string): Promise<void> =>
  asAccess(db, (tx) => endSession(tx, hashOf(token)))

const operatorMember = '00000000-0000-0000-0000-000000000000'

/** The operator at the command line, acting for one side that the command names. */
export const operatorActingFor = (relation: string, side: string): Actor =>
  mintActor({ relation, side, member: operatorMember, name: 'operator', role: 'operator' })
