import { z } from 'zod'

import type { Period } from '../domain/capability.ts'
import { materials, skills, workingLanguages, works } from '../domain/vocabulary.ts'

const written = z.string().min(1).max(10_000).exactOptional()

export const localised = z.strictObject({ en: written, es: written, az: written })
export const named = localised.refine((text) => Object.keys(text).length > 0)
export const line = z.string().max(500)
export const long = z.string().max(10_000)
export const day = z.int().min(-100_000).max(200_000)
export const id = z.uuid()

/** Kinds of work, materials and skills by the ids of the vocabulary. */
export const terms = {
  works: z.array(z.enum(works)).max(100).readonly(),
  materials: z.array(z.enum(materials)).max(100).readonly(),
  skills: z.array(z.enum(skills)).max(100).readonly(),
}
export const workingLanguagesSchema = z.array(z.enum(workingLanguages)).max(20).readonly()
export const vocabulary = z.string().min(1).max(40)

export const periodSchema = z
  .strictObject({ from: day.nullable(), until: day.nullable() })
  .refine(({ from, until }) => from === null || until === null || from <= until)
  .nullable() satisfies z.ZodType<Period | null>
