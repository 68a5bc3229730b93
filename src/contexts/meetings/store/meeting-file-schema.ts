import { z } from 'zod'

import { meetingSchema, participantSchema } from './meeting-schema.ts'
import { seriesSchema } from './series-schema.ts'
import { daySchema, undertakingSchema } from './undertaking-schema.ts'

/** Series and meetings as a file holds them, each with what was said, by which side it was recorded, and what came of it. */
export const meetingFileSchema = z.strictObject({
  series: z.array(
    z.strictObject({
      /** What meetings of the file name it by. */
      key: z.string().min(1),
      visibility: z.string(),
      // An agreement is named by its key.
      content: seriesSchema.extend({ agreement: z.string().nullable() }),
    }),
  ),
  meetings: z.array(
    z.strictObject({
      visibility: z.string(),
      series: z.string().nullable().default(null),
      session: z.int().min(1).nullable().default(null),
      content: meetingSchema,
      participants: z.array(participantSchema),
      undertakings: z.array(
        z.strictObject({
          actor: z.string(),
          by: z.string(),
          release: z.boolean(),
          content: undertakingSchema,
          kept: z
            .strictObject({
              on: daySchema,
              words: z.string().min(1),
              events: z.array(z.string()),
              meetings: z.array(z.string()),
            })
            .nullable(),
        }),
      ),
    }),
  ),
})
