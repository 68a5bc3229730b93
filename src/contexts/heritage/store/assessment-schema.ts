import { z } from 'zod'

import {
  type AssessmentContent,
  certainties,
  extents,
  methods,
  probabilities,
  sayings,
  verifications,
} from '../domain/assessment.ts'

const term = z.string().min(1).max(100)
const part = z.string().min(1).max(20_000).exactOptional()

const damageSchema = z.strictObject({
  category: term,
  cause: term,
  causeCertainty: z.enum(certainties),
  effects: z
    .array(z.strictObject({ effect: term, certainty: z.enum(certainties) }))
    .max(50)
    .readonly(),
  on: z.string().max(60),
  precision: z.enum(['on', 'between', 'before', 'not-stated']),
})

const share = z.int().min(0).max(1000)
const markSchema = z.strictObject({
  photograph: z.uuid(),
  area: z.strictObject({ x: share, y: share, width: share, height: share }),
  effect: term,
  words: z.string().max(500),
})

const threatSchema = z.strictObject({
  category: term,
  cause: term,
  probability: z.enum(probabilities),
})

const saidElsewhereSchema = z.strictObject({
  side: z.string().max(60),
  says: z.enum(sayings),
  means: z.enum(methods),
  words: z.string().max(2_000),
  on: z.string().max(60),
})

/** What one survey found, as it is stored, submitted and exchanged. */
export const assessmentContentSchema = z.strictObject({
  scale: z.string().min(1).max(40),
  method: z.enum(methods),
  extent: z.enum(extents),
  damages: z.array(damageSchema).max(100).readonly(),
  marks: z.array(markSchema).max(100).readonly().default([]),
  threats: z.array(threatSchema).max(100).readonly(),
  interventions: z.array(term).max(20).readonly(),
  recommendations: z.array(term).max(60).readonly(),
  hazards: z.boolean(),
  narrative: z.string().max(20_000),
  report: z.strictObject({
    significance: part,
    structure: part,
    materials: part,
    damage: part,
    environment: part,
    'earlier-treatment': part,
    diagnosis: part,
    proposal: part,
  }),
  verification: z.enum(verifications),
  source: z.string().max(2_000),
  recordedElsewhere: z.string().max(60),
  signedFor: z.string().max(60),
  saidElsewhere: z.array(saidElsewhereSchema).max(100).readonly().default([]),
  reason: z.string().max(2_000),
  illustrative: z.boolean(),
}) satisfies z.ZodType<AssessmentContent>
