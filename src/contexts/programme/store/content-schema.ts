import { z } from 'zod'

import { readLocalised } from '#kit/schema/localised.ts'
import type { Localised } from '#kit/text/localised.ts'

import { disciplines, type EventContent, formats } from '../domain/event.ts'
import { planSchema } from './event-rows.ts'
import { whenSchema } from './when-schema.ts'

const localised = z.unknown().transform((value): Localised => readLocalised(value))

const contentSchema = z.strictObject({
  title: localised,
  summary: localised,
  disciplines: z.array(z.enum(disciplines)),
  when: whenSchema,
  zone: z.string(),
  venue: z.string().nullable(),
  place: z.strictObject({ country: z.string(), city: z.string(), name: localised }).nullable(),
  contributions: z.array(
    z.strictObject({
      institution: z.string(),
      role: z.enum(['organiser', 'host', 'supporter']),
      contributes: localised,
    }),
  ),
  plan: planSchema.nullable(),
  needsArrivals: z.boolean(),
  otherRegions: z.boolean(),
  onlineRights: z.boolean(),
  onlineCapacity: z.number().int().nullable(),
  spokenLanguages: z.array(z.string()),
  sources: z.array(z.string()),
  illustrative: z.boolean(),
  announcedOn: z.number().int().nullable(),
  heldFormat: z.enum(formats).nullable(),
})

/** Reads a whole content as a revision keeps it. */
export const readContent = (value: unknown): EventContent => contentSchema.parse(value)
