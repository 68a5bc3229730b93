import { z } from 'zod'

import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { type ApiProblem, nothingHere } from '#kit/api/api-problem.ts'
import { noQuery, type Operation, operation } from '#kit/api/operation.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { refuse } from '#kit/result/result.ts'

import { mailSettingOf } from '../documents/mail-setting.ts'
import { offerKinds } from '../domain/registration.ts'
import { mostReminderHours } from '../domain/reminder.ts'
import { mostSwitchingHours } from '../domain/switching.ts'
import { words } from '../messages/words.ts'
import { openRegister, type OpenRegisterRefusal } from '../service/open-register.ts'
import { type RemindersRefusal, setReminders } from '../service/set-reminders.ts'
import { setReserve, type SetReserveRefusal } from '../service/set-reserve.ts'
import { setSwitching, type SwitchingRefusal } from '../service/set-switching.ts'
import { deskEventSchema } from './desk-event-schema.ts'
import { deskEventNamed } from './desk-registers-api.ts'
import { findEventWithOffers } from './event-with-offers.ts'
import { openRegisterApiRoute, reservesApiRoute } from './registrations-routes.ts'

const parameters = { slug: 'the `slug` of the event' }
const whole = 'has to be a whole number'

type Refusal = OpenRegisterRefusal | RemindersRefusal | SwitchingRefusal

const statusOf: Readonly<Record<Refusal | SetReserveRefusal, ApiProblem['status']>> = {
  'member-may-not-edit': 403,
  'event-belongs-to-the-other-side': 403,
  'event-not-found': 404,
  'register-is-closed': 404,
  'event-is-not-public': 409,
  'event-has-no-day': 409,
  'register-is-open-already': 409,
  'no-offer-is-open': 422,
  'seats-are-not-a-number': 422,
  'party-is-not-from-1-to-100': 422,
  'more-seats-than-the-venue-has': 422,
  'more-seats-than-measures-allow': 422,
  'hours-are-not-known': 422,
  'switching-hours-are-not-known': 422,
  'reserve-is-not-a-number': 422,
  'no-free-seats': 409,
  'guests-hold-these-seats': 409,
}

const placeOf: Partial<Readonly<Record<Refusal | SetReserveRefusal, string>>> = {
  'no-offer-is-open': 'onSite',
  'seats-are-not-a-number': 'onSite',
  'more-seats-than-the-venue-has': 'onSite',
  'more-seats-than-measures-allow': 'onSite',
  'party-is-not-from-1-to-100': 'largestParty',
  'hours-are-not-known': 'remindsHours',
  'switching-hours-are-not-known': 'switching',
  'reserve-is-not-a-number': 'seats',
  'no-free-seats': 'seats',
  'guests-hold-these-seats': 'seats',
}

const problemOf = (code: Refusal | SetReserveRefusal, detail: string): ApiProblem => {
  const problem = { status: statusOf[code], code, detail }
  const field = placeOf[code]
  return field === undefined ? problem : { ...problem, errors: [{ in: 'body', field, detail }] }
}

const refused = (refusal: Refusal, { language }: DeskVisit) =>
  refuse(problemOf(refusal, words(language)(`desk.refused.${refusal}`)))

const seats = z.int(whole).nullable()

const openingSchema = z
  .strictObject(
    {
      onSite: seats.default(null).meta({ description: 'seats on site; null: none' }),
      online: z
        .union(
          [z.int(whole), z.literal('unlimited')],
          'has to be a whole number, unlimited or null',
        )
        .nullable()
        .default(null)
        .meta({ description: 'seats online; null: none' }),
      largestParty: z.int(whole).default(10).meta({ description: 'people of one registration' }),
    },
    'has to be {"onSite": …, "online": …}',
  )
  .meta({ id: 'RegisterOpening', description: 'How an event begins to take registrations.' })

