import { z } from 'zod'

import { languages } from '#kit/text/localised.ts'

const textSchema = z.strictObject({
  title: z.string(),
  body: z.string(),
  madeFrom: z.int(),
})

/** A side's own readout as its rows keep it. */
export const ownReadoutSchema = z.strictObject({
  original: z.enum(languages),
  revision: z.int(),
  texts: z.strictObject({
    en: textSchema.exactOptional(),
    es: textSchema.exactOptional(),
    az: textSchema.exactOptional(),
  }),
})
