import { z } from 'zod'

import { cleanTextSchema } from '#kit/schema/clean-text.ts'
import { type Localised, languages } from '#kit/text/localised.ts'
import { dayFromIso } from '#kit/time/days.ts'
import { isZone } from '#kit/time/zones.ts'

import { disciplines, formats } from '../domain/event.ts'
import { hasWholeBounds, type When } from '../domain/when.ts'

const whole = 'has to be a whole number'
const mostPeople = 1_000_000
const oneOf = (values: readonly string[]): string => `has to be one of ${values.join(', ')}`

const textOf = (most: number) =>
  cleanTextSchema.refine(
    (text) => text.length <= most,
    `has to have at most ${String(most)} characters`,
  )

/** A text in the languages that it is given in; what is empty does not exist. */
const texts = (most: number) =>
  z
    .strictObject(
      { en: textOf(most).optional(), es: textOf(most).optional(), az: textOf(most).optional() },
      'has to be a text in its languages, such as {"en": "A concert"}',
    )
    .transform((given): Localised =>
      Object.fromEntries(
        languages.flatMap((language) => {
          const text = given[language] ?? ''
          return text === '' ? [] : [[language, text] as const]
        }),
      ),
    )

/** A day of the calendar, as it is written. */
export const day = z
  .string('has to be a day, such as 2021-05-10')
  .refine(
    (text) => dayFromIso(text) !== undefined,
    'has to be a day that exists, such as 2021-05-10',
  )
  .meta({ format: 'date' })
/** A time of the day; null: not known yet. */
export const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'has to be a time, such as 19:00')
  .nullable()
  .default(null)
  .meta({ description: 'on the clocks of the place; null: not known yet' })

const boundsOf = ({ first, last }: { readonly first: string; readonly last: string }) => ({
  first: dayFromIso(first) ?? 0,
  last: dayFromIso(last) ?? 0,
})

const when = z
  .discriminatedUnion(
    'precision',
    [
      z.strictObject({ precision: z.literal('none') }),
      z.strictObject({ precision: z.enum(['year', 'months', 'week']), first: day, last: day }),
      z.strictObject({
        precision: z.literal('day'),
        first: day,
        last: day,
        startTime: time,
        endTime: time,
      }),
    ],
    'has to be {"precision": …} with one of none, year, months, week, day',
  )
  .transform((given): When => {
    if (given.precision === 'none') return { precision: 'none' }
    const bounds = boundsOf(given)
    if (given.precision !== 'day') return { precision: given.precision, ...bounds }
    const { startTime, endTime } = given
    return { precision: 'day', ...bounds, startTime, endTime }
  })
  .refine(hasWholeBounds, 'a week goes from Monday to Sunday; months and years are whole')
  .meta({ description: 'as exactly as it is known and no more' })

/** What an institution does for an event. */
export const contribution = z.strictObject({
  institution: z.uuid('has to be the `id` of an institution'),
  role: z.enum(['organiser', 'host', 'supporter'], oneOf(['organiser', 'host', 'supporter'])),
  contributes: texts(500).default({}),
})

/** How an event may take place; null: as the programme says. */
export const plan = z
  .strictObject({
    options: z
      .array(
        z.strictObject({
          format: z.enum(formats, oneOf(formats)),
          minOnSite: z.int(whole).min(0).max(mostPeople).exactOptional(),
        }),
      )
      .min(1, 'name at least one format')
      .max(formats.length, 'name each format once at most'),
    otherwise: z.enum(['postpone', 'cancel'], oneOf(['postpone', 'cancel'])).default('postpone'),
    decideBy: z
      .int(whole)
      .min(0)
      .max(365)
      .default(14)
      .meta({ description: 'whole days before the start' }),
    reading: z
      .enum(['strict', 'lenient', 'open'], oneOf(['strict', 'lenient', 'open']))
      .default('open'),
  })
  .nullable()
  .meta({ description: 'null: that of the programme' })

