import { z } from 'zod'

import { dayFromIso, isoFromDay } from '#kit/time/days.ts'

import { modalities, modalityOfStep, stepOf } from '../domain/modality.ts'
import type { UndertakingContent } from '../domain/undertaking.ts'
import { localised } from './meeting-schema.ts'

const text = z.string().max(500)

/** A day as it is stored and submitted: `2019-09-06`. */
export const daySchema = z.codec(z.iso.date(), z.number().int(), {
  decode: (iso, { issues }) => {
    const day = dayFromIso(iso)
    if (day !== undefined) return day
    issues.push({ code: 'custom', input: iso, message: 'has to be a day: YYYY-MM-DD' })
    return z.NEVER
  },
  encode: isoFromDay,
})

/** The scale as numbers, which keep their order in the database. */
const modalitySchema = z.codec(z.number().int().min(1).max(13), z.enum(modalities), {
  decode: (step, { issues }) => {
    const modality = modalityOfStep(step)
    if (modality !== undefined) return modality
    issues.push({ code: 'custom', input: step, message: 'has to be a step from 1 to 13' })
    return z.NEVER
  },
  encode: stepOf,
})

/** What is recorded of an undertaking, as it is stored and submitted: its modality is the step, 1 to 13. */
export const undertakingSchema = z.strictObject({
  text: localised,
  wording: z
    .strictObject({ text: z.string().min(1).max(2_000), language: z.string().max(35) })
    .nullable(),
  modality: modalitySchema,
  due: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('day'), on: daySchema }),
    z.strictObject({ kind: z.literal('year'), year: z.number().int().min(1900).max(2200) }),
    z.strictObject({ kind: z.literal('next-session') }),
    z.strictObject({ kind: z.literal('none') }),
  ]),
  condition: z.string().max(1_000),
  owner: z.strictObject({
    institution: z.uuid().nullable(),
    unit: text,
    person: z.uuid().nullable(),
    personName: text,
  }),
  article: z.string().max(60),
  sources: z.array(z.string().max(2_000)).max(50).readonly(),
  illustrative: z.boolean(),
}) satisfies z.ZodType<UndertakingContent>
