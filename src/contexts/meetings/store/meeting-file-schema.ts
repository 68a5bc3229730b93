import { z } from 'zod'

import { meetingSchema, participantSchema } from './meeting-schema.ts'
import { daySchema, undertakingSchema } from './undertaking-schema.ts'

/** Meetings as a file holds them, each with what was said, by which side it was recorded, and what came of it. */
export const meetingFileSchema = z.strictObject({
  meetings: z.array(
    z.strictObject({
      visibility: z.string(),
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
