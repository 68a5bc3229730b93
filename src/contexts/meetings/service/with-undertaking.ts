import { type Actor, asActor, may, recordAudit } from '#contexts/access/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import { refuse, type Result } from '#kit/result/result.ts'

import type { Undertaking } from '../domain/undertaking.ts'
import { listUndertakings } from '../store/undertaking-store.ts'

export type Asked = { readonly actor: Actor; readonly id: string; readonly action: string }

/** An undertaking that the actor may edit, with an audit of what is done to it. */
export const withUndertaking = async <Value, Refusal extends string>(
  db: OpenDatabase,
  { actor, id, action }: Asked,
  work: (tx: Transaction, undertaking: Undertaking) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | 'member-may-not-edit' | 'undertaking-not-found'>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  return asActor(db, actor, async (tx) => {
    const [undertaking] = await listUndertakings(tx, { id })
    if (undertaking === undefined) return refuse('undertaking-not-found')
    await recordAudit(tx, actor, { action, subject: id })
    return work(tx, undertaking)
  })
}
