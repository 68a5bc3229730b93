import { z } from 'zod'

import { sideId } from './schema-parts.ts'

const words = z.strictObject({ title: z.string().min(1), body: z.array(z.string().min(1)).min(1) })

/** What each side tells the public of a meeting, by the meeting's English title. */
export const readoutsFile = z.strictObject({
  readouts: z.array(
    z.strictObject({
      meeting: z.string().min(1),
      side: sideId,
      original: z.enum(['en', 'es', 'az']),
      texts: z.strictObject({ en: words, es: words, az: words }),
    }),
  ),
})
