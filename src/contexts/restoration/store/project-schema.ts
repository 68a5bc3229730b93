import { z } from 'zod'

import type { ProjectAct } from '../domain/act.ts'
import { currencies } from '../domain/money.ts'
import type { Scope } from '../domain/project.ts'
import { materials, works } from '../domain/vocabulary.ts'
import { amount } from './need-schema.ts'
import { day, id, line, localised, long, named, terms, vocabulary } from './schema-parts.ts'

const phaseId = z.string().regex(/^[a-z0-9-]{1,40}$/)
const cost = {
  phase: phaseId,
  payer: line.min(1),
  currency: z.enum(currencies),
  amount,
}

/** What both sides approve of a project, as it is stored and hashed. */
export const scopeSchema = z.strictObject({
  vocabulary,
  ...terms,
  title: named,
  words: localised,
  phases: z
    .array(z.strictObject({ id: phaseId, title: named, team: line, from: day, until: day }))
    .min(1)
    .max(30)
    .readonly(),
  costs: z.array(z.strictObject(cost)).max(200).readonly(),
  permits: z.array(line.min(1)).max(50).readonly(),
  training: long,
  illustrative: z.boolean(),
}) satisfies z.ZodType<Scope>

/** What was done in a project, as it is stored and submitted. */
export const actSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('opening-assessed'), assessment: id }),
  z.strictObject({ kind: z.literal('phase-started'), phase: phaseId, on: day }),
  z.strictObject({ kind: z.literal('phase-ended'), phase: phaseId, on: day }),
  z.strictObject({ kind: z.literal('spent'), on: day, what: line, ...cost }),
  z.strictObject({
    kind: z.literal('permitted'),
    what: line.min(1),
    authority: line,
    reference: line,
    on: day,
    until: day.nullable(),
  }),
  z.strictObject({
    kind: z.literal('sampling-proposed'),
    phase: phaseId,
    what: line.min(1),
    why: line.min(1),
  }),
  z.strictObject({ kind: z.literal('sampling-approved'), sampling: id }),
  z.strictObject({
    kind: z.literal('treated'),
    phase: phaseId,
    work: z.enum(works),
    technique: line,
    materials: z.array(z.enum(materials)).readonly(),
    products: line,
    reversibility: z.enum(['reversible', 'retreatable', 'irreversible', 'not-stated']),
    by: line,
    from: day,
    until: day.nullable(),
    summary: long.min(1),
    sampling: id.nullable(),
  }),
  z.strictObject({
    kind: z.literal('trained'),
    phase: phaseId,
    on: day,
    subject: line.min(1),
    people: z.int().min(1).max(10_000),
    hours: z.int().min(1).max(10_000),
    by: line,
  }),
  z.strictObject({ kind: z.literal('closing-assessed'), assessment: id }),
  z.strictObject({ kind: z.literal('followed-up'), on: day, words: long.min(1) }),
  z.strictObject({ kind: z.literal('abandoned'), on: day, why: long.min(1) }),
]) satisfies z.ZodType<ProjectAct>

/** Reads an act from a file; throws where it is none. */
export const readAct = (value: unknown): ProjectAct => actSchema.parse(value)
