import { z } from 'zod'

import { type SeriesContent, seriesKinds, sessionIntervals } from '../domain/series.ts'
import { localised } from './meeting-schema.ts'

/** What the record says of a series, as it is stored and submitted. */
export const seriesSchema = z.strictObject({
  kind: z.enum(seriesKinds),
  name: localised,
  agreement: z.uuid().nullable(),
  article: z.string().max(500),
  everyMonths: z.literal(sessionIntervals).nullable(),
  hostsAlternate: z.boolean(),
  sources: z.array(z.string().max(2_000)).max(50).readonly(),
  illustrative: z.boolean(),
}) satisfies z.ZodType<SeriesContent>
