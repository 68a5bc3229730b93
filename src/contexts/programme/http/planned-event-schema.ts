import { z } from 'zod'

import { localisedSchema } from '#kit/schema/localised.ts'

import { disciplines, formats } from '../domain/event.ts'
import { eventStates } from '../domain/event-state.ts'

const moment = z.iso.datetime()

const shownWhen = z.union([
  z.strictObject({ precision: z.literal('none') }),
  z.strictObject({
    precision: z.enum(['year', 'months', 'week']),
    first: z.iso.date(),
    last: z.iso.date(),
  }),
  z.strictObject({
    precision: z.literal('day'),
    first: z.iso.date(),
    last: z.iso.date(),
    startTime: z.string().nullable(),
    endTime: z.string().nullable(),
  }),
])

const shownPlan = z.strictObject({
  options: z.array(z.strictObject({ format: z.enum(formats), minOnSite: z.int().exactOptional() })),
  otherwise: z.enum(['postpone', 'cancel']),
  decideBy: z.int(),
  reading: z.enum(['strict', 'lenient', 'open']),
})

/** What an event says, whole. */
export const contentSchema = z
  .strictObject({
    title: localisedSchema,
    summary: localisedSchema,
    disciplines: z.array(z.enum(disciplines)),
    when: shownWhen,
    zone: z.string(),
    venue: z.uuid().nullable(),
    place: z
      .strictObject({ country: z.string(), city: z.string(), name: localisedSchema })
      .nullable(),
    contributions: z.array(
      z.strictObject({
        institution: z.string(),
        role: z.enum(['organiser', 'host', 'supporter']),
        contributes: localisedSchema,
      }),
    ),
    plan: shownPlan.nullable(),
    needsArrivals: z.boolean(),
    otherRegions: z.boolean(),
    onlineRights: z.boolean(),
    onlineCapacity: z.int().nullable(),
    spokenLanguages: z.array(z.string()),
    sources: z.array(z.string()),
    illustrative: z.boolean(),
  })
  .meta({ id: 'EventContent', description: 'What an event says, whole.' })

/** An event as whoever plans it needs it. */
export const plannedEventSchema = z
  .strictObject({
    id: z.uuid(),
    slug: z.string(),
    programme: z.uuid(),
    owner: z.string().meta({ description: '`joint`, or the side whose event it is' }),
    visibility: z.string().meta({ description: '`public`, `joint`, or the side whose own it is' }),
    state: z.enum(eventStates),
    nextStates: z.array(z.enum(eventStates)),
    contentHash: z.string(),
    content: contentSchema,
    proposals: z
      .array(
        z.strictObject({
          contentHash: z.string(),
          side: z.string(),
          by: z.string(),
          recorded: moment,
          content: contentSchema,
        }),
      )
      .meta({ description: 'contents that wait for the approval of a side' }),
    conflicts: z
      .array(
        z.strictObject({
          needed: z.enum(['venue', 'performer']),
          certainty: z.enum(['surely', 'perhaps']),
          with: z
            .string()
            .nullable()
            .meta({ description: 'the slug of another event; null: a hold, which names none' }),
        }),
      )
      .meta({ description: 'what needs the same venue or people, as far as the member may see' }),
  })
  .meta({ id: 'PlannedEvent', description: 'An event as whoever plans it sees it.' })

/** The same with what became of what was asked. */
export const actedEventSchema = z
  .strictObject({
    outcome: z.enum(['in-force', 'awaits-the-other-side', 'declined', 'recorded']),
    event: plannedEventSchema,
  })
  .meta({ id: 'ActedEvent', description: 'What became of what was asked of an event.' })
