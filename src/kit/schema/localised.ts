import { z } from 'zod'

import type { Localised } from '#kit/text/localised.ts'

const text = z.string().min(1).optional()

/** A text in the languages that exist of it, as it is stored, submitted and answered. */
export const localisedSchema = z
  .strictObject({ en: text, es: text, az: text })
  .meta({ id: 'Localised', description: 'A text in the languages that exist of it.' })

/** Reads a stored or submitted text in several languages; absent languages stay absent. */
export const readLocalised = (value: unknown): Localised => {
  const { en, es, az } = localisedSchema.parse(value)
  return {
    ...(en === undefined ? {} : { en }),
    ...(es === undefined ? {} : { es }),
    ...(az === undefined ? {} : { az }),
  }
}
