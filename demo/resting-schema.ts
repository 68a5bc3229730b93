import { z } from 'zod'

/** Which planned events rest on which article; '' is the agreement as a whole. */
export const restingFile = z.strictObject({
  resting: z.array(
    z.strictObject({
      agreement: z.string().min(1),
      article: z.string(),
      event: z.string().min(1),
    }),
  ),
})
