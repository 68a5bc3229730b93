import { z } from 'zod'

import type { Localised } from '#kit/text/localised.ts'

const text = z.string().min(1).optional()

const schema = z.strictObject({ en: text, es: text, az: text })

/** Reads a stored or submitted text in several languages; absent languages stay absent. */
export const readLocalised = (value: unknown): Localised => {
  const { en, es, az } = schema.parse(value)
  return {
    ...(en === undefined ? {} : { en }),
    ...(es === undefined ? {} : { es }),
    ...(az === undefined ? {} : { az }),
  }
}
