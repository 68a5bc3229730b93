import { z } from 'zod'

import { dayFromIso } from '#kit/time/days.ts'

const day = z
  .string('has to be a day, such as "2021-05-10"')
  .refine((text) => dayFromIso(text) !== undefined, 'has to be a day that exists: "2021-05-10"')
  .meta({ format: 'date', description: 'the new day' })

const time = z
  .string('has to be a time of day, such as "19:00"')
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'has to be a time of day, such as "19:00"')
  .meta({ description: 'wall time where the event takes place' })

const wholeSeats = 'has to be a whole number from 1 to 100000, or null for as many as come'

const offer = z
  .strictObject(
    {
      seats: z
        .int(wholeSeats)
        .min(1, wholeSeats)
        .max(100_000, wholeSeats)
        .nullable()
        .meta({ description: 'null: as many as come, up to what the venue holds' }),
    },
    'has to be {"seats": …}',
  )
  .exactOptional()

const offers = z
  .strictObject({
    kind: z.literal('offers'),
    onSite: offer.meta({ description: 'the offer on site; closed if absent' }),
    online: offer.meta({ description: 'the offer online; closed if absent' }),
  })
  .meta({ description: 'which offers are open, with how many seats: the format follows' })

const newTime = z
  .strictObject({
    kind: z.literal('time'),
    day,
    start: time.exactOptional(),
    end: time.exactOptional(),
  })
  .refine(({ start, end }) => start === undefined || end === undefined || start < end, {
    path: ['end'],
    error: 'has to come after the start',
  })
  .meta({ description: 'another day; without a start only the day is known' })

const cancel = z
  .strictObject({ kind: z.literal('cancel') })
  .meta({ description: 'the event is cancelled, and everybody released and told' })

const wholeSeatsThere = 'has to be a whole number from 1 to 100000, or null for as many as it holds'

const venue = z
  .strictObject({
    kind: z.literal('venue'),
    venue: z
      .string('has to be the name or the id of a venue')
      .trim()
      .min(1, 'has to be the name or the id of a venue')
      .max(300)
      .meta({ description: 'a venue of the directory: its name in any language, or its id' }),
    seats: z
      .int(wholeSeatsThere)
      .min(1, wholeSeatsThere)
      .max(100_000, wholeSeatsThere)
      .nullable()
      .exactOptional()
      .meta({ description: 'seats on site there; if absent, as many as now, up to what it holds' }),
  })
  .meta({ description: 'another venue; seats on site follow what it holds' })

const split = z
  .strictObject({
    kind: z.literal('split'),
    seats: z
      .int('has to be a whole number from 1 to 100000')
      .min(1, 'has to be a whole number from 1 to 100000')
      .max(100_000, 'has to be a whole number from 1 to 100000')
      .meta({ description: 'seats on site at this, the first sitting' }),
    second: z
      .string('has to be the slug of an event')
      .min(1, 'has to be the slug of an event')
      .meta({ description: 'the event that is the second sitting, with seats on site' }),
  })
  .meta({ description: 'in two sittings: whoever finds no seat here gets one at the second' })

const postpone = z
  .strictObject({ kind: z.literal('postpone') })
  .meta({ description: 'it takes place later, nobody knows when; everybody keeps their seat' })

const takePlace = z
  .strictObject({ kind: z.literal('take-place') })
  .meta({ description: 'a postponed event takes place on its own date after all' })

/** One way to alter an event, as programs and files say it. */
const alteration = z.discriminatedUnion(
  'kind',
  [offers, newTime, venue, split, postpone, takePlace, cancel],
  'has to be {"kind": …} with one of offers, time, venue, split, postpone, take-place, cancel',
)

const said = z.string('has to be a text').trim().min(1, 'has to be a text').max(1000)

/** A text in the languages that exist of it. */
const reason = z
  .strictObject(
    { en: said.exactOptional(), es: said.exactOptional(), az: said.exactOptional() },
    'has to be {"en": …, "es": …, "az": …}',
  )
  .meta({ description: 'why, as everybody concerned is told, in the languages that exist of it' })

/** One event of a change, and what is to become of it. */
export const writtenItem = z.strictObject(
  {
    event: z
      .string('has to be the slug of an event')
      .min(1, 'has to be the slug of an event')
      .meta({ description: 'the last part of the address of the event' }),
    alteration,
  },
  'has to be {"event": …, "alteration": …}',
)

const listOfItems = 'has to be a list of events, each {"event": …, "alteration": …}'

const allocation = z
  .enum(['order', 'lottery'], 'has to be "order" or "lottery"')
  .meta({ description: 'who keeps a seat where there are fewer; if absent, as the register says' })

const question = z
  .strictObject(
    {
      until: day.meta({ format: 'date', description: 'the last day to answer' }),
      unanswered: z
        .enum(['keep', 'online', 'release'], 'has to be "keep", "online" or "release"')
        .meta({ description: 'what becomes of whoever does not answer' }),
    },
    'has to be {"until": …, "unanswered": …}',
  )
  .meta({ description: 'asks everybody to keep their seats, attend online, or give them back' })

/** What a change is to do, event by event. */
export const changeBody = z.strictObject(
  {
    reason: reason.exactOptional(),
    allocation: allocation.exactOptional(),
    question: question.exactOptional(),
    items: z.array(writtenItem, listOfItems).min(1, listOfItems),
  },
  'has to be {"items": […]}',
)

/** A change as the file of a command holds it. */
export const changeFile = z
  .strictObject(
    {
      $schema: z.string('has to be a text').exactOptional(),
      relation: z
        .string('has to be the id of a relation, such as "mx-az"')
        .min(1, 'has to be the id of a relation, such as "mx-az"')
        .meta({ description: 'the relation whose events they are' }),
      ...changeBody.shape,
    },
    'has to be {"relation": …, "items": […]}',
  )
  .meta({
    title: 'A change for `alternat change preview` and `alternat change apply`',
    description: 'How one or many events are to be altered together: seen, approved and told once.',
  })

export type WrittenItem = z.output<typeof writtenItem>
export type WrittenChange = z.output<typeof changeBody>

/** The file as a JSON Schema, for people and their editors. */
export const changeFileJsonSchema = (): unknown =>
  z.toJSONSchema(changeFile, { target: 'draft-2020-12', io: 'input' })
