import { z } from 'zod'

import { answers } from '../domain/terms.ts'

/** The rule by which seats are given, as it is stored. */
export const allocationSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('order') }),
  z.strictObject({ by: z.literal('lottery'), seed: z.string() }),
])

/** How a change treats people, as changes store it. */
export const termsSchema = z.strictObject({
  allocation: allocationSchema.nullable(),
  question: z.strictObject({ until: z.number(), unanswered: z.enum(answers) }).nullable(),
})
