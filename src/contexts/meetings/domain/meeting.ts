import type { Day } from '#kit/time/days.ts'
import type { KnownDate } from '#kit/time/known-date.ts'
import type { Localised } from '#kit/text/localised.ts'

import type { ExecutiveProgramme } from './executive-programme.ts'
import type { Recorded, Reference } from './recorded.ts'

export const meetingFormats = ['in-person', 'hybrid', 'online', 'not-stated'] as const
export type MeetingFormat = (typeof meetingFormats)[number]

/** A visit is recorded as a meeting is: whoever comes takes part, and something is said. */
export const occasions = ['meeting', 'visit'] as const
export type Occasion = (typeof occasions)[number]

/** One point of the agenda; what it is about, where that is on record. */
export type AgendaItem = { readonly text: string; readonly about: Reference | null }

/** What the record says of a meeting. */
export type MeetingContent = {
  readonly occasion: Occasion
  readonly title: Localised
  /** Null while no day is set or the source names none. */
  readonly on: KnownDate | null
  /** Wall time at the place, `10:00`; null while it is not known. */
  readonly time: string | null
  readonly place: Localised
  readonly venue: string
  readonly format: MeetingFormat
  /** The meeting that this one continues. */
  readonly previous: string | null
  /** The side at which a session is held; null while it is not known, or of no side. */
  readonly host: string | null
  /** The executive programme that a session adopted. */
  readonly adopted: ExecutiveProgramme | null
  readonly agenda: readonly AgendaItem[]
  readonly sources: readonly string[]
  readonly illustrative: boolean
}

export const participantRoles = ['head', 'member', 'accompanying'] as const
export type ParticipantRole = (typeof participantRoles)[number]

/** Somebody who takes part, in the capacity that is theirs on that day. Their order is precedence. */
export type Participant = {
  /** Null: of a third party, which `thirdParty` names. */
  readonly side: string | null
  readonly thirdParty: string
  readonly name: string
  readonly person: string | null
  readonly institution: string | null
  readonly capacity: string
  readonly isActing: boolean
  readonly role: ParticipantRole
}

/** A meeting as it is recorded now, and by whom it was last recorded. */
export type Meeting = {
  readonly id: string
  readonly relation: string
  /** The side's own id, or `joint`. */
  readonly visibility: string
  readonly slug: string
  readonly series: string | null
  readonly session: number | null
  readonly content: MeetingContent
  readonly participants: readonly Participant[]
  /** The revision that is shown: whoever edits says from which one they started. */
  readonly revision: string
  readonly revised: Recorded
}

/** Whether a meeting is over on a day; one without a day is still to come. */
export const isPast = ({ content: { on } }: Pick<Meeting, 'content'>, today: Day): boolean =>
  on !== null && on.last < today
