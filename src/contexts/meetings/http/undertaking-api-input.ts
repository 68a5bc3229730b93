import { z } from 'zod'

import { localisedSchema, readLocalised } from '#kit/schema/localised.ts'

import { answers, outcomes, type UndertakingContent } from '../domain/undertaking.ts'
import { undertakingSchema } from '../store/undertaking-schema.ts'
import { longText, modalityNumber, reference, shortText } from './undertaking-api-schema.ts'
import { noContent } from './wording-form.ts'

const { due, wording } = undertakingSchema.shape
const condition = longText.pipe(z.string().max(1_000))
const revision = z.uuid().meta({ description: 'the `revision` that was read' })
const said = longText.default('')

/** Where an undertaking comes from; a letter has no record of its own. */
const originSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['meeting', 'agreement']), id: z.uuid() }),
  z.strictObject({ kind: z.literal('letter') }),
])

export const newUndertakingSchema = z
  .strictObject({
    side: z.string().meta({ description: 'whose it is to do: a side by its id, or `both`' }),
    visibility: z.enum(['joint', 'own']),
    release: z.boolean().default(false).meta({
      description: 'whether the other side is shown what is ascribed to it; else it is kept back',
    }),
    from: originSchema,
    text: localisedSchema,
    modality: modalityNumber,
    due: due.default({ kind: 'none' }),
    condition: condition.default(''),
    owner: z
      .strictObject({ unit: shortText.default(''), name: shortText.default('') })
      .default({ unit: '', name: '' }),
    article: shortText.pipe(z.string().max(60)).default(''),
    wording: wording.default(null),
    sources: z.array(longText).max(50).default([]),
    illustrative: z.boolean().default(false),
  })
  .meta({ id: 'NewUndertaking', description: 'What was said would be done, and where.' })

/** What a program sent, as it is recorded. */
export const contentOf = (sent: z.output<typeof newUndertakingSchema>): UndertakingContent => ({
  text: readLocalised(sent.text),
  wording: sent.wording,
  modality: sent.modality,
  due: sent.due,
  condition: sent.condition,
  owner: { ...noContent.owner, unit: sent.owner.unit, personName: sent.owner.name },
  article: sent.article,
  sources: sent.sources,
  illustrative: sent.illustrative,
})

export const undertakingActSchema = z
  .discriminatedUnion('act', [
    z.strictObject({ act: z.literal('note'), words: longText, to: z.enum(['own', 'both']) }),
    z.strictObject({
      act: z.literal('close'),
      kind: z.enum([...outcomes, 'reopened']),
      on: z.iso.date(),
      words: said.meta({ description: 'the evidence, or the reason' }),
    }),
    z.strictObject({
      act: z.enum(answers),
      words: said.meta({ description: 'what it undertakes in its own words, or why it declines' }),
      revision,
    }),
    z.strictObject({ act: z.literal('release') }),
    z.strictObject({
      act: z.literal('word'),
      text: localisedSchema.optional(),
      modality: modalityNumber.optional(),
      due: due.optional(),
      condition: condition.optional(),
      unit: shortText.optional(),
      evidence: said,
      revision,
    }),
    z.strictObject({
      act: z.literal('assign'),
      person: z.uuid().meta({ description: 'a person of the directory, of the own side' }),
      revision,
    }),
    z.strictObject({ act: z.enum(['link', 'unlink']), subject: reference }),
  ])
  .meta({ id: 'UndertakingAct', description: 'What is said to an undertaking, or becomes of it.' })

export type UndertakingActSent = z.output<typeof undertakingActSchema>
