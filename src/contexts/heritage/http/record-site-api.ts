import { z } from 'zod'

import type { DeskVisit } from '#contexts/access/contract.ts'
import { type ApiProblem, keyNamesAnotherRequest } from '#kit/api/api-problem.ts'
import { noQuery, type Operation, operation } from '#kit/api/operation.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import type { Geometry } from '../domain/geometry.ts'
import { grades, locationCertainties } from '../domain/site.ts'
import { words } from '../messages/words.ts'
import type { EnteredSite } from '../service/enter-site.ts'
import { recordSiteOnce } from '../service/record-site.ts'
import {
  nameSchema,
  protectionSchema,
  referenceSchema,
  siteContentSchema,
} from '../store/site-schema.ts'
import { geometryOf } from './exchange/arriving-site.ts'
import { sitesApiRoute } from './heritage-routes.ts'

const { kind, description, periods, materials, sources } = siteContentSchema.shape
const short = z.string().max(500).default('')

const nameOfSite = z.strictObject({
  text: nameSchema.shape.text,
  language: nameSchema.shape.language.default('').meta({ description: 'BCP 47, such as `az`' }),
  script: nameSchema.shape.script.default(''),
  kind: nameSchema.shape.kind.default('toponym'),
  status: nameSchema.shape.status.default('preferred'),
  assertedBy: z.string().min(1).max(500).meta({ description: 'who says that it is called so' }),
  usedBy: short,
  since: short,
  source: z.string().max(2_000).default(''),
})

const newSiteSchema = z
  .strictObject({
    visibility: z
      .enum(['public', 'joint', 'own'])
      .meta({ description: 'who may know that it is there' }),
    publicSees: z.enum(grades).meta({ description: 'how exactly everybody may know where' }),
    otherSees: z.enum(grades).meta({ description: 'how exactly the other side may know where' }),
    names: z.array(nameOfSite).min(1).max(100),
    kind,
    place: short,
    periods: periods.default([]),
    dating: short,
    materials: materials.default([]),
    description: description.default({}),
    sources: sources.default([]),
    geometry: z
      .record(z.string(), z.unknown())
      .nullable()
      .default(null)
      .meta({ description: 'a geometry of GeoJSON, longitude first; null where it is not known' }),
    certainty: z.enum(locationCertainties).default('high'),
    locationSource: z.string().max(2_000).default(''),
    protections: z.array(protectionSchema).max(100).default([]),
    references: z.array(referenceSchema).max(100).default([]),
    partOf: z.string().max(100).default('').meta({ description: 'the slug of what it is part of' }),
  })
  .meta({ id: 'NewSite', description: 'A heritage site that the side of the member keeps.' })

const answerSchema = z
  .strictObject({ id: z.uuid(), slug: z.string() })
  .meta({ id: 'RecordedSite', description: 'The site by its id and the name in its address.' })

type Asked = z.output<typeof newSiteSchema>

const contentOf = ({
  kind: ofKind,
  place,
  periods: ofPeriods,
  dating,
  materials: made,
  description: described,
  sources: said,
}: Asked): EnteredSite['content'] => ({
  kind: ofKind,
  place,
  periods: ofPeriods,
  dating,
  materials: made,
  description: described,
  sources: said,
  illustrative: false,
})

const enteredOf = (asked: Asked, geometry: Geometry | null, side: string): EnteredSite => {
  const { visibility, publicSees, otherSees, names, protections, references } = asked
  const { certainty, locationSource: source } = asked
  return {
    visibility: visibility === 'own' ? side : visibility,
    publicSees,
    otherSees,
    names,
    protections,
    references,
    content: contentOf(asked),
    location: geometry === null ? null : { geometry, certainty, source },
  }
}

const misplaced = (field: string, detail: string): ApiProblem => ({
  status: 422,
  code: 'site-cannot-be-recorded',
  detail: `${field}: ${detail}`,
  errors: [{ in: 'body', field, detail }],
})

const record = async (
  { db }: Dependencies,
  { actor, language }: DeskVisit,
  { body, named }: { readonly body: Asked } & Pick<Parameters<typeof recordSiteOnce>[2], 'named'>,
): Promise<Result<z.input<typeof answerSchema>, ApiProblem>> => {
  const say = words(language)
  const place = geometryOf(body.geometry)
  if (!place.ok) {
    const { is, values } = place.refusal.problem
    return refuse(misplaced('geometry', say(`file.${is}`, values)))
  }
  const site = enteredOf(body, place.value, actor.side)
  const recorded = await recordSiteOnce(db, actor, { site, whole: body.partOf, named })
  if (recorded.ok) return recorded
  switch (recorded.refusal) {
    case 'key-names-another-request':
      return refuse(keyNamesAnotherRequest)
    case 'whole-not-found':
      return refuse(misplaced('partOf', say('refused.site-not-found')))
    case 'member-may-not-edit':
      return refuse({
        status: 403,
        code: recorded.refusal,
        detail: say('refused.member-may-not-edit'),
      })
  }
}

/** Recording a site from a program of a member. */
export const recordSiteOperation = (dependencies: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'recordSite',
      method: 'POST',
      path: sitesApiRoute.path,
      summary:
        'Record a heritage site of the own side, and who may know that it is there, and where',
      entitlement: 'write',
      status: 201,
      query: noQuery,
      body: newSiteSchema,
      answer: answerSchema,
      refusals: [422],
      takesKey: true,
    },
    async (visit: DeskVisit, given) => {
      const recorded = await record(dependencies, visit, given)
      return recorded.ok ? accept(recorded.value) : recorded
    },
  )
