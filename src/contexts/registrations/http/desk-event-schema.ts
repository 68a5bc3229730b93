import { z } from 'zod'

import { localisedSchema } from '#kit/schema/localised.ts'

import { fallbacks, offerKinds, registrationStates } from '../domain/registration.ts'

const moment = z.iso.datetime()

const offerSchema = z.strictObject({
  kind: z.enum(offerKinds),
  isOpen: z.boolean(),
  seats: z.int().nullable().meta({ description: 'null: as many as come' }),
  ceiling: z
    .int()
    .nullable()
    .meta({ description: 'what the answer in force allows meanwhile; null: no less than `seats`' }),
  taken: z.int().meta({ description: 'seats of confirmed registrations' }),
})

const registerSchema = z
  .strictObject({
    opensAt: moment,
    closesAt: moment.nullable().meta({ description: 'null: when the event starts' }),
    largestParty: z.int(),
    keepsDays: z.int().meta({ description: 'days after the event at which its people are erased' }),
    switching: z.strictObject({ 'on-site': z.int().nullable(), online: z.int().nullable() }).meta({
      description:
        'hours before the start until which seats of this offer may be left for the other; null: until the start',
    }),
    remindsHours: z.int().nullable().meta({
      description: 'hours before the start at which people are reminded; null: not at all',
    }),
    offers: z.array(offerSchema),
    reserves: z
      .array(
        z.strictObject({ kind: z.enum(offerKinds), side: z.string(), seats: z.int().nullable() }),
      )
      .meta({ description: 'seats that a side keeps for its guests, out of those of the offer' }),
  })
  .meta({ id: 'Register', description: 'How an event takes registrations.' })

const when = z.union([
  z.strictObject({ precision: z.literal('none') }),
  z.strictObject({
    precision: z.enum(['year', 'months', 'week', 'day']),
    first: z.iso.date(),
    last: z.iso.date(),
    startTime: z.string().nullable().meta({ description: 'on the clocks of the place' }),
    endTime: z.string().nullable(),
  }),
])

/** An event as its members' programs see it, with its register. */
export const deskEventSchema = z
  .strictObject({
    id: z.uuid(),
    slug: z.string(),
    title: localisedSchema,
    visibility: z.string().meta({ description: '`public`, `joint`, or the side whose own it is' }),
    owner: z.string().meta({ description: '`joint`, or the side whose event it is' }),
    state: z.enum(['idea', 'planned', 'announced', 'held', 'postponed', 'cancelled']),
    format: z.enum(['in-person', 'hybrid', 'online', 'unclear', 'postponed', 'cancelled']),
    basis: z.enum(['reported', 'stated', 'chosen', 'decided', 'planned']),
    when,
    zone: z.string(),
    start: moment.nullable(),
    settles: moment.nullable(),
    illustrative: z.boolean(),
    register: registerSchema
      .nullable()
      .meta({ description: 'null where none is open, or it is the other side’s alone' }),
  })
  .meta({ id: 'DeskEvent', description: 'An event as the member sees it on the desk.' })

/** A registration as staff see it. */
export const registrationSchema = z
  .strictObject({
    id: z.uuid(),
    state: z.enum(registrationStates),
    offer: z.enum(offerKinds),
    wished: z.enum(offerKinds).meta({ description: 'the offer that was asked for first' }),
    party: z.int(),
    ifMoved: z.enum(fallbacks),
    name: z.string().nullable().meta({ description: 'null once the person was erased' }),
    email: z.string().nullable(),
    accessNeeds: z.string().nullable(),
    language: z.string(),
    recorded: moment,
  })
  .meta({ id: 'Registration', description: 'One person’s registration, for a party.' })
