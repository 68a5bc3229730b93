import { z } from 'zod'

import { conditions, methods, priorities, sayings } from '../domain/assessment.ts'
import { grades, locationCertainties } from '../domain/site.ts'
import { assessmentContentSchema } from './assessment-schema.ts'
import { photographContentSchema } from './photograph-store.ts'
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

/** Whose it was and when, as `side` and `recordedOn` of an assessment. */
const fromElsewhere = {
  visibility: z.string().min(1).max(60),
  side: z.string().max(60),
  recordedOn: z.string().max(60),
}
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

const exchangedPhotographSchema = z.strictObject({
  id: z.uuid(),
  /** The name of its file in the archive. */
  file: z.string().min(1).max(200),
  sha256,
  assessment: z.uuid().nullable(),
  takenOn: z.iso.date().nullable(),
  viewpoint: z.string().max(200),
  ...photographContentSchema.shape,
  ...fromElsewhere,
})

const exchangedDocumentSchema = z.strictObject({
  id: z.uuid(),
  file: z.string().min(1).max(200),
  sha256,
  name: z.string().min(1).max(200),
  ...fromElsewhere,
})

const exchangedHidingSchema = z.strictObject({
  id: z.uuid(),
  shownTo: z.string().min(1).max(60),
  publicSees: z.enum(grades),
  otherSees: z.enum(grades),
  reason: z.string().min(1).max(2_000),
  recordedOn: z.string().max(60),
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
  /** Who decided what others may know, and why: for the side that keeps the site. */
  hidings: z.array(exchangedHidingSchema).max(1_000).default([]),
  /** In archives alone, which hold their files. */
  photographs: z.array(exchangedPhotographSchema).max(10_000).exactOptional(),
  documents: z.array(exchangedDocumentSchema).max(10_000).exactOptional(),
})

/** A site as files exchange it, with its id and where it is. */
export type ExchangedSite = z.output<typeof exchangedSiteSchema>
export type ExchangedAssessment = ExchangedSite['assessments'][number]
export type ExchangedPhotograph = NonNullable<ExchangedSite['photographs']>[number]
export type ExchangedDocument = NonNullable<ExchangedSite['documents']>[number]
