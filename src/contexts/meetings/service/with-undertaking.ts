import { type Actor, asActor, may, onceForKey, recordAudit } from '#contexts/access/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import type { NamedRequest } from '#kit/ids/named-request.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import type { Undertaking } from '../domain/undertaking.ts'
import { listUndertakings } from '../store/undertaking-store.ts'

/** Which undertaking, and the key under which a program asks, so that it is done once. */
export type AskedOf = { readonly id: string; readonly named?: NamedRequest | undefined }

export type Asked = AskedOf & { readonly actor: Actor; readonly action: string }

type Done<Refusal> = Result<
  undefined,
  Refusal | 'member-may-not-edit' | 'undertaking-not-found' | 'key-names-another-request'
>

/** An undertaking that the actor may edit, with an audit of what is done to it. */
export const withUndertaking = async <Refusal extends string>(
  db: OpenDatabase,
  { actor, id, action, named }: Asked,
  work: (tx: Transaction, undertaking: Undertaking) => Promise<Result<undefined, Refusal>>,
): Promise<Done<Refusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  return asActor(db, actor, async (tx): Promise<Done<Refusal>> => {
    const [undertaking] = await listUndertakings(tx, { id })
    if (undertaking === undefined) return refuse('undertaking-not-found')
    const done = await onceForKey(tx, { actor, named }, async () => {
      await recordAudit(tx, actor, { action, subject: id })
      return work(tx, undertaking)
    })
    return done.ok ? accept(undefined) : done
  })
}
