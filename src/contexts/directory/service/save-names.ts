import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'

import type { Name, NameContent } from '../domain/person.ts'
import { insertName, type NameSubject } from '../store/name-store.ts'

const isSame = (one: NameContent, other: NameContent): boolean =>
  one.text === other.text && one.language === other.language && one.use === other.use

type Naming = {
  readonly subject: NameSubject
  readonly of: string
  readonly visibility: string
  readonly known: readonly Name[]
  readonly names: readonly NameContent[]
}

/** Brings what the actor's side says of names to these: what is new is written, what is gone is taken back. */
export const saveNames = async (
  tx: Transaction,
  actor: Actor,
  { subject, of, visibility, known, names }: Naming,
): Promise<void> => {
  const own = known.filter(({ side }) => side === actor.side)
  for (const name of own.filter((one) => !names.some((kept) => isSame(one, kept)))) {
    await insertName(tx, actor, {
      subject,
      of,
      visibility: name.visibility,
      name: name.id,
      content: null,
    })
  }
  for (const content of names.filter((one) => !own.some((there) => isSame(one, there)))) {
    const { text, language, use, source } = content
    await insertName(tx, actor, {
      subject,
      of,
      visibility,
      content: { text, language, use, source },
    })
  }
}
