import type { Transaction } from '#kit/db/database.ts'
import { hashOf, newId } from '#kit/ids/ids.ts'
import type { NamedRequest } from '#kit/ids/named-request.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { canonicalJson } from '#kit/text/canonical-json.ts'

import type { Actor } from '../domain/actor.ts'
import { insertRequest, lockRequest } from '../store/request-key-store.ts'

/**
 * Makes a record under a new id, once for each key of a member: the same request under the same key
 * makes nothing and is answered the id that was made before. What is refused leaves the key free.
 * Without a name it is made whenever it is asked for.
 */
export const onceForKey = async <Refusal>(
  tx: Transaction,
  { actor, named }: { readonly actor: Actor; readonly named: NamedRequest | undefined },
  make: (id: string) => Promise<Result<undefined, Refusal>>,
): Promise<Result<string, Refusal | 'key-names-another-request'>> => {
  const id = newId()
  if (named === undefined) {
    const made = await make(id)
    return made.ok ? accept(id) : made
  }
  const keyHash = hashOf(named.key)
  const requestHash = hashOf(canonicalJson(named.content))
  const kept = await lockRequest(tx, { actor, keyHash })
  if (kept !== undefined) {
    return kept.requestHash === requestHash
      ? accept(kept.subject)
      : refuse('key-names-another-request')
  }
  const made = await make(id)
  if (!made.ok) return made
  await insertRequest(tx, { actor, keyHash, requestHash, subject: id })
  return accept(id)
}
