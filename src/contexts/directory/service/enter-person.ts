import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { newId } from '#kit/ids/ids.ts'

import type { NameContent, PostContent } from '../domain/person.ts'
import { insertName } from '../store/name-store.ts'
import { insertPerson } from '../store/person-store.ts'
import { insertPost } from '../store/post-store.ts'

export type NewPerson = {
  /** Made here when absent. */
  readonly id?: string
  readonly visibility: string
  readonly actsFor: string | null
  readonly names: readonly NameContent[]
  readonly posts: readonly PostContent[]
}

/**
 * Writes somebody into the directory in the caller's transaction: the id. The caller asks for
 * permission and keeps the audit.
 */
export const enterPerson = async (
  tx: Transaction,
  actor: Actor,
  { id = newId(), visibility, actsFor, names, posts }: NewPerson,
): Promise<string> => {
  await insertPerson(tx, actor, { id, visibility, actsFor })
  for (const content of names) {
    await insertName(tx, actor, { subject: 'person', of: id, visibility, content })
  }
  for (const content of posts) {
    await insertPost(tx, actor, { person: id, visibility, content })
  }
  return id
}
