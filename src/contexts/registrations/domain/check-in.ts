import type { Instant } from '#kit/time/days.ts'

import type { Registration } from './registration.ts'

/** What happens at a door: people of a party come in, or go out, which also undoes a mistake. */
export const doorActs = ['in', 'out'] as const
export type DoorAct = (typeof doorActs)[number]

/** One act at the door. Acts are only ever added. */
export type CheckIn = {
  readonly registration: string
  readonly act: DoorAct
  readonly people: number
  readonly memberName: string
  readonly at: Instant
}

/** Who of a party is inside, and the last act that made it so. */
export type Presence = { readonly inside: number; readonly last: CheckIn | undefined }

export const nobodyInside: Presence = { inside: 0, last: undefined }

export type CheckInRefusal =
  | 'people-are-not-a-number'
  | 'registration-is-cancelled'
  | 'registration-is-released'
  | 'registration-waits'
  | 'registration-is-online'
  | 'party-is-inside-already'
  | 'party-is-smaller'
  | 'fewer-are-inside'

type Wanted = Pick<CheckIn, 'act' | 'people'>

const refuseEntry = (
  { state, offer, party }: Pick<Registration, 'state' | 'offer' | 'party'>,
  inside: number,
  people: number,
): CheckInRefusal | undefined => {
  if (state === 'cancelled') return 'registration-is-cancelled'
  if (state === 'released') return 'registration-is-released'
  if (state === 'waiting') return 'registration-waits'
  if (offer === 'online') return 'registration-is-online'
  if (inside >= party) return 'party-is-inside-already'
  return inside + people > party ? 'party-is-smaller' : undefined
}

/** Why an act at the door cannot be, or nothing. Whoever is inside may always leave. */
export const refuseCheckIn = (
  registration: Pick<Registration, 'state' | 'offer' | 'party'>,
  inside: number,
  { act, people }: Wanted,
): CheckInRefusal | undefined => {
  if (!Number.isInteger(people) || people < 1) return 'people-are-not-a-number'
  if (act === 'in') return refuseEntry(registration, inside, people)
  return people > inside ? 'fewer-are-inside' : undefined
}

/** Adds acts up, in the order in which they were recorded. */
export const presenceOf = (acts: readonly CheckIn[]): Presence =>
  acts.reduce<Presence>(
    ({ inside }, last) => ({
      inside: inside + (last.act === 'in' ? last.people : -last.people),
      last,
    }),
    nobodyInside,
  )

/** How many go out again when the last entry was a mistake: those who came with it. */
export const peopleToUndo = ({ inside, last }: Presence): number =>
  last?.act === 'in' ? Math.min(last.people, inside) : inside

const longestDelay = 7 * 86_400_000

/** When an act happened by the device that brings it, as far as that can be. */
export const actAt = (stated: Instant, now: Instant): Instant =>
  stated <= now && stated > now - longestDelay ? stated : now
