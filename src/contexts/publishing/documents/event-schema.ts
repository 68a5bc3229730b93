import { z } from 'zod'

import { disciplines } from '#contexts/programme/contract.ts'
import { localisedSchema as localised } from '#kit/schema/localised.ts'

const moment = z.iso
  .datetime({ offset: true })
  .nullable()
  .meta({ description: 'with its offset; null while it is not known' })

const day = z.iso.date()

const when = z
  .discriminatedUnion('precision', [
    z.strictObject({ precision: z.literal('none') }),
    z.strictObject({
      precision: z.enum(['year', 'months', 'week', 'day']),
      first: day,
      last: day,
    }),
  ])
  .meta({ id: 'When', description: 'A date as exactly as it is known.' })

const place = z
  .strictObject({
    venue: localised.nullable(),
    city: localised,
    country: z.string().meta({ description: 'ISO 3166-1 alpha-2' }),
    point: z.strictObject({ latitude: z.number(), longitude: z.number() }).nullable(),
  })
  .nullable()
  .meta({ description: 'null while nobody may come, or the place is not known' })

const seatRange = z
  .strictObject({ lo: z.number(), hi: z.number().nullable() })
  .meta({ description: 'hi null: no upper bound is known' })

const onlineSeats = z
  .union([z.number(), z.enum(['unlimited', 'unclear'])])
  .nullable()
  .meta({ description: 'null while nothing is decided' })

/** A published event as programs read it; days are ISO dates, instants carry their offset. */
export const eventSchema = z
  .strictObject({
    id: z.uuid(),
    slug: z.string().meta({ description: 'names it in addresses' }),
    url: z.string(),
    title: localised,
    summary: localised,
    disciplines: z.array(z.enum(disciplines)),
    when,
    zone: z.string().meta({ description: 'IANA time zone of the place' }),
    start: moment,
    end: moment,
    formerDates: z
      .array(z.strictObject({ when, zone: z.string(), start: moment, end: moment, left: moment }))
      .meta({ description: 'the dates that it had, the first one first' }),
    status: z.array(z.enum(['scheduled', 'moved-online', 'rescheduled', 'postponed', 'cancelled'])),
    format: z.enum(['in-person', 'hybrid', 'online', 'unclear', 'postponed', 'cancelled']),
    basis: z
      .enum(['reported', 'stated', 'chosen', 'decided', 'planned'])
      .meta({ description: 'on what the format rests' }),
    settles: moment.meta({ description: 'when the format settles; null once it has' }),
    place,
    seats: z.strictObject({ onSite: seatRange.nullable(), online: onlineSeats }),
    sides: z.array(z.strictObject({ id: z.string(), name: localised, representedBy: localised })),
    contributions: z.array(
      z.strictObject({
        name: localised,
        role: z.enum(['organiser', 'host', 'supporter']),
        contributes: localised,
      }),
    ),
    languages: z.array(z.string()),
    sources: z.array(z.string()),
    illustrative: z.boolean().meta({ description: 'an example that no source states' }),
    updated: z.iso.datetime(),
    sequence: z.int(),
  })
  .meta({ id: 'Event', description: 'A published event.' })

export type EventData = z.input<typeof eventSchema>
