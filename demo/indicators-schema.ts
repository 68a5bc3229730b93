import { z } from 'zod'

import { sideId, text, url } from './schema-parts.ts'

const knownDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)

const figure = z.strictObject({
  period: z.string().regex(/^\d{4}(-\d{2}(\/\d{4}-\d{2})?)?$/),
  value: z.string().regex(/^\d+(\.\d+)?$/),
  /** The side whose statistics it is; null where the source does not say. */
  statisticsOf: sideId.nullable(),
  source: z.string().min(1),
  link: url.nullable(),
  /** When the source said so; null where the day was not seen. */
  statedOn: knownDate.nullable(),
})

export const indicatorsFile = z.strictObject({
  indicators: z.array(
    z.strictObject({
      recordedBy: sideId,
      name: text,
      unit: z.string().min(1),
      method: z.string(),
      figures: z.array(figure).min(1),
    }),
  ),
})
