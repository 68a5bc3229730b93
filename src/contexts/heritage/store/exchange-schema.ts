import { z } from 'zod'

import { conditions, methods, priorities, sayings } from '../domain/assessment.ts'
import { grades, locationCertainties } from '../domain/site.ts'
import { assessmentContentSchema } from './assessment-schema.ts'
import { nameSchema, protectionSchema, referenceSchema, siteContentSchema } from './site-schema.ts'

const said = { claim: z.uuid(), visibility: z.string().min(1).max(60) }

const verificationSchema = z.strictObject({
  side: z.string().max(60),
  says: z.enum(sayings),
  means: z.enum(methods),
  words: z.string().max(2_000),
  visibility: z.string().min(1).max(60),
  on: z.string().max(60),
})

const exchangedAssessmentSchema = z.strictObject({
  id: z.uuid(),
  visibility: z.string().min(1).max(60),
  observedOn: z.iso.date(),
  recordedOn: z.string().max(60),
  condition: z.enum(conditions),
  priority: z.enum(priorities).nullable(),
  /** Who signs; a reader who may not know their name is given the capacity alone. */
  assessor: z.strictObject({
    name: z.string().max(200).nullable(),
    capacity: z.string().min(1).max(200),
  }),
  supersedes: z.uuid().nullable(),
  side: z.string().max(60),
  content: assessmentContentSchema.omit({
    recordedElsewhere: true,
    signedFor: true,
    saidElsewhere: true,
  }),
  verifications: z.array(verificationSchema).max(1_000),
})

/** All that is exchanged of a site besides its geometry. Nested, never joined into one text. */
export const exchangedSiteSchema = z.strictObject({
  slug: z.string().regex(/^[a-z0-9][a-z0-9-]{0,99}$/),
  owner: z.string().min(1).max(60),
  visibility: z.string().min(1).max(60),
  publicSees: z.enum(grades),
  otherSees: z.enum(grades),
  /** As exactly as the geometry of the file is known to whoever exported it. */
  grade: z.enum(grades),
  location: z
    .strictObject({ certainty: z.enum(locationCertainties), source: z.string().max(2_000) })
    .nullable(),
  partOf: z.uuid().nullable(),
  content: siteContentSchema,
  names: z.array(nameSchema.extend(said)).max(1_000),
  protections: z.array(protectionSchema.extend(said)).max(1_000),
  references: z.array(referenceSchema.extend(said)).max(1_000),
  assessments: z.array(exchangedAssessmentSchema).max(10_000),
})

/** A site as files exchange it, with its id and where it is. */
export type ExchangedSite = z.output<typeof exchangedSiteSchema>
export type ExchangedAssessment = ExchangedSite['assessments'][number]
