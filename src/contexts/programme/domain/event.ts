import type { Format, Plan, Reading } from '#contexts/measures/contract.ts'
import type { Localised } from '#kit/text/localised.ts'
import type { Day, Instant } from '#kit/time/days.ts'

import type { When } from './when.ts'

export const disciplines = [
  'music',
  'cinema',
  'literature',
  'gastronomy',
  'conferences',
  'visual-arts',
  'photography',
  'traditions',
  'dance',
  'education',
  'heritage',
] as const
export type Discipline = (typeof disciplines)[number]

export const formats = ['in-person', 'hybrid', 'online'] as const satisfies readonly Format[]

/** The alternatives that an event carries, and how they are settled. */
export type EventPlan = Plan & {
  /** Whole days before the start at which the format must be settled. */
  readonly decideBy: number
  /** How a limit that is known only as a range is read. */
  readonly reading: Reading
}

/** An institution's part in an event: who it is, in which role, and what it gives. */
export type Contribution = {
  readonly institution: string
  readonly role: 'organiser' | 'host' | 'supporter'
  readonly contributes: Localised
}

/** Where, when no venue of the directory is named: a city, or nothing yet. */
export type Place = { readonly country: string; readonly city: string; readonly name: Localised }

/** What an event says: exactly this is hashed, approved, and published. */
export type EventContent = {
  readonly title: Localised
  readonly summary: Localised
  /** The first one is the main one. */
  readonly disciplines: readonly Discipline[]
  readonly when: When
  readonly zone: string
  readonly venue: string | null
  readonly place: Place | null
  readonly contributions: readonly Contribution[]
  /** Null: the programme's default plan. */
  readonly plan: EventPlan | null
  readonly needsArrivals: boolean
  readonly otherRegions: boolean
  readonly onlineRights: boolean
  readonly onlineCapacity: number | null
  readonly spokenLanguages: readonly string[]
  readonly sources: readonly string[]
  readonly illustrative: boolean
  /** When its source made it known; before that day nobody could know of it. */
  readonly announcedOn: Day | null
  /** The format as held, where a source reports it. */
  readonly heldFormat: Format | null
}

export type Event = {
  readonly id: string
  readonly relation: string
  readonly visibility: string
  /** The side it belongs to, or `joint`. */
  readonly owner: string
  readonly programme: string
  readonly slug: string
  readonly content: EventContent
  readonly contentHash: string
  /** The batch that it came with; null when it was planned by itself. */
  readonly batch: string | null
  /** The series that it is one occurrence of. */
  readonly series: string | null
  readonly revisedAt: Instant
}

export type Programme = {
  readonly id: string
  readonly visibility: string
  readonly owner: string
  readonly title: Localised
  readonly firstDay: Day
  readonly lastDay: Day
  readonly defaultPlan: EventPlan
  readonly illustrative: boolean
}

/** The plan that holds for an event: its own, else its programme's. */
export const planOf = (
  { content }: Pick<Event, 'content'>,
  programme: Pick<Programme, 'defaultPlan'>,
): EventPlan => content.plan ?? programme.defaultPlan
