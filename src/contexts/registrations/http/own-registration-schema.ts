import { z } from 'zod'

import { cleanTextSchema as text } from '#kit/schema/clean-text.ts'

import { fallbacks, offerKinds, registrationStates } from '../domain/registration.ts'
import { answers } from '../domain/terms.ts'

/** What a program sends to register somebody. */
export const requestSchema = z
  .strictObject(
    {
      name: text.meta({ description: 'at most 120 characters' }),
      email: text.meta({ description: 'where the personal link is mailed' }),
      party: z.int('has to be a whole number of people').default(1),
      offer: z
        .enum(offerKinds, `has to be one of ${offerKinds.join(', ')}`)
        .optional()
        .meta({ description: 'the first one that is open, if absent' }),
      ifMoved: z
        .enum(fallbacks, `has to be one of ${fallbacks.join(', ')}`)
        .default('wait')
        .meta({ description: 'what then, if there is no seat on site any more' }),
      accessNeeds: text.default('').meta({ description: 'at most 500 characters' }),
      telephone: text.default('').meta({
        description:
          'needed on site while a measure asks for contact data; kept only then, and for its days',
      }),
    },
    'has to be {"name": …, "email": …}',
  )
  .meta({ id: 'RegistrationRequest', description: 'What a visitor asks for.' })

/** A registration as its holder is answered. */
export const ownSchema = z
  .strictObject({
    token: z
      .string()
      .meta({ description: 'opens this registration; whoever has it may change it' }),
    url: z.string().meta({ description: 'the personal page, for people' }),
    join: z
      .string()
      .nullable()
      .meta({ description: 'the way in for whoever is seated online; null: there is none' }),
    calendar: z
      .string()
      .nullable()
      .meta({ description: 'the entry of a calendar; null: no seat on a known day' }),
    event: z.string().nullable().meta({ description: 'the slug of the event' }),
    state: z.enum(registrationStates),
    offer: z.enum(offerKinds),
    party: z.int(),
    ifMoved: z.enum(fallbacks),
    name: z.string().nullable().meta({ description: 'null once erased' }),
    email: z.string().nullable(),
    accessNeeds: z.string().nullable(),
    language: z.string(),
    contact: z
      .strictObject({
        telephone: z.string().nullable().meta({ description: 'null: not left yet' }),
        until: z.iso.date().meta({ description: 'the last day on which it is kept' }),
      })
      .nullable()
      .meta({ description: 'what a measure asks of everybody who comes; null: nothing' }),
    reminders: z.boolean(),
    switchUntil: z.iso.datetime().nullable().meta({
      description:
        'until when `switch` may be asked, while the other offer has room; null: no start is known',
    }),
    confirmBy: z.iso.datetime().nullable().meta({
      description: 'until when the link of a mail has to be used; null: nothing to confirm',
    }),
    question: z
      .strictObject({
        until: z.iso.date().meta({ description: 'the last day to answer' }),
        unanswered: z.enum(answers).meta({ description: 'what counts without an answer' }),
      })
      .nullable()
      .meta({ description: 'what a change asks' }),
  })
  .meta({ id: 'OwnRegistration', description: 'A registration as its holder sees it.' })

/** What the holder of a token may ask. */
export const actSchema = z
  .discriminatedUnion(
    'act',
    [
      z.strictObject({ act: z.literal('cancel') }),
      z.strictObject({ act: z.literal('shrink'), party: z.int('has to be a whole number') }),
      z.strictObject({ act: z.literal('switch') }),
      z.strictObject({ act: z.literal('erase') }),
      z.strictObject({ act: z.literal('remind') }),
      z.strictObject({ act: z.literal('do-not-remind') }),
      z.strictObject({ act: z.literal('answer'), answer: z.enum(answers) }),
      z.strictObject({ act: z.literal('leave-telephone'), telephone: text }),
    ],
    'has to be {"act": …} with one of cancel, shrink, switch, erase, remind, do-not-remind, answer, leave-telephone',
  )
  .meta({
    id: 'OwnAct',
    description:
      'Give all seats back, or some; attend the other way; be forgotten; be reminded or not; answer; leave a telephone number that a measure asks for.',
  })