const open = (dependencies: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'openRegister',
      method: 'POST',
      path: openRegisterApiRoute.path,
      summary: 'Let the public register for a public event of the member’s side or of both',
      description:
        'Afterwards seats are altered by a change (`proposeChange`), which tells people.',
      parameters,
      entitlement: 'write',
      status: 201,
      query: noQuery,
      body: openingSchema,
      answer: deskEventSchema,
      refusals: [404, 409, 422],
    },
    async (visit: DeskVisit, { body }) => {
      const { onSite, online, largestParty } = body
      const { actor, today } = visit
      const slug = visit.parameters['slug'] ?? ''
      const asked = { slug, seats: { onSite, online }, largestParty, today }
      const opened = await openRegister(dependencies.db, actor, asked)
      return opened.ok ? deskEventNamed(dependencies, visit) : refused(opened.refusal, visit)
    },
  )

const hoursWithin = (most: number) => {
  const wrong = `has to be a whole number from 1 to ${String(most)}, or null`
  return z.int(wrong).min(1, wrong).max(most, wrong).nullable()
}

const registerChangeSchema = z
  .strictObject(
    {
      remindsHours: hoursWithin(mostReminderHours)
        .optional()
        .meta({ description: 'how long before the start people are reminded; null: not at all' }),
      switching: z
        .strictObject({
          'on-site': hoursWithin(mostSwitchingHours),
          online: hoursWithin(mostSwitchingHours),
        })
        .optional()
        .meta({ description: 'until how long before the start one may switch; null: until then' }),
    },
    'has to be an object with what changes',
  )
  .meta({ id: 'RegisterChange', description: 'What changes of a register without telling people.' })

const change = (dependencies: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'changeRegister',
      method: 'PATCH',
      path: openRegisterApiRoute.path,
      summary: 'Say when people are reminded, and until when they may switch',
      parameters,
      entitlement: 'write',
      status: 200,
      query: noQuery,
      body: registerChangeSchema,
      answer: deskEventSchema,
      refusals: [404, 422],
    },
    async (visit: DeskVisit, { body }) => {
      const { remindsHours: hours, switching } = body
      const { actor, today } = visit
      const slug = visit.parameters['slug'] ?? ''
      if (hours !== undefined) {
        const set = await setReminders(dependencies.db, actor, { slug, hours, today })
        if (!set.ok) return refused(set.refusal, visit)
      }
      if (switching !== undefined) {
        const set = await setSwitching(dependencies.db, actor, { slug, switching, today })
        if (!set.ok) return refused(set.refusal, visit)
      }
      return deskEventNamed(dependencies, visit)
    },
  )

const reserveSchema = z
  .strictObject(
    {
      offer: z.enum(offerKinds, `has to be one of ${offerKinds.join(', ')}`),
      seats: z.int(whole).meta({ description: 'how many the member’s side keeps for its guests' }),
    },
    'has to be {"offer": …, "seats": …}',
  )
  .meta({ id: 'ReserveAsked', description: 'Seats that a side keeps for its guests.' })

const reserve = (dependencies: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'setReserve',
      method: 'PATCH',
      path: reservesApiRoute.path,
      summary: 'Keep seats for the guests of the member’s side, out of those that are free',
      description: 'Nobody loses a seat; what is given back goes up the waitlist.',
      parameters,
      entitlement: 'write',
      status: 200,
      query: noQuery,
      body: reserveSchema,
      answer: deskEventSchema,
      refusals: [404, 409, 422],
    },
    async (visit: DeskVisit, { body }) => {
      const { actor, language, now } = visit
      const say = words(language)
      const found = await asActor(dependencies.db, actor, (tx) => findEventWithOffers(tx, visit))
      if (found === undefined) {
        return refuse({ ...nothingHere(say('reserve.none')), code: 'no-register' })
      }
      const { view } = found
      const mail = mailSettingOf(view, dependencies, now)
      const asked = { event: view.event.id, kind: body.offer, seats: body.seats, mail }
      const set = await setReserve(dependencies.db, actor, asked)
      return set.ok
        ? deskEventNamed(dependencies, visit)
        : refuse(problemOf(set.refusal, say(`reserve.refused.${set.refusal}`)))
    },
  )

/** Opening a register and keeping it, for the programs of members. */
export const registerActsApi = (dependencies: Dependencies): Operation<DeskVisit>[] => [
  open(dependencies),
  change(dependencies),
  reserve(dependencies),
]
