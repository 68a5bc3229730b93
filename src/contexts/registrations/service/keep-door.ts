import { type Actor, asActor, asRegistrar, may, onceForKey } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { newId, newToken } from '#kit/ids/ids.ts'
import type { NamedRequest } from '#kit/ids/named-request.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import type { Language } from '#kit/text/localised.ts'

import {
  type CheckInRefusal,
  type DoorAct,
  type Presence,
  refuseCheckIn,
} from '../domain/check-in.ts'
import { type ContactAsked, refuseTelephone, type TelephoneRefusal } from '../domain/contact.ts'
import { freeSeats } from '../domain/register.ts'
import type { Registration } from '../domain/registration.ts'
import { hasActed, insertCheckIn, lockPresence, type NewCheckIn } from '../store/check-in-store.ts'
import { saveContacts } from '../store/contact-store.ts'
import { findVisibility, lockOffers } from '../store/register-store.ts'
import {
  findByKeys,
  findRegistration,
  insertRegistrations,
  type NewRegistration,
} from '../store/registration-store.ts'

type ByDevice = Pick<NewCheckIn, 'people' | 'at' | 'key'>

/** The key under which a program's act is done once, however often it is sent. */
export const keyOfAct = async (
  db: OpenDatabase,
  actor: Actor,
  named: NamedRequest | undefined,
): Promise<Result<string, 'key-names-another-request'>> => {
  if (named === undefined) return accept(newToken())
  return asActor(db, actor, (tx) =>
    onceForKey<never>(tx, { actor, named }, () => Promise.resolve(accept(undefined))),
  )
}

export type DoorRefusal = CheckInRefusal | 'member-may-not-edit' | 'registration-not-found'

/** A refusal at the door, with what stands there instead. */
export type RefusedAtDoor = {
  readonly refusal: DoorRefusal
  readonly registration: Registration | undefined
  readonly presence: Presence | undefined
}

const refused = (
  refusal: DoorRefusal,
  registration?: Registration,
  presence?: Presence,
): Result<Registration, RefusedAtDoor> => refuse({ refusal, registration, presence })

/**
 * Lets people of a party in or out. The same key acts once, wherever and however often it is
 * brought; what another door did meanwhile is refused with what stands there now.
 */
export const checkIn = async (
  db: OpenDatabase,
  actor: Actor,
  act: ByDevice & {
    readonly event: string
    readonly registration: string
    readonly act: DoorAct
  },
): Promise<Result<Registration, RefusedAtDoor>> => {
  if (!may(actor, 'edit')) return refused('member-may-not-edit')
  // Row-level security decides whose doors a member keeps.
  const seen = await asActor(db, actor, (tx) => findRegistration(tx, act.registration))
  if (seen?.event !== act.event) return refused('registration-not-found')
  return asRegistrar(db, actor.relation, async (tx) => {
    const presence = await lockPresence(tx, seen.id)
    const registration = (await findRegistration(tx, seen.id)) ?? seen
    if (await hasActed(tx, seen.event, act.key)) return accept(registration)
    const refusal = refuseCheckIn(registration, presence.inside, act)
    if (refusal !== undefined) return refused(refusal, registration, presence)
    await insertCheckIn(tx, registration, {
      ...act,
      member: actor.member,
      memberName: actor.name,
    })
    return accept(registration)
  })
}

export type WalkInRefusal =
  | 'member-may-not-edit'
  | 'register-is-closed'
  | 'people-are-not-a-number'
  | 'name-is-too-long'
  | 'seats-are-taken'
  | TelephoneRefusal

/** Somebody who comes without a registration; the name is theirs to give or not. */
export type WalkIn = ByDevice & {
  readonly event: string
  readonly name: string
  readonly language: Language
  readonly telephone: string
  /** What asks for a telephone number of whoever comes in; undefined: nothing does. */
  readonly contactAsked: ContactAsked | undefined
}

const longestName = 120
const mostInOneParty = 100

const refuseWalkIn = (actor: Actor, walkIn: WalkIn): WalkInRefusal | undefined => {
  const { people, name, telephone, contactAsked } = walkIn
  if (!may(actor, 'edit')) return 'member-may-not-edit'
  if (!Number.isInteger(people) || people < 1 || people > mostInOneParty) {
    return 'people-are-not-a-number'
  }
  if (name.length > longestName) return 'name-is-too-long'
  return contactAsked && refuseTelephone(telephone)
}

const partyOf = (
  { event, name, language, people, key }: WalkIn,
  { relation }: Actor,
  visibility: string,
): NewRegistration => ({
  id: newId(),
  event,
  relation,
  visibility,
  state: 'confirmed',
  offer: 'on-site',
  wished: 'on-site',
  party: people,
  ifMoved: 'release',
  name: name === '' ? null : name,
  email: null,
  language,
  accessNeeds: null,
  reserve: null,
  calendarSequence: null,
  key,
})

const contactOf = (of: NewRegistration, { telephone, contactAsked }: WalkIn) =>
  contactAsked === undefined ? [] : [{ of, contact: { ...contactAsked, telephone } }]

/** Seats whoever comes without a registration, if there is room, lets them in, and answers who they are. */
export const admitWalkIn = async (
  db: OpenDatabase,
  actor: Actor,
  walkIn: WalkIn,
): Promise<Result<{ id: string }, WalkInRefusal>> => {
  const refusal = refuseWalkIn(actor, walkIn)
  if (refusal !== undefined) return refuse(refusal)
  const { event, people, key } = walkIn
  const visibility = await asActor(db, actor, (tx) => findVisibility(tx, event))
  if (visibility === undefined) return refuse('register-is-closed')
  return asRegistrar(db, actor.relation, async (tx) => {
    const offers = await lockOffers(tx, event)
    const earlier = (await findByKeys(tx, event, [key])).get(key)
    if (earlier !== undefined) return accept({ id: earlier.id })
    const onSite = offers.find(({ kind }) => kind === 'on-site')
    if (onSite === undefined || freeSeats(onSite) < people) return refuse('seats-are-taken')
    const party = partyOf(walkIn, actor, visibility)
    await insertRegistrations(tx, [party])
    await saveContacts(tx, contactOf(party, walkIn))
    await insertCheckIn(tx, party, {
      ...walkIn,
      act: 'in',
      member: actor.member,
      memberName: actor.name,
    })
    return accept({ id: party.id })
  })
}
