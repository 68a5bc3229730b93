import { z } from 'zod'

import { writtenInstant } from './written-instant.ts'

// Places, measures and series are none older; a day that far back is a slip of the pen.
const earliestYear = '1900'

const moment = z
  .string('has to be a date and time with offset, such as "2020-12-05T19:00:00+04:00"')
  .refine((text) => writtenInstant(text) !== undefined, {
    error: 'has to be a date and time that exists, with offset, as in "2020-12-05T19:00:00+04:00"',
    abort: true,
  })
  .refine((text) => text >= earliestYear, { error: `must not lie before ${earliestYear}` })
  .meta({ format: 'date-time', description: 'ISO 8601 with the offset of the place' })

const count = z
  .int('has to be a whole number, 0 or more')
  .min(0, 'has to be a whole number, 0 or more')

const option = z.looseObject(
  {
    format: z.enum(['in-person', 'hybrid', 'online'], 'has to be one of in-person, hybrid, online'),
    minOnSite: count
      .exactOptional()
      .meta({ description: 'seats on site without which this format does not work; 1 if absent' }),
  },
  'has to be {"format": …}',
)

const plan = z.array(option, 'has to be a list of formats, each {"format": …}').meta({
  description: 'acceptable formats in order of preference, each named at most once',
})

const event = z.looseObject(
  {
    id: z
      .string('has to be a text that names the event')
      .min(1, 'has to be a text that names the event')
      .meta({ description: 'given back in the first column; unique in the file' }),
    start: moment,
    end: moment.meta({ description: 'not before start' }),
    venueCapacity: count.meta({ description: 'seats of the venue' }),
    plan,
    otherwise: z
      .enum(['postpone', 'cancel'], 'has to be one of postpone, cancel')
      .meta({ description: 'what happens when no format of the plan works' }),
    needsArrivals: z
      .boolean('has to be true or false')
      .exactOptional()
      .meta({ description: 'guests or artists have to travel in from abroad: C8 counts' }),
    audience: z
      .string('has to be a text, such as "other-regions"')
      .exactOptional()
      .meta({
        description:
          '"other-regions" where the audience has to travel: C7 counts; else it does not',
        examples: ['other-regions'],
      }),
    onlineCapacity: count
      .exactOptional()
      .meta({ description: 'seats online; unlimited if absent' }),
  },
  'has to be an event, {"id": …}',
)

/** The programme that a replay runs through history. Names it does not know are reported. */
export const replayProgramme = z
  .looseObject(
    { events: z.array(event, 'has to be a list of events') },
    'has to be {"events": […]}',
  )
  .meta({
    title: 'A programme for `alternat measures replay`',
    description: 'Events with their plans of alternatives. One row is answered for each, in order.',
  })

export type ReplayProgramme = z.output<typeof replayProgramme>
export type ReplayEvent = z.output<typeof event>

/** The names known in each part, by which slips of the pen are found. */
export const knownNames = {
  programme: Object.keys(replayProgramme.shape),
  event: Object.keys(event.shape),
  option: Object.keys(option.shape),
} as const

/** The same as a JSON Schema, for people and their editors. */
export const replayProgrammeJsonSchema = (): unknown =>
  z.toJSONSchema(replayProgramme, { target: 'draft-2020-12', io: 'input' })
