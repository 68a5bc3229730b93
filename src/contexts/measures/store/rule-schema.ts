import { z } from 'zod'

import { mostContactDays, type Rule } from '../domain/measure.ts'

const scope = z.strictObject({
  disciplines: z.array(z.string()).readonly().exactOptional(),
  setting: z.enum(['indoor', 'outdoor']).exactOptional(),
})
const scoped = { scope: scope.exactOptional() }
const people = z.number().int().min(0)
const minute = z.number().int().min(0).max(1440)
const topic = z.enum(['gatherings', 'audiences', 'arrivals'])

const storedRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('events-banned'), ...scoped }),
  z.strictObject({ kind: z.literal('venues-closed'), ...scoped }),
  z.strictObject({ kind: z.literal('people-limit'), people, ...scoped }),
  z.strictObject({
    kind: z.literal('people-range'),
    from: people,
    to: people.nullable(),
    ...scoped,
  }),
  z.strictObject({
    kind: z.literal('capacity-share'),
    percent: z.number().min(0).max(100),
    ...scoped,
  }),
  z.strictObject({ kind: z.literal('curfew'), from: minute, until: minute }),
  z.strictObject({ kind: z.literal('stay-at-home') }),
  z.strictObject({ kind: z.literal('entry-condition'), condition: z.string() }),
  z.strictObject({
    kind: z.literal('contact-data'),
    keepsDays: z.number().int().min(1).max(mostContactDays),
    ...scoped,
  }),
  z.strictObject({
    kind: z.literal('arrivals'),
    barred: z.enum(['none-with-condition', 'some', 'all']),
  }),
  z.strictObject({ kind: z.literal('audiences-barred') }),
  z.strictObject({ kind: z.literal('none'), topic }),
  z.strictObject({ kind: z.literal('not-known'), topic }),
])

/** The rules of a measure as they are stored and submitted. */
export const rulesSchema = z.array(storedRule).min(1) satisfies z.ZodType<Rule[]>
