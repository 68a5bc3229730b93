import { z } from 'zod'

/** The rule by which seats are given, as it is stored. */
export const allocationSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('order') }),
  z.strictObject({ by: z.literal('lottery'), seed: z.string() }),
])