const place = z
  .strictObject({
    country: z
      .string()
      .regex(/^[A-Z]{2}$/, 'has to be two capital letters (ISO 3166-1), such as AZ'),
    city: textOf(120).refine((text) => text !== '', 'has to name a city'),
  })
  .nullable()
  .meta({ description: 'where no venue of the directory is named; null: not known yet' })

const address = z
  .string()
  .max(2_000)
  .refine(
    (text) => /^https?:\/\//.test(text) && URL.canParse(text),
    'has to be a whole address that begins with https://',
  )

const flag = z.boolean('has to be true or false')

/** What an event says, field by field; what is left out stays as it is, or as an event begins. */
const contentFields = {
  title: texts(300).optional(),
  summary: texts(5_000).optional(),
  disciplines: z
    .array(z.enum(disciplines, oneOf(disciplines)))
    .max(disciplines.length)
    .optional()
    .meta({ description: 'the first one is the main one' }),
  when: when.optional(),
  zone: z
    .string()
    .refine(isZone, 'has to be a time zone, such as Asia/Baku')
    .optional()
    .meta({ description: 'that of the venue, else of the country, if absent' }),
  venue: z
    .uuid('has to be the `id` of a venue')
    .nullable()
    .optional()
    .meta({ description: 'a venue of the directory: /api/v1/desk/venues lists them' }),
  place: place.optional(),
  contributions: z
    .array(contribution)
    .max(30, 'name at most 30 institutions')
    .optional()
    .meta({ description: '/api/v1/desk/institutions lists them' }),
  plan: plan.optional(),
  needsArrivals: flag.optional().meta({ description: 'guests or artists come from abroad' }),
  otherRegions: flag.optional().meta({ description: 'people come from other regions' }),
  onlineRights: flag.optional().meta({ description: 'it may be shown online' }),
  onlineCapacity: z
    .int(whole)
    .min(0, 'has to be 0 or more')
    .max(mostPeople, `has to be ${String(mostPeople)} or less`)
    .nullable()
    .optional()
    .meta({ description: 'null: as many as come' }),
  spokenLanguages: z
    .array(z.string().regex(/^[a-z]{2,3}$/, 'has to be a language, such as az'))
    .max(20)
    .optional(),
  sources: z.array(address).max(50, 'name at most 50 sources').optional(),
  illustrative: flag.optional().meta({ description: 'an example that no source states' }),
}

const whose = {
  owner: z
    .enum(['own', 'joint'], oneOf(['own', 'joint']))
    .optional()
    .meta({ description: 'the member’s side, or both' }),
  visibility: z
    .enum(['own', 'joint'], oneOf(['own', 'joint']))
    .optional()
    .meta({ description: 'who sees it for now; what is joint, both see' }),
}
/** A programme by its id. */
export const programme = z.uuid(
  'has to be the `id` of a programme: /api/v1/desk/programmes lists them',
)

export const newEventSchema = z
  .strictObject(
    { programme, ...whose, ...contentFields },
    'has to be {"programme": …, "title": …, "disciplines": […]}',
  )
  .meta({ id: 'NewEvent', description: 'An event to be planned.' })

export const duplicateSchema = z
  .strictObject(
    { programme: programme.optional(), ...whose, ...contentFields },
    'has to be an object with what is to be otherwise',
  )
  .meta({
    id: 'Duplicate',
    description: 'What is otherwise in a copy, which has no date unless it is given one.',
  })

export const startedFrom = z
  .string('has to be the `contentHash` that was read')
  .meta({ description: 'the `contentHash` that was read: another one means somebody was faster' })

export const revisionSchema = z
  .strictObject(
    { startedFrom, programme: programme.optional(), ...contentFields },
    'has to be {"startedFrom": …} with what changes',
  )
  .meta({ id: 'EventRevision', description: 'What changes of an event; what is left out stays.' })
