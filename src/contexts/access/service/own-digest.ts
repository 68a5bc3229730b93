import type { OpenDatabase } from '#kit/db/database.ts'
import type { Language } from '#kit/text/localised.ts'

import {
  findLanguageOfMember,
  listDigestRefusals,
  refuseDigest,
  takeDigestAgain,
} from '../store/digest-store.ts'
import { asAccess } from '../store/transactions.ts'

/** Whether a member gets the digest, and in which language they read. */
export type OwnDigest = { readonly isWanted: boolean; readonly language: Language }

export const readOwnDigest = (db: OpenDatabase, member: string): Promise<OwnDigest | undefined> =>
  asAccess(db, async (tx) => {
    const language = await findLanguageOfMember(tx, member)
    if (language === undefined) return undefined
    return { language, isWanted: !(await listDigestRefusals(tx, [member])).has(member) }
  })

/** A member declines the digest, or takes it again. Safe to repeat. */
export const settleOwnDigest = (
  db: OpenDatabase,
  member: string,
  isWanted: boolean,
): Promise<void> =>
  asAccess(db, (tx) => (isWanted ? takeDigestAgain(tx, member) : refuseDigest(tx, member)))
