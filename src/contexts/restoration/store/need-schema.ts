import { z } from 'zod'

import type { NeedContent } from '../domain/need.ts'
import { currencies } from '../domain/money.ts'
import {
  id,
  localised,
  named,
  periodSchema,
  terms,
  vocabulary,
  workingLanguagesSchema,
} from './schema-parts.ts'

export const amount = z.int().min(0).max(99_999_999_999_999)

/** What a site needs, as it is stored and submitted. */
export const needSchema = z.strictObject({
  vocabulary,
  ...terms,
  title: named,
  words: localised,
  urgency: z.enum(['immediate', 'urgent', 'high', 'medium', 'low']),
  assessment: id.nullable(),
  languages: workingLanguagesSchema,
  period: periodSchema,
  estimate: z
    .strictObject({ currency: z.enum(currencies), least: amount, most: amount })
    .refine(({ least, most }) => least <= most)
    .nullable(),
  illustrative: z.boolean(),
}) satisfies z.ZodType<NeedContent>
