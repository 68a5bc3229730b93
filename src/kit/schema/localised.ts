import { z } from 'zod'

import type { Localised } from '#kit/text/localised.ts'

import { cleanTextSchema } from './clean-text.ts'

const text = z.string().min(1).optional()

/** A text in the languages that exist of it, as it is stored, submitted and answered. */
export const localisedSchema = z
  .strictObject({ en: text, es: text, az: text })
  .meta({ id: 'Localised', description: 'A text in the languages that exist of it.' })

/** A text from outside in the languages that exist of it: each cleaned, and none longer than this. */
export const cleanLocalisedSchema = (longest: number) => {
  const one = cleanTextSchema.pipe(z.string().min(1).max(longest)).optional()
  return z.strictObject({ en: one, es: one, az: one })
}

/** The same, where there has to be one. */
export const saidLocalisedSchema = (longest: number) =>
  cleanLocalisedSchema(longest).refine(
    (all) => Object.keys(all).length > 0,
    'has to be there in one language',
  )

/** Reads a stored or submitted text in several languages; absent languages stay absent. */
export const readLocalised = (value: unknown): Localised => {
  const { en, es, az } = localisedSchema.parse(value)
  return {
    ...(en === undefined ? {} : { en }),
    ...(es === undefined ? {} : { es }),
    ...(az === undefined ? {} : { az }),
  }
}
