import { type Actor, asActor, may, recordAudit } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import { matchPeople } from '../store/person-store.ts'
import { enterPerson, type NewPerson } from './enter-person.ts'

/** A member brings people with one table, all at once; whoever is in the directory already is passed over. */
export const importPeople = async (
  db: OpenDatabase,
  actor: Actor,
  people: readonly NewPerson[],
): Promise<Result<{ readonly recorded: number }, 'member-may-not-edit'>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  return asActor(db, actor, async (tx) => {
    let recorded = 0
    for (const person of people) {
      const known = await matchPeople(tx, person.names[0]?.text ?? '')
      if (known.length > 0) continue
      const id = await enterPerson(tx, actor, person)
      await recordAudit(tx, actor, { action: 'recorded a person', subject: id })
      recorded += 1
    }
    return accept({ recorded })
  })
}
