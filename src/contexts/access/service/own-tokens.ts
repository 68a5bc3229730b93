import type { OpenDatabase } from '#kit/db/database.ts'
import { hashOf, newId, newToken } from '#kit/ids/ids.ts'
import { accept, type Result } from '#kit/result/result.ts'
import type { Instant } from '#kit/time/days.ts'

import type { Actor } from '../domain/actor.ts'
import {
  type NewToken,
  type Token,
  tokenEnd,
  tokenPrefix,
  type TokenRefusal,
} from '../domain/token.ts'
import { recordAudit } from '../store/audit-store.ts'
import { insertToken, listTokens, revokeToken } from '../store/token-store.ts'
import { asAccess } from '../store/transactions.ts'

/** The tokens of a member that hold. */
export const listOwnTokens = (db: OpenDatabase, actor: Actor, now: Instant): Promise<Token[]> =>
  asAccess(db, (tx) => listTokens(tx, actor.member, now))

/** Makes a token for a member's own programs. It is answered once; only its hash is kept. */
export const makeToken = (
  db: OpenDatabase,
  { actor, account }: { readonly actor: Actor; readonly account: string },
  { asked, now }: { readonly asked: NewToken; readonly now: Instant },
): Promise<Result<string, TokenRefusal>> =>
  asAccess(db, async (tx) => {
    const { length: already } = await listTokens(tx, actor.member, now)
    const end = tokenEnd(asked, { now, already })
    if (!end.ok) return end
    const token = `${tokenPrefix}${newToken()}`
    const id = newId()
    await insertToken(tx, {
      id,
      tokenHash: hashOf(token),
      account,
      member: actor.member,
      name: asked.name,
      scope: asked.scope,
      madeAt: now,
      expiresAt: end.value,
    })
    await recordAudit(tx, actor, { action: `made a token to ${asked.scope}`, subject: id })
    return accept(token)
  })

/** Takes one back: from this moment on it opens nothing. */
export const revokeOwnToken = (
  db: OpenDatabase,
  actor: Actor,
  { id, now }: { readonly id: string; readonly now: Instant },
): Promise<void> =>
  asAccess(db, async (tx) => {
    const isRevoked = await revokeToken(tx, { id, member: actor.member, now })
    if (isRevoked) await recordAudit(tx, actor, { action: 'took a token back', subject: id })
  })
