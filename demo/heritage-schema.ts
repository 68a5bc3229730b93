import { z } from 'zod'

const written = z.string().min(1).exactOptional()

/** Monuments of a public register, each by its item; what their names say they are is our reading. */
export const heritageFile = z.strictObject({
  source: z.string(),
  sites: z.array(
    z.strictObject({
      item: z.string().regex(/^Q\d+$/),
      inventory: z.string().min(1),
      kind: z.string(),
      label: z.string().min(1),
      language: z.enum(['az', '']),
      at: z.tuple([z.number(), z.number()]).readonly(),
      alternatives: z.array(z.string().min(1)).exactOptional(),
      description: z.strictObject({ en: written, az: written }).exactOptional(),
    }),
  ),
})
