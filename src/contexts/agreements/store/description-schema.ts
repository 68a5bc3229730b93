import { z } from 'zod'

import { agreementLevels, cooperationFields, type Description } from '../domain/description.ts'

const text = z.string().max(500)
const written = z.string().min(1).max(1_000).exactOptional()
const localised = z.strictObject({ en: written, es: written, az: written })
const long = z.string().max(10_000)
const language = z.string().regex(/^[a-z]{2,3}$/)

/** What a record says of an agreement, as it is stored and submitted. */
export const descriptionSchema = z.strictObject({
  key: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{1,59}$/),
  title: localised,
  level: z.enum(agreementLevels),
  parties: z.tuple([text.min(1), text.min(1)]).readonly(),
  fields: z.array(z.enum(cooperationFields)).readonly(),
  articles: z
    .array(
      z.strictObject({
        number: z.string().min(1).max(60),
        subject: localised,
        field: z.enum(cooperationFields).nullable(),
      }),
    )
    .max(500)
    .readonly(),
  authenticLanguages: z.array(language).readonly(),
  prevailing: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('language'), language }),
    z.strictObject({ kind: z.literal('equally-authentic') }),
    z.strictObject({ kind: z.literal('not-recorded') }),
  ]),
  translations: z
    .array(z.strictObject({ language, status: z.enum(['official', 'working']) }))
    .readonly(),
  constitutedByNotes: z.boolean(),
  replaces: text.nullable(),
  sources: z.array(z.string().max(2_000)).readonly(),
  evidence: long,
  remarks: long,
  illustrative: z.boolean(),
}) satisfies z.ZodType<Description>
