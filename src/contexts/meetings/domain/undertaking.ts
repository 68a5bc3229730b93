import type { Localised } from '#kit/text/localised.ts'
import type { Day } from '#kit/time/days.ts'
import type { KnownDate } from '#kit/time/known-date.ts'

import type { Modality } from './modality.ts'
import type { Recorded, Reference } from './recorded.ts'

/** By when: a day, within a year, before the next session of its series, or no time was named. */
export type Due =
  | { readonly kind: 'day'; readonly on: Day }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'next-session' }
  | { readonly kind: 'none' }

/** Who sees to it on the side whose it is; what is not known yet is empty. */
export type Owner = {
  readonly institution: string | null
  readonly unit: string
  readonly person: string | null
  readonly personName: string
}

/** What is recorded of an undertaking. */
export type UndertakingContent = {
  readonly text: Localised
  /** The words in which it was found, in the language that they are in. */
  readonly wording: { readonly text: string; readonly language: string } | null
  readonly modality: Modality
  readonly due: Due
  /** On which condition; '' where there is none. */
  readonly condition: string
  readonly owner: Owner
  /** The article of the agreement that it serves, where it comes from one. */
  readonly article: string
  readonly sources: readonly string[]
  readonly illustrative: boolean
}

/** Where an undertaking comes from; a letter has no record here. */
export type Origin =
  { readonly kind: 'meeting' | 'agreement'; readonly id: string } | { readonly kind: 'letter' }

export const answers = ['confirmed', 'reworded', 'declined'] as const

/** What the side to which it was ascribed says to it. */
export type Answer = Recorded & {
  readonly says: (typeof answers)[number]
  readonly words: string
}

export const outcomes = ['kept', 'kept-late', 'dropped', 'overtaken'] as const
export type Outcome = (typeof outcomes)[number]

/** What became of it, with evidence or a reason; `reopened` takes back what was said before. */
export type UndertakingAct = Recorded & {
  readonly kind: Outcome | 'reopened'
  readonly on: Day
  readonly words: string
  readonly visibility: string
}

/** One side's part of what was said would be done, as it is recorded now. */
export type Undertaking = {
  readonly id: string
  readonly relation: string
  readonly visibility: string
  /** Whose it is to do, once it is theirs. */
  readonly actorSide: string
  /** Who recorded it first, and when. */
  readonly recorded: Recorded
  readonly origin: Origin
  readonly content: UndertakingContent
  /** What the institution that sees to it is called, where the directory knows it. */
  readonly ownerInstitution: Localised | null
  readonly revision: string
  readonly revised: Recorded
  readonly answer: Answer | null
  readonly acts: readonly UndertakingAct[]
  /** What fulfils it. */
  readonly fulfilledBy: readonly Reference[]
  /** When it was said, as exactly as its meeting's day is known; else the day of recording. */
  readonly saidOn: KnownDate
  /** The last day on which the next session of its series may be, once there is one with a day. */
  readonly nextSessionBy: Day | null
}
