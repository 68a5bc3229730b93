import { z } from 'zod'

const bounds = { first: z.number().int(), last: z.number().int() }

/** A `When` as it is stored in JSON, here and in contexts that keep one. */
export const whenSchema = z.discriminatedUnion('precision', [
  z.strictObject({ precision: z.literal('none') }),
  z.strictObject({ precision: z.enum(['year', 'months', 'week']), ...bounds }),
  z.strictObject({
    precision: z.literal('day'),
    ...bounds,
    startTime: z.string().nullable(),
    endTime: z.string().nullable(),
  }),
])
