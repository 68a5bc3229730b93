import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'

import type { Reference } from '../domain/recorded.ts'
import type { UndertakingAct } from '../domain/undertaking.ts'
import { insertUndertakingAct, listUndertakings } from '../store/undertaking-store.ts'
import { insertLink } from '../store/undertaking-thread-store.ts'

const visibilityOf = async (tx: Transaction, id: string): Promise<string> => {
  const [found] = await listUndertakings(tx, { id })
  if (found === undefined) throw new Error(`there is no undertaking ${id}`)
  return found.visibility
}

/**
 * Writes what became of an undertaking of the actor's side in the caller's transaction. The
 * database refuses it where the undertaking is not theirs.
 */
export const enterOutcome = async (
  tx: Transaction,
  actor: Actor,
  { id, kind, on, words }: Pick<UndertakingAct, 'kind' | 'on' | 'words'> & { readonly id: string },
): Promise<void> => {
  const visibility = await visibilityOf(tx, id)
  await insertUndertakingAct(tx, actor, { undertaking: id, kind, on, words, visibility })
}

/** Writes what fulfils an undertaking in the caller's transaction. */
export const enterFulfilment = async (
  tx: Transaction,
  actor: Actor,
  { id, subject }: { readonly id: string; readonly subject: Reference },
): Promise<void> => {
  const visibility = await visibilityOf(tx, id)
  await insertLink(tx, actor, { undertaking: id, subject, isLinked: true, visibility })
}
