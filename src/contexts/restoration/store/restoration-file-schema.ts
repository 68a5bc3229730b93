import { z } from 'zod'

import { dayFromIso } from '#kit/time/days.ts'

import { vocabularyVersion } from '../domain/vocabulary.ts'
import { competenceSchema, offerSchema } from './capability-schema.ts'
import { needSchema } from './need-schema.ts'
import { scopeSchema } from './project-schema.ts'

/** Days are written as people read them, and are whole days inside. */
const withDays = (value: unknown): unknown => {
  if (typeof value === 'string') return dayFromIso(value) ?? value
  if (Array.isArray(value)) return value.map(withDays)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withDays(one)]))
}

const ofNow = (value: unknown): unknown =>
  value === null || typeof value !== 'object' ? value : { ...value, vocabulary: vocabularyVersion }

const content = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => withDays(ofNow(value)), schema)

const side = z.string().min(1)

/**
 * Competences, needs, offers and projects as a file of a demonstration holds them. Institutions and sites
 * go by name, assessments by their day; acts are read when those are known.
 */
export const restorationFileSchema = z.strictObject({
  competences: z.array(
    z.strictObject({
      institution: z.string(),
      side,
      visibility: z.string(),
      content: content(competenceSchema),
    }),
  ),
  needs: z.array(
    z.strictObject({
      key: z.string(),
      side,
      visibility: z.string(),
      site: z.string(),
      /** The day of the assessment it rests on; null: none yet. */
      restsOn: z.iso.date().nullable(),
      /** The last day of its call; null: it is not public. */
      callUntil: z.iso.date().nullable(),
      content: content(needSchema.omit({ assessment: true })),
    }),
  ),
  offers: z.array(
    z.strictObject({
      institution: z.string(),
      side,
      visibility: z.string(),
      need: z.string().nullable(),
      content: content(offerSchema),
    }),
  ),
  projects: z.array(
    z.strictObject({
      need: z.string().nullable(),
      site: z.string(),
      side,
      approvedBy: z.array(side),
      scope: content(scopeSchema),
      acts: z.array(
        z.strictObject({
          side,
          act: z.record(z.string(), z.unknown()).transform((act) => withDays(act)),
        }),
      ),
    }),
  ),
})
