import { z } from 'zod'

import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { noBody, type Operation, operation } from '#kit/api/operation.ts'
import { pageFrom, pageOf, pagingQuery } from '#kit/api/paging.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { accept } from '#kit/result/result.ts'
import { localisedSchema } from '#kit/schema/localised.ts'
import { type Day, type Instant, isoFromDay } from '#kit/time/days.ts'

import { listMeasures, type RecordedMeasure } from '../store/measure-store.ts'
import { rulesSchema } from '../store/rule-schema.ts'
import { measuresApiRoute } from './measures-routes.ts'

const moment = z.iso.datetime()
const lastDay = z.iso
  .date()
  .nullable()
  .meta({ description: 'the last day on which it holds; null: open-ended' })

const measureSchema = z
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

const measureData = (measure: RecordedMeasure): z.input<typeof measureSchema> => {
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

const listQuery = z.strictObject({
  ...pagingQuery,
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'has to be two capital letters (ISO 3166-1), such as AZ')
    .optional()
    .meta({ description: 'only measures of this country' }),
})

/** The record of measures for the programs of members. */
export const measuresApi = ({ db }: Dependencies): Operation<DeskVisit>[] => [
  operation(
    {
      id: 'listMeasures',
      method: 'GET',
      path: measuresApiRoute.path,
      summary: 'The record of measures that the member sees, as they were announced',
      entitlement: 'read',
      status: 200,
      query: listQuery,
      body: noBody,
      answer: pageOf(measureSchema),
      refusals: [],
    },
    async ({ actor }: DeskVisit, { query }) => {
      const measures = await asActor(db, actor, (tx) => listMeasures(tx))
      const { country } = query
      const found = measures.filter(
        ({ jurisdiction }) => country === undefined || jurisdiction.country === country,
      )
      const page = pageFrom(found, ({ announced, id }) => ({ at: announced, id }), query)
      if (!page.ok) return page
      const { items, next } = page.value
      return accept({ items: items.map(measureData), next })
    },
  ),
]
