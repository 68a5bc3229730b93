import type { SideAccent } from '#kit/html/components/side-names.ts'

import type { MeetingWords } from '../messages/words.ts'
import type { SeatingView } from './seating-picture.ts'

/** Somebody who takes part, as their row is shown and corrected. */
export type ParticipantRow = {
  /** Which of all that take part: how the form names the row. */
  readonly index: number
  readonly name: string
  /** What they are on that day, in words: capacity, acting, role. */
  readonly what: string
  readonly capacity: string
  readonly role: string
  readonly isActing: boolean
  /** Their entry in the directory. */
  readonly entry: { readonly href: string } | undefined
  /** An entry that is called so, where there is exactly one. */
  readonly match: { readonly label: string } | undefined
}

/** One side of the table, or third parties. */
export type Party = {
  readonly id: string
  readonly name: string
  readonly accent: SideAccent | undefined
  readonly rows: readonly ParticipantRow[]
}

/** A post that somebody found holds on the day, or may hold. */
export type OfferedPost = {
  readonly id: string
  readonly label: string
  /** How surely, and from when to when. */
  readonly held: string
  readonly isChosen: boolean
}

export type FoundPerson = {
  readonly id: string
  readonly name: string
  /** Every other name, so that one sees that it is the same person. */
  readonly names: string
  readonly side: string
  readonly posts: readonly OfferedPost[]
  readonly isThere: boolean
}

export type ParticipantsPageView = {
  readonly say: MeetingWords
  readonly above: { readonly label: string; readonly href: string }
  readonly action: string
  readonly startedFrom: string
  readonly parties: readonly Party[]
  readonly seating: SeatingView
  readonly sought: string
  /** Undefined while nobody is sought. */
  readonly found: readonly FoundPerson[] | undefined
  /** Names of the directory, for a browser that offers them. */
  readonly known: readonly string[]
  readonly sides: readonly { readonly value: string; readonly label: string }[]
  readonly roles: readonly { readonly value: string; readonly label: string }[]
  readonly mayEdit: boolean
  readonly did?: string
  readonly refused?: string
}
