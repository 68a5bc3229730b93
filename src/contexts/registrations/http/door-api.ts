import { z } from 'zod'

import type { DeskVisit } from '#contexts/access/contract.ts'
import { type ApiProblem, keyNamesAnotherRequest, nothingHere } from '#kit/api/api-problem.ts'
import { noBody, noQuery, type Operation, operation } from '#kit/api/operation.ts'
import { pageFrom, pageOf, pagingQuery } from '#kit/api/paging.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import type { Instant } from '#kit/time/days.ts'

import { actAt } from '../domain/check-in.ts'
import { contactAsked, tidyTelephone } from '../domain/contact.ts'
import type { DoorParty } from '../domain/door-party.ts'
import { findParties } from '../domain/find-parties.ts'
import { words } from '../messages/words.ts'
import {
  admitWalkIn,
  checkIn,
  type DoorRefusal,
  keyOfAct,
  type WalkInRefusal,
} from '../service/keep-door.ts'
import { refusalInWords } from './door-acts.ts'
import { doorActedSchema, doorActSchema, doorPartySchema, doorSchema } from './door-api-schema.ts'
import { openDoor, type OpenedDoor } from './open-door.ts'
import { doorActsApiRoute, doorApiRoute, doorPartiesApiRoute } from './registrations-routes.ts'

const parameters = { slug: 'the `slug` of the event' }

const doorNamed = async (
  dependencies: Dependencies,
  visit: DeskVisit,
): Promise<Result<OpenedDoor, ApiProblem>> => {
  const opened = await openDoor(dependencies, visit)
  return opened === undefined
    ? refuse({ ...nothingHere(words(visit.language)('door.none')), code: 'no-register' })
    : accept(opened)
}

const doorData = ({ door }: OpenedDoor): z.input<typeof doorSchema> => {
  const expected = door.parties.filter(({ outside }) => outside === null)
  return {
    inside: door.inside,
    seats: door.seats,
    free: door.free,
    parties: expected.length,
    people: expected.reduce((sum, { party }) => sum + party, 0),
  }
}

const partyData = (one: DoorParty): z.input<typeof doorPartySchema> => ({
  registration: one.id,
  name: one.name,
  ticket: one.code,
  party: one.party,
  inside: one.inside,
  undo: one.undo,
  outside: one.outside,
})

const getDoor = (dependencies: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'getDoor',
      method: 'GET',
      path: doorApiRoute.path,
      summary: 'How many are inside, and how many seats are free',
      parameters,
      entitlement: 'read',
      status: 200,
      query: noQuery,
      body: noBody,
      answer: doorSchema,
      refusals: [404],
    },
    async (visit: DeskVisit) => {
      const opened = await doorNamed(dependencies, visit)
      return opened.ok ? accept(doorData(opened.value)) : opened
    },
  )

const partiesQuery = z.strictObject({
  ...pagingQuery,
  q: z
    .string()
    .max(120, 'has to have at most 120 characters')
    .default('')
    .meta({ description: 'a name or a part of it, however it is written, or a ticket' }),
})

const listParties = (dependencies: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'listDoorParties',
      method: 'GET',
      path: doorPartiesApiRoute.path,
      summary: 'The parties of an event as the door finds them, by name or ticket',
      description: 'In the order of their ids, so that nobody moves while others come.',
      parameters,
      entitlement: 'read',
      status: 200,
      query: partiesQuery,
      body: noBody,
      answer: pageOf(doorPartySchema),
      refusals: [404],
    },
    async (visit: DeskVisit, { query }) => {
      const opened = await doorNamed(dependencies, visit)
      if (!opened.ok) return opened
      const { parties } = opened.value.door
      const typed = query.q.trim()
      const found = typed === '' ? parties : findParties(parties, typed)
      const page = pageFrom(found, ({ id }) => ({ at: 0, id }), query)
      if (!page.ok) return page
      return accept({ items: page.value.items.map(partyData), next: page.value.next })
    },
  )

