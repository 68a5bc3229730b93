import { z } from 'zod'

import { guestSeats } from '#contexts/registrations/contract.ts'
import { cleanTextSchema as text } from '#kit/schema/clean-text.ts'
import { languages } from '#kit/text/localised.ts'

import { answerWays, guestStandings } from '../domain/guest.ts'

const moment = z.iso.datetime()
const count = z.int().min(0)
const offer = z.enum(guestSeats.kinds, `has to be one of ${guestSeats.kinds.join(', ')}`)
const ifMoved = z.enum(guestSeats.fallbacks, `has to be one of ${guestSeats.fallbacks.join(', ')}`)
const language = z.enum(languages, `has to be one of ${languages.join(', ')}`)
const whole = 'has to be a whole number'
const mostAtOnce = 500

const answered = z
  .strictObject({
    answer: z.enum(['accepted', 'declined']),
    by: z.enum(answerWays).meta({ description: 'how it reached the side' }),
    at: moment,
    companions: z.string().meta({ description: 'the names of who comes along' }),
    note: z.string(),
  })
  .nullable()
  .meta({ description: 'null: no answer yet' })

const seats = z
  .strictObject({
    state: z.enum(['confirmed', 'waiting', 'cancelled', 'released']),
    offer,
    party: z.int().meta({ description: 'the guest and the companions' }),
    ifMoved,
    accessNeeds: z.string().nullable(),
  })
  .nullable()

/** A guest as the own side sees them. */
export const guestSchema = z
  .strictObject({
    id: z.uuid(),
    place: z.int().meta({ description: 'in the order of precedence, from 1' }),
    formOfAddress: z.string(),
    name: z.string(),
    capacity: z.string(),
    institution: z.string(),
    email: z.string().nullable().meta({ description: 'null: invited by note or by telephone' }),
    language,
    companionsAllowed: count,
    shared: z
      .boolean()
      .meta({ description: 'whether both sides see them in the order of protocol' }),
    standing: z.enum(guestStandings),
    invited: moment.nullable(),
    answered,
    seats,
    elsewhere: z
      .array(z.string())
      .meta({ description: 'slugs of events at the same time to which the side invites them' }),
  })
  .meta({ id: 'Guest', description: 'An official guest on the protocol list of a side.' })

const written = {
  formOfAddress: text.meta({ description: 'at most 60 characters' }),
  name: text.meta({ description: 'at most 120 characters' }),
  capacity: text.meta({ description: 'at most 160 characters' }),
  institution: text.meta({ description: 'at most 160 characters' }),
  email: text.nullable().meta({ description: 'null: invited by note or by telephone' }),
  language,
  companionsAllowed: z.int(whole).meta({ description: 'from 0 to 9' }),
}

const newGuest = z
  .strictObject(
    {
      ...written,
      formOfAddress: written.formOfAddress.default(''),
      capacity: written.capacity.default(''),
      institution: written.institution.default(''),
      email: written.email.default(null),
      companionsAllowed: written.companionsAllowed.default(0),
    },
    'has to be {"name": …, "language": …}',
  )
  .meta({ id: 'NewGuest', description: 'Whom a side lists.' })

/** Guests to be listed, in their order, after those who are. */
export const newGuestsSchema = z.strictObject(
  {
    guests: z
      .array(newGuest, `has to be a list of 1 to ${String(mostAtOnce)} guests`)
      .min(1, 'name at least one guest')
      .max(mostAtOnce, `name at most ${String(mostAtOnce)} guests at once`),
  },
  'has to be {"guests": […]}',
)

/** What changes of a guest; what is left out stays. */
export const guestChangeSchema = z
  .strictObject(
    {
      formOfAddress: written.formOfAddress.optional(),
      name: written.name.optional(),
      capacity: written.capacity.optional(),
      institution: written.institution.optional(),
      email: written.email.optional(),
      language: written.language.optional(),
      companionsAllowed: written.companionsAllowed.optional(),
      place: z
        .int(whole)
        .min(1, 'has to be 1 or more')
        .max(mostAtOnce, `has to be ${String(mostAtOnce)} or less`)
        .optional()
        .meta({ description: 'the new place in the order; the others move along' }),
      shared: z
        .boolean('has to be true or false')
        .optional()
        .meta({ description: 'of an event of both sides: whether both see them' }),
    },
    'has to be an object with what changes',
  )
  .meta({ id: 'GuestChange', description: 'What changes of a guest; what is left out stays.' })

const by = z
  .enum(['note', 'telephone'], 'has to be note or telephone')
  .default('note')
  .meta({ description: 'how it reached the side' })
const note = text.default('').meta({ description: 'at most 500 characters' })

const acceptance = {
  offer,
  companionsCount: z.int(whole).default(0).meta({ description: 'who comes along' }),
  companions: text.default('').meta({ description: 'their names' }),
  accessNeeds: text.default(''),
  ifMoved: ifMoved.default('wait'),
  note,
}
const eitherAnswer = 'has to be {"answer": "accepted", "offer": …} or {"answer": "declined"}'

/** What a guest answers by the link. */
export const invitationAnswerSchema = z
  .discriminatedUnion(
    'answer',
    [
      z.strictObject({ answer: z.literal('declined'), note }),
      z.strictObject({ answer: z.literal('accepted'), ...acceptance }),
    ],
    eitherAnswer,
  )
  .meta({ id: 'InvitationAnswer', description: 'What a guest answers to an invitation.' })

/** What a guest let the side know otherwise than by the link. */
export const guestAnswerSchema = z
  .discriminatedUnion(
    'answer',
    [
      z.strictObject({ answer: z.literal('declined'), by, note }),
      z.strictObject({ answer: z.literal('accepted'), by, ...acceptance }),
    ],
    eitherAnswer,
  )
  .meta({ id: 'GuestAnswer', description: 'What a guest let the side know.' })

/** The list as a whole. */
export const protocolListSchema = z
  .strictObject({
    event: z.string().meta({ description: 'the slug of the event' }),
    replyBy: z.iso
      .date()
      .nullable()
      .meta({ description: 'the last day for an answer; null: until the event starts' }),
    listed: count,
    invited: count,
    accepted: count,
    declined: count,
    reserves: z
      .array(z.strictObject({ offer, kept: count.nullable(), taken: count }))
      .meta({ description: 'seats that the side keeps; `kept` null: as many as come' }),
  })
  .meta({ id: 'ProtocolList', description: 'The protocol list of the member’s side, in figures.' })

export const protocolListChangeSchema = z.strictObject(
  {
    replyBy: z
      .string('has to be a day, such as 2021-05-03, or null')
      .nullable()
      .meta({ format: 'date', description: 'null: answers are taken until the event starts' }),
  },
  'has to be {"replyBy": …}',
)

/** A guest as both sides see them. */
export const sharedGuestSchema = z
  .strictObject({
    side: z.string(),
    formOfAddress: z.string(),
    name: z.string(),
    capacity: z.string(),
    institution: z.string(),
  })
  .meta({ id: 'SharedGuest', description: 'A guest in the order of protocol.' })
