import { type DeskVisit, members } from '#contexts/access/contract.ts'
import { people } from '#contexts/directory/contract.ts'
import type { Transaction } from '#kit/db/database.ts'

import type { Owner, Undertaking } from '../domain/undertaking.ts'

/** Somebody of the reader's side who can see to an undertaking. */
export type OwnerChoice = {
  readonly value: string
  readonly label: string
  readonly owner: Pick<Owner, 'person' | 'personName'>
  /** Whether both sides may know of them: what both see names nobody whom one side keeps to itself. */
  readonly isShared: boolean
}

/** The members of the own side, and the people in its posts that the directory knows. */
export const readOwnerChoices = async (
  tx: Transaction,
  { actor, language }: DeskVisit,
): Promise<readonly OwnerChoice[]> => {
  const own = (await members.ofOwnSide(tx)).map(({ id, name }) => ({
    value: `member:${id}`,
    label: name,
    owner: { person: null, personName: name },
    isShared: true,
  }))
  const known = (await people.list(tx)).flatMap((person): readonly OwnerChoice[] => {
    const label = people.labelOf(person, language)
    if (person.actsFor !== actor.side || label === undefined) return []
    const { id, visibility } = person
    return [
      {
        value: `person:${id}`,
        label,
        owner: { person: id, personName: label },
        isShared: visibility !== actor.side,
      },
    ]
  })
  return [...own, ...known]
}

/** Those who can be named as seeing to one undertaking. */
export const choicesFor = (
  { visibility }: Pick<Undertaking, 'visibility'>,
  choices: readonly OwnerChoice[],
): readonly OwnerChoice[] => choices.filter(({ isShared }) => isShared || visibility !== 'joint')
