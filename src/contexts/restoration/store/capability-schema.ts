import { z } from 'zod'

import type { CompetenceContent, OfferContent } from '../domain/capability.ts'
import {
  day,
  line,
  localised,
  long,
  periodSchema,
  terms,
  vocabulary,
  workingLanguagesSchema,
} from './schema-parts.ts'

/** What an institution can do, as it is stored and submitted. */
export const competenceSchema = z.strictObject({
  vocabulary,
  ...terms,
  words: localised,
  capacity: line,
  languages: workingLanguagesSchema,
  since: line,
  sources: z.array(z.string().min(1).max(2_000)).max(50).readonly(),
  illustrative: z.boolean(),
}) satisfies z.ZodType<CompetenceContent>

/** What an institution offers, as it is stored and submitted. */
export const offerSchema = z.strictObject({
  vocabulary,
  ...terms,
  words: localised,
  languages: workingLanguagesSchema,
  period: periodSchema,
  people: z.int().min(1).max(10_000).nullable(),
  conditions: long,
  bears: long,
  offeredOn: day,
  // What was recorded before offers could name a day names none.
  standsUntil: day.nullable().default(null),
  illustrative: z.boolean(),
}) satisfies z.ZodType<OfferContent>
