import { institutions, people } from '#contexts/directory/contract.ts'
import { getOwnRelation } from '#contexts/relations/contract.ts'
import type { Transaction } from '#kit/db/database.ts'

import type { Participant } from '../domain/meeting.ts'
import { findMeeting } from '../store/meeting-store.ts'

/** What is wrong with a meeting, and with which part of it: `participants.2.person`. */
export type MeetingFault = {
  readonly field: string
  readonly kind:
    | 'previous-not-found'
    | 'previous-is-private'
    | 'party-not-found'
    | 'person-not-found'
    | 'institution-not-found'
}

const faultOfPrevious = async (
  tx: Transaction,
  { id, visibility, previous }: Pointing,
): Promise<readonly MeetingFault[]> => {
  if (previous === null) return []
  const found = await findMeeting(tx, { id: previous })
  if (found === undefined || found.id === id) {
    return [{ field: 'previous', kind: 'previous-not-found' }]
  }
  const isHidden = visibility === 'joint' && found.visibility !== 'joint'
  return isHidden ? [{ field: 'previous', kind: 'previous-is-private' }] : []
}

const kinds = {
  side: 'party-not-found',
  person: 'person-not-found',
  institution: 'institution-not-found',
} as const

const idsOf = (
  all: readonly { readonly id: string; readonly merged: readonly string[] }[],
): ReadonlySet<string> => new Set(all.flatMap(({ id, merged }) => [id, ...merged]))

const faultsOfParticipants = async (
  tx: Transaction,
  participants: readonly Participant[],
): Promise<readonly MeetingFault[]> => {
  const { sides } = await getOwnRelation(tx)
  const named = participants.flatMap(({ person }) => person ?? [])
  const known = {
    side: new Set(sides.map(({ id }) => id)),
    person: idsOf(named.length === 0 ? [] : await people.list(tx, { ids: named })),
    institution: participants.some(({ institution }) => institution !== null)
      ? idsOf(await institutions.list(tx))
      : new Set<string>(),
  }
  return participants.flatMap((one, index) =>
    (['side', 'person', 'institution'] as const).flatMap((part): readonly MeetingFault[] => {
      const id = one[part]
      return id === null || known[part].has(id)
        ? []
        : [{ field: `participants.${String(index)}.${part}`, kind: kinds[part] }]
    }),
  )
}

/** What a meeting names, as a program says it. */
type Pointing = {
  /** Absent while it is new. */
  readonly id?: string
  readonly visibility: string
  readonly previous: string | null
}

/** Everything that a meeting names and that is not there for its side, or not for both who see it. */
export const faultsOfMeeting = async (
  tx: Transaction,
  { participants, ...pointing }: Pointing & { readonly participants: readonly Participant[] },
): Promise<readonly MeetingFault[]> => [
  ...(await faultOfPrevious(tx, pointing)),
  ...(await faultsOfParticipants(tx, participants)),
]
