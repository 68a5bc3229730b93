import { z } from 'zod'

import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { sites } from '#contexts/heritage/contract.ts'
import type { ApiProblem } from '#kit/api/api-problem.ts'
import { noQuery, type Operation, operation } from '#kit/api/operation.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { NamedRequest } from '#kit/ids/named-request.ts'
import { refuse, type Result } from '#kit/result/result.ts'

import { vocabularyVersion } from '../domain/vocabulary.ts'
import { recordNeedOnce } from '../service/record-need.ts'
import { needSchema } from '../store/need-schema.ts'
import { needsApiRoute } from './restoration-routes.ts'
import { audienceOf, endsBeforeItBegins, periodIn, problemOf, writtenTerms } from './written-api.ts'

const newNeedSchema = z
  .strictObject({
    site: z.string().min(1).max(100).meta({ description: 'the slug of a site of the own side' }),
    ...writtenTerms,
    title: needSchema.shape.title,
    urgency: needSchema.shape.urgency,
    assessment: needSchema.shape.assessment
      .default(null)
      .meta({ description: 'the assessment it rests on; null: none yet, so it asks for a survey' }),
    estimate: needSchema.shape.estimate.default(null),
  })
  .meta({ id: 'NewNeed', description: 'What the owner of a site wants done there.' })

const answerSchema = z
  .strictObject({ id: z.uuid(), slug: z.string() })
  .meta({ id: 'RecordedNeed', description: 'The need by its id and the name in its address.' })

type Asked = z.output<typeof newNeedSchema>

const record = async (
  { db }: Dependencies,
  visit: DeskVisit,
  { body, named }: { readonly body: Asked; readonly named: NamedRequest | undefined },
): Promise<Result<z.input<typeof answerSchema>, ApiProblem>> => {
  const { site: slug, visibility, period: written, ...said } = body
  const site = await asActor(db, visit.actor, (tx) => sites.find(tx, { slug }))
  if (site === undefined) return refuse(problemOf('site-not-found', visit))
  const period = periodIn(written)
  if (period === undefined) return refuse(endsBeforeItBegins)
  const recorded = await recordNeedOnce(db, visit.actor, {
    site: site.id,
    visibility: audienceOf(visibility, visit),
    content: { ...said, vocabulary: vocabularyVersion, period, illustrative: false },
    named,
  })
  return recorded.ok ? recorded : refuse(problemOf(recorded.refusal, visit))
}

/** Stating a need from a program of a member. */
export const recordNeedOperation = (dependencies: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'recordNeed',
      method: 'POST',
      path: needsApiRoute.path,
      summary: 'State what a heritage site of the own side needs',
      entitlement: 'write',
      status: 201,
      query: noQuery,
      body: newNeedSchema,
      answer: answerSchema,
      refusals: [404, 422],
      takesKey: true,
    },
    (visit: DeskVisit, given) => record(dependencies, visit, given),
  )
