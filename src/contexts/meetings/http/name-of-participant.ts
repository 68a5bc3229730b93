import { people } from '#contexts/directory/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import type { Language } from '#kit/text/localised.ts'

import type { Meeting, Participant } from '../domain/meeting.ts'

/** What a reader calls somebody who takes part. */
export type NameOfParticipant = (one: Pick<Participant, 'person' | 'name'>) => string

/**
 * The names of those who take part: as the directory has them in the reader's language, where it
 * knows the person; else as they were written down.
 */
export const readNamesOfParticipants = async (
  tx: Transaction,
  meetings: readonly Pick<Meeting, 'participants'>[],
  language: Language,
): Promise<NameOfParticipant> => {
  const ids = meetings.flatMap(({ participants }) =>
    participants.flatMap(({ person }) => person ?? []),
  )
  const known = ids.length === 0 ? [] : await people.list(tx, { ids })
  const labels = new Map(
    known.flatMap((person) => {
      const label = people.labelOf(person, language)
      return [person.id, ...person.merged].map((id) => [id, label] as const)
    }),
  )
  return ({ person, name }) => labels.get(person ?? '') ?? name
}
