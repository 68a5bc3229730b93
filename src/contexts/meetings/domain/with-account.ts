import type { Localised } from '#kit/text/localised.ts'
import { isSameName, nameKeysOf } from '#kit/text/name-key.ts'

import type { Meeting, MeetingContent, Participant } from './meeting.ts'

/** What an account of a meeting tells of it. */
export type MeetingAccount = {
  readonly place: Localised
  readonly sources: readonly string[]
  readonly participants: readonly Participant[]
}

const isSame = (one: Participant, other: Participant): boolean => {
  if (one.person !== null && other.person !== null) return one.person === other.person
  return isSameName(nameKeysOf(one.name), nameKeysOf(other.name))
}

const capacitiesIn = ({ capacity }: Participant): readonly string[] =>
  capacity.split(/;\s*/).filter((text) => text !== '')

/** Whether one capacity is the other, said more fully: `Ambassador of Mexico`, and where to. */
const isSameCapacity = (one: string, other: string): boolean => {
  const spelled = (text: string) => nameKeysOf(text).filter((key) => !key.startsWith('~'))
  return spelled(one).some((key) =>
    spelled(other).some(
      (known) => `${known} `.startsWith(`${key} `) || `${key} `.startsWith(`${known} `),
    ),
  )
}

/** Somebody on record, with the capacities that an account calls them by as well. */
const calledAlso = (known: Participant, told: Participant): Participant => {
  const here = capacitiesIn(known)
  const more = capacitiesIn(told).filter((text) => !here.some((one) => isSameCapacity(one, text)))
  return {
    ...known,
    person: known.person ?? told.person,
    capacity: [...here, ...more].join('; '),
    isActing: known.isActing || told.isActing,
  }
}

/**
 * A meeting on record with what an account adds to it: whoever is not named yet, further
 * capacities, the place where none is known, sources. Nothing that is on record goes.
 */
export const withAccount = (
  { content, participants }: Pick<Meeting, 'content' | 'participants'>,
  { place, sources, participants: told }: MeetingAccount,
): { readonly content: MeetingContent; readonly participants: readonly Participant[] } => ({
  content: {
    ...content,
    place: Object.keys(content.place).length === 0 ? place : content.place,
    sources: [...new Set([...content.sources, ...sources])],
  },
  participants: [
    ...participants.map((known) => {
      const same = told.find((one) => isSame(known, one))
      return same === undefined ? known : calledAlso(known, same)
    }),
    ...told.filter((one) => !participants.some((known) => isSame(known, one))),
  ],
})