const statusOf: Readonly<Record<DoorRefusal | WalkInRefusal, ApiProblem['status']>> = {
  'member-may-not-edit': 403,
  'registration-not-found': 404,
  'register-is-closed': 404,
  'people-are-not-a-number': 422,
  'name-is-too-long': 422,
  'registration-is-cancelled': 409,
  'registration-is-released': 409,
  'registration-waits': 409,
  'registration-is-online': 409,
  'party-is-inside-already': 409,
  'party-is-smaller': 409,
  'fewer-are-inside': 409,
  'seats-are-taken': 409,
  'telephone-is-missing': 422,
  'telephone-is-no-number': 422,
}

const placeOf: Partial<Readonly<Record<DoorRefusal | WalkInRefusal, string>>> = {
  'registration-not-found': 'registration',
  'people-are-not-a-number': 'people',
  'party-is-smaller': 'people',
  'fewer-are-inside': 'people',
  'seats-are-taken': 'people',
  'name-is-too-long': 'name',
  'telephone-is-missing': 'telephone',
  'telephone-is-no-number': 'telephone',
}

const problemOf = (refusal: DoorRefusal | WalkInRefusal, detail: string): ApiProblem => {
  const problem = { status: statusOf[refusal], code: refusal, detail }
  const field = placeOf[refusal]
  return field === undefined ? problem : { ...problem, errors: [{ in: 'body', field, detail }] }
}

type Acting = {
  readonly opened: OpenedDoor
  readonly act: z.output<typeof doorActSchema>
  readonly key: string
}

const momentOf = (at: string | undefined, now: Instant): Instant =>
  at === undefined ? now : actAt(Date.parse(at), now)

/** Does what happened, and answers whose registration it was about. */
const carryOut = async (
  { db }: Dependencies,
  visit: DeskVisit,
  { opened, act, key }: Acting,
): Promise<Result<string, ApiProblem>> => {
  const { actor, language, now } = visit
  const { id: event, content } = opened.view.event
  const { people } = act
  const at = momentOf(act.at, now)
  if (act.act === 'walk-in') {
    const name = act.name.replaceAll(/\s+/g, ' ')
    const walkIn = { event, name, language, people, at, key }
    const admitted = await admitWalkIn(db, actor, {
      ...walkIn,
      telephone: tidyTelephone(act.telephone),
      contactAsked: contactAsked(opened.view.now.because),
    })
    if (admitted.ok) return accept(admitted.value.id)
    const { refusal } = admitted
    return refuse(problemOf(refusal, words(language)(`door.walk-in.refused.${refusal}`)))
  }
  const { registration } = act
  const done = await checkIn(db, actor, { event, registration, act: act.act, people, at, key })
  if (done.ok) return accept(registration)
  return refuse(problemOf(done.refusal.refusal, refusalInWords(done.refusal, visit, content.zone)))
}

const actAtDoor = (dependencies: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'actAtDoor',
      method: 'POST',
      path: doorActsApiRoute.path,
      summary: 'Let people of a party in or out, or somebody who comes without a registration',
      description:
        'With an Idempotency-Key an act that was kept through a lost connection is done once, however often it is sent. What another door did first is refused with 409, and says who did what when.',
      parameters,
      entitlement: 'write',
      status: 201,
      query: noQuery,
      body: doorActSchema,
      answer: doorActedSchema,
      refusals: [404, 409, 422],
      takesKey: true,
    },
    async (visit: DeskVisit, { body, named }) => {
      const opened = await doorNamed(dependencies, visit)
      if (!opened.ok) return opened
      const key = await keyOfAct(dependencies.db, visit.actor, named)
      if (!key.ok) return refuse(keyNamesAnotherRequest)
      const acting = { opened: opened.value, act: body, key: key.value }
      const subject = await carryOut(dependencies, visit, acting)
      if (!subject.ok) return subject
      const now = await doorNamed(dependencies, visit)
      if (!now.ok) return now
      const party = now.value.door.parties.find(({ id }) => id === subject.value)
      return accept({
        party: party === undefined ? null : partyData(party),
        door: doorData(now.value),
      })
    },
  )

/** The door of an event, for the programs of members. */
export const doorApi = (dependencies: Dependencies): Operation<DeskVisit>[] => [
  getDoor(dependencies),
  listParties(dependencies),
  actAtDoor(dependencies),
]
