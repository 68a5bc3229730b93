import { z } from 'zod'

import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { type ApiProblem, keyNamesAnotherRequest, nothingHere } from '#kit/api/api-problem.ts'
import { noQuery, type Operation, operation } from '#kit/api/operation.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { NamedRequest } from '#kit/ids/named-request.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { dayFromIso } from '#kit/time/days.ts'

import { scaleVersion } from '../data/vocabulary.ts'
import { conditions, extents, methods, priorities, verifications } from '../domain/assessment.ts'
import { words } from '../messages/words.ts'
import { type AssessmentRefusal, recordAssessmentOnce } from '../service/record-assessment.ts'
import { assessmentContentSchema } from '../store/assessment-schema.ts'
import type { NewAssessment } from '../store/assessment-store.ts'
import { findSite } from '../store/site-store.ts'
import { assessmentsApiRoute } from './heritage-routes.ts'

const { damages, threats, marks, interventions, recommendations, report } =
  assessmentContentSchema.shape
const short = z.string().max(2_000).default('')

const assessmentSchema = z
  .strictObject({
    visibility: z
      .enum(['public', 'joint', 'own'])
      .meta({ description: 'who reads it; never more than may know of the site' }),
    observedOn: z.iso.date(),
    condition: z.enum(conditions),
    priority: z.enum(priorities).nullable().default(null),
    assessor: z.strictObject({
      name: z.string().min(1).max(200),
      capacity: z.string().min(1).max(200),
    }),
    supersedes: z
      .uuid()
      .nullable()
      .default(null)
      .meta({ description: 'the assessment in whose place it stands; then `reason` says why' }),
    method: z.enum(methods).default('not-stated'),
    extent: z.enum(extents).default('unknown'),
    damages: damages.default([]),
    marks,
    threats: threats.default([]),
    interventions: interventions.default([]),
    recommendations: recommendations.default([]),
    hazards: z.boolean().default(false),
    narrative: z.string().max(20_000).default(''),
    report: report.default({}),
    verification: z.enum(verifications).default('reported'),
    source: short,
    reason: short,
  })
  .meta({ id: 'NewAssessment', description: 'A dated, signed survey of a site.' })

const answerSchema = z
  .strictObject({ id: z.uuid(), site: z.string() })
  .meta({ id: 'RecordedAssessment', description: 'The assessment by its id, at its site.' })

const audiences = ['public', 'joint'] as const

/** Whether what is shown to so many is never shown to more than may know of the site. */
const isWithin = (visibility: string, ofSite: string): boolean =>
  ofSite === 'public' ||
  (ofSite === 'joint' ? visibility !== 'public' : !audiences.some((one) => one === visibility))

const problemOf = (
  refusal: AssessmentRefusal | 'key-names-another-request',
  { language }: DeskVisit,
): ApiProblem => {
  if (refusal === 'key-names-another-request') return keyNamesAnotherRequest
  const detail = words(language)(`refused.${refusal}`)
  if (refusal === 'site-not-found') return nothingHere(detail)
  if (refusal === 'member-may-not-edit') return { status: 403, code: refusal, detail }
  return { status: refusal === 'corrected-already' ? 409 : 422, code: refusal, detail }
}

type Asked = z.output<typeof assessmentSchema>

const assessmentOf = (
  { visibility, observedOn, condition, priority, assessor, supersedes, ...content }: Asked,
  { site, side }: { readonly site: string; readonly side: string },
): Omit<NewAssessment, 'id'> => ({
  site,
  visibility: visibility === 'own' ? side : visibility,
  observedOn: dayFromIso(observedOn) ?? 0,
  condition,
  priority,
  assessor,
  supersedes,
  content: {
    ...content,
    scale: scaleVersion,
    recordedElsewhere: '',
    signedFor: '',
    saidElsewhere: [],
    illustrative: false,
  },
})

const record = async (
  { db, now }: Dependencies,
  visit: DeskVisit,
  { body, named }: { readonly body: Asked; readonly named: NamedRequest | undefined },
): Promise<Result<z.input<typeof answerSchema>, ApiProblem>> => {
  const { actor, parameters } = visit
  const slug = parameters['slug'] ?? ''
  const site = await asActor(db, actor, (tx) => findSite(tx, { slug }))
  if (site === undefined) return refuse(problemOf('site-not-found', visit))
  const assessment = assessmentOf(body, { site: site.id, side: actor.side })
  if (!isWithin(assessment.visibility, site.visibility)) {
    return refuse(problemOf('assessment-is-shown-to-too-many', visit))
  }
  const recorded = await recordAssessmentOnce(db, actor, { assessment, now: now(), named })
  return recorded.ok
    ? accept({ id: recorded.value, site: slug })
    : refuse(problemOf(recorded.refusal, visit))
}

/** Assessing a site from a program of a member. */
export const recordAssessmentOperation = (dependencies: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'recordAssessment',
      method: 'POST',
      path: assessmentsApiRoute.path,
      summary: 'Record an assessment of a site, dated and signed; it is never changed afterwards',
      parameters: { slug: 'the name of the site in its address' },
      entitlement: 'write',
      status: 201,
      query: noQuery,
      body: assessmentSchema,
      answer: answerSchema,
      refusals: [404, 409, 422],
      takesKey: true,
    },
    (visit: DeskVisit, given) => record(dependencies, visit, given),
  )
