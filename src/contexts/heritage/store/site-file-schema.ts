import { z } from 'zod'

import { conditions, methods, priorities } from '../domain/assessment.ts'
import { grades, locationCertainties } from '../domain/site.ts'
import { assessmentContentSchema } from './assessment-schema.ts'
import {
  geometrySchema,
  nameSchema,
  protectionSchema,
  referenceSchema,
  siteContentSchema,
} from './site-schema.ts'

const assessmentSchema = z.strictObject({
  observedOn: z.iso.date(),
  condition: z.enum(conditions),
  priority: z.enum(priorities).nullable(),
  assessor: z.strictObject({ name: z.string().min(1), capacity: z.string().min(1) }),
  content: assessmentContentSchema,
  /** What the other side says of it, if it does. */
  verifiedBy: z
    .strictObject({ side: z.string(), means: z.enum(methods), words: z.string() })
    .nullable(),
  /** The name of a drawing beside the file, seen from one viewpoint. */
  picture: z
    .strictObject({
      file: z.string(),
      viewpoint: z.string(),
      caption: z.string(),
      credit: z.string(),
    })
    .nullable(),
})

/** A site with its assessments, as a file of a demonstration holds it. */
export const siteFileSchema = z.strictObject({
  visibility: z.string(),
  publicSees: z.enum(grades),
  otherSees: z.enum(grades),
  content: siteContentSchema,
  location: z
    .strictObject({
      geometry: geometrySchema,
      certainty: z.enum(locationCertainties),
      source: z.string(),
    })
    .nullable(),
  names: z.array(nameSchema),
  protections: z.array(protectionSchema),
  references: z.array(referenceSchema),
  assessments: z.array(assessmentSchema),
})
