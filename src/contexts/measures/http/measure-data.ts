import { z } from 'zod'

import { localisedSchema } from '#kit/schema/localised.ts'
import { type Day, type Instant, isoFromDay } from '#kit/time/days.ts'

import type { RecordedMeasure } from '../store/measure-store.ts'
import { rulesSchema } from '../store/rule-schema.ts'

const moment = z.iso.datetime()
const lastDay = z.iso
  .date()
  .nullable()
  .meta({ description: 'the last day on which it holds; null: open-ended' })

/** A measure on record, as programs see it. */
export const measureSchema = z
  .strictObject({
    id: z.uuid(),
    title: localisedSchema,
    visibility: z.string().meta({ description: '`public`, `joint`, or the side whose own it is' }),
    owner: z.string().meta({ description: '`joint`, or the side whose record it is' }),
    place: z.strictObject({
      country: z.string().meta({ description: 'ISO 3166-1 alpha-2' }),
      region: z.string().nullable(),
      city: z.string().nullable(),
    }),
    targeted: z
      .boolean()
      .meta({ description: 'holds in some part of the place, not stated which' }),
    binding: z.boolean().meta({ description: 'false: a recommendation, which closes nothing' }),
    prevails: z.boolean().meta({ description: 'displaces broader measures announced no later' }),
    rules: rulesSchema,
    holdsFrom: z.iso.date(),
    statedUntil: lastDay,
    ended: z
      .strictObject({ lastDay: z.iso.date(), announced: moment, recorded: moment })
      .nullable()
      .meta({ description: 'an end announced later, which replaces `statedUntil`' }),
    announced: moment,
    recorded: moment,
    withdrawn: moment.nullable().meta({ description: 'when it was taken back as mistaken' }),
    source: z.strictObject({ name: z.string(), url: z.string().nullable() }),
    illustrative: z.boolean(),
  })
  .meta({ id: 'Measure', description: 'An act of an authority that limits gatherings.' })

const iso = (instant: Instant): string => new Date(instant).toISOString()
const isoDay = (day: Day | null): string | null => (day === null ? null : isoFromDay(day))

export const measureData = (measure: RecordedMeasure): z.input<typeof measureSchema> => {
  const { jurisdiction, ended, source } = measure
  const { country, region = null, city = null } = jurisdiction
  return {
    id: measure.id,
    title: measure.title,
    visibility: measure.visibility,
    owner: measure.owner,
    place: { country, region, city },
    targeted: measure.targeted,
    binding: measure.binding,
    prevails: measure.prevails,
    rules: [...measure.rules],
    holdsFrom: isoFromDay(measure.holdsFrom),
    statedUntil: isoDay(measure.statedUntil),
    ended: ended && {
      lastDay: isoFromDay(ended.lastDay),
      announced: iso(ended.announced),
      recorded: iso(ended.recorded),
    },
    announced: iso(measure.announced),
    recorded: iso(measure.recorded),
    withdrawn: measure.withdrawn === null ? null : iso(measure.withdrawn),
    source: { name: source.name, url: source.url ?? null },
    illustrative: measure.illustrative,
  }
}
