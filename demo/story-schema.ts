import { z } from 'zod'

import { day, id, instant, sideId, text, zone } from './schema-parts.ts'

const scope = z.strictObject({ setting: z.enum(['indoor', 'outdoor']) })

/** Those rules of a measure that the story uses, in the words of the measures themselves. */
const rule = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('people-limit'),
    people: z.number().int().positive(),
    scope: scope.exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('capacity-share'),
    percent: z.number().int().min(1).max(100),
    scope: scope.exactOptional(),
  }),
  z.strictObject({ kind: z.literal('events-banned'), scope: scope.exactOptional() }),
])

const measure = z.strictObject({
  id,
  illustrative: z.literal(true),
  title: text,
  /** The institution in whose name it is told. */
  authority: id,
  jurisdiction: z.strictObject({ country: sideId, region: z.string(), city: id }),
  announced: instant,
  holdsFrom: day,
  statedUntil: day.nullable(),
  binding: z.boolean(),
  targeted: z.boolean(),
  prevails: z.boolean(),
  rules: z.array(rule).min(1),
  note: text,
})

const told = {
  /** Where today stands once the button was pressed. */
  today: instant,
  button: text,
  happens: text,
  lookAt: text,
}

const steps = z.tuple([
  z.strictObject({ id: z.literal('ask'), ...told, question: text }),
  z.strictObject({ id: z.literal('answer'), ...told, measure }),
  z.strictObject({ id: z.literal('closure'), ...told }),
  z.strictObject({ id: z.literal('what-if'), ...told, hypothesis: measure }),
])

export const storyFile = z.strictObject({ today: instant, zone, title: text, steps })
