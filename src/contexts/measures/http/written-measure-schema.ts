import { z } from 'zod'

import { cleanTextSchema } from '#kit/schema/clean-text.ts'
import { dayFromIso } from '#kit/time/days.ts'

import { rulesSchema } from '../store/rule-schema.ts'
import { measureSchema } from './measure-data.ts'
import { isAddress, longestText } from './read-measure.ts'

const text = cleanTextSchema.pipe(
  z.string().max(longestText, `has to be ${String(longestText)} characters or less`),
)

/** A day of the calendar as days are counted. */
const day = z
  .string('has to be a day, such as 2021-05-10')
  .refine(
    (written) => dayFromIso(written) !== undefined,
    'has to be a day that exists, such as 2021-05-10',
  )
  .transform((written) => dayFromIso(written) ?? 0)
  .meta({ format: 'date' })

/** A moment with its offset, in milliseconds. */
const moment = z.iso
  .datetime({ offset: true, error: 'has to be a moment, such as 2021-05-10T18:00:00Z' })
  .transform((written) => Date.parse(written))

const localised = z.strictObject(
  { en: text.optional(), es: text.optional(), az: text.optional() },
  'has to be {"en": …, "es": …, "az": …}, at least one of them',
)

const source = z.strictObject(
  {
    name: text.refine((name) => name !== '', 'say who announced it, or where it was read'),
    url: z
      .string()
      .refine(isAddress, 'has to begin with https:// or http://')
      .optional()
      .meta({ format: 'uri' }),
  },
  'has to be {"name": …, "url": …}',
)

const place = z.strictObject(
  {
    country: z.string().meta({ description: 'ISO 3166-1 alpha-2, a country of the relation' }),
    region: text.optional(),
    city: text.optional().meta({ description: 'in any of its names' }),
  },
  'has to be {"country": …, "region": …, "city": …}',
)

/** A measure as a program writes it. */
export const writtenMeasureSchema = z
  .strictObject({
    title: localised,
    place,
    holdsFrom: day,
    statedUntil: day
      .nullable()
      .default(null)
      .meta({ description: 'the last day on which it holds; null: open-ended' }),
    announced: moment,
    rules: rulesSchema,
    source,
    binding: z.boolean().default(true).meta({ description: 'false: a recommendation' }),
    targeted: z
      .boolean()
      .default(false)
      .meta({ description: 'holds in some part of the place, not stated which' }),
    prevails: z
      .boolean()
      .default(false)
      .meta({ description: 'displaces broader measures announced no later' }),
    visibility: z
      .enum(['public', 'joint', 'private'], 'has to be public, joint or private')
      .default('public'),
    replaces: z
      .array(z.uuid('has to be the `id` of a measure'))
      .max(50, 'has to be 50 or less')
      .default([])
      .meta({ description: 'measures that end when this one begins' }),
  })
  .meta({ id: 'WrittenMeasure', description: 'A measure to be recorded.' })

/** When a measure ends, and when its authority said so. */
export const writtenEndSchema = z
  .strictObject({ lastDay: day, announced: moment }, 'has to be {"lastDay": …, "announced": …}')
  .meta({ id: 'MeasureEnd', description: 'The end of a measure, announced later.' })

/** A table of measures as it is. */
export const writtenTableSchema = z
  .strictObject(
    {
      sheet: z
        .string('has to be a text')
        .meta({ description: 'CSV with the columns of docs/measures-table.md, at most 1 MB' }),
      fileName: text.default(''),
    },
    'has to be {"sheet": "country,from,announced,…\\n…"}',
  )
  .meta({ id: 'WrittenMeasureTable', description: 'Measures as a table, one a row.' })

/** What a change of the measures would do to the events that the member sees. */
export const impactSchema = z
  .strictObject({
    flips: z
      .array(
        z.strictObject({
          event: z.string(),
          desk: z.string().meta({ description: 'its page on the desk' }),
          before: z.string().meta({ description: 'its format as things stand' }),
          after: z.string(),
          because: z.array(z.string()),
        }),
      )
      .meta({ description: 'events whose format would be another' }),
    stays: z
      .int()
      .min(0)
      .meta({ description: 'events that it concerns and that stay as they are' }),
  })
  .meta({ id: 'MeasureImpact', description: 'What measures would do to the programme.' })

/** Measures as they would stand on record, and what they would do. */
export const measurePreviewSchema = z
  .strictObject({
    measures: z.array(measureSchema).meta({ description: 'with ids of this preview alone' }),
    impact: impactSchema,
  })
  .meta({ id: 'MeasurePreview', description: 'What recording would do. Nothing is written.' })
