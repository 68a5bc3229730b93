import { z } from 'zod'

import type { Reference } from '../domain/recorded.ts'

/** A record by its kind and id, as it is stored. */
export const referenceSchema = z.object({
  kind: z.string(),
  id: z.string(),
}) satisfies z.ZodType<Reference>
