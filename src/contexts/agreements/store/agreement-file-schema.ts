import { z } from 'zod'

import { actSchema } from './act-schema.ts'
import { clausesSchema } from './clauses-schema.ts'
import { descriptionSchema } from './description-schema.ts'

/** Agreements as a file holds them: each with who sees it, `joint` or a side, and its acts. */
export const agreementFileSchema = z.strictObject({
  agreements: z.array(
    z.strictObject({
      visibility: z.string(),
      description: descriptionSchema,
      clauses: clausesSchema,
      acts: z.array(actSchema),
    }),
  ),
})
