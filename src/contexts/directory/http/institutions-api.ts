import type { z } from 'zod'

import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import type { ApiProblem } from '#kit/api/api-problem.ts'
import { noBody, noQuery, type Operation, operation } from '#kit/api/operation.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { isId } from '#kit/ids/ids.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import type { InstitutionRecord } from '../domain/institution-record.ts'
import { describeInstitution, recordInstitution } from '../service/change-institution.ts'
import { findInstitutionRecord } from '../store/institution-record-store.ts'
import { institutionApiRoute, institutionsApiRoute } from './directory-routes.ts'
import {
  describedSchema,
  institutionAnswer,
  institutionOf,
  institutionOut,
  institutionProblem,
  newInstitutionSchema,
  profileWith,
} from './institutions-api-schema.ts'

const parameters = { institution: 'the `id` of the institution' }

const findOne = (
  { db }: Dependencies,
  { actor }: DeskVisit,
  id: string,
): Promise<InstitutionRecord | undefined> =>
  isId(id) ? asActor(db, actor, (tx) => findInstitutionRecord(tx, id)) : Promise.resolve(undefined)

const readOne = async (
  dependencies: Dependencies,
  visit: DeskVisit,
  id: string,
): Promise<Result<z.input<typeof institutionAnswer>, ApiProblem>> => {
  const found = await findOne(dependencies, visit, id)
  return found === undefined
    ? refuse(institutionProblem('institution-not-found', visit))
    : accept(institutionOut(found, visit))
}

const getOne = (dependencies: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'getInstitution',
      method: 'GET',
      path: institutionApiRoute.path,
      summary:
        'One institution with its names and what it is for; a merged one as the one that stands',
      parameters,
      entitlement: 'read',
      status: 200,
      query: noQuery,
      body: noBody,
      answer: institutionAnswer,
      refusals: [404],
    },
    (visit: DeskVisit) => readOne(dependencies, visit, visit.parameters['institution'] ?? ''),
  )

const recordOne = (dependencies: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'recordInstitution',
      method: 'POST',
      path: institutionsApiRoute.path,
      summary: 'Write an institution into the directory, with its names and what it is for',
      entitlement: 'write',
      status: 201,
      query: noQuery,
      body: newInstitutionSchema,
      answer: institutionAnswer,
      refusals: [422],
      takesKey: true,
    },
    async (visit: DeskVisit, { body, named }) => {
      const { names } = body
      const recorded = await recordInstitution(dependencies.db, visit.actor, {
        ...institutionOf(body, visit),
        names,
        named,
      })
      return recorded.ok
        ? readOne(dependencies, visit, recorded.value)
        : refuse(institutionProblem(recorded.refusal, visit))
    },
  )

const describeOne = (dependencies: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'describeInstitution',
      method: 'PATCH',
      path: institutionApiRoute.path,
      summary: 'Write anew what an institution is for, and what the own side says it is called',
      description:
        'What was there before stays on record. `names` replaces those of the own side; what the other side calls it is theirs.',
      parameters,
      entitlement: 'write',
      status: 200,
      query: noQuery,
      body: describedSchema,
      answer: institutionAnswer,
      refusals: [404, 409, 422],
    },
    async (visit: DeskVisit, { body }) => {
      const id = visit.parameters['institution'] ?? ''
      const { actor } = visit
      const known = await findOne(dependencies, visit, id)
      if (known === undefined) return refuse(institutionProblem('institution-not-found', visit))
      const described = await describeInstitution(dependencies.db, actor, {
        institution: known.id,
        startedFrom: body.startedFrom,
        profile: profileWith(known.profile, body),
        names: body.names ?? known.names.filter(({ side }) => side === actor.side),
      })
      return described.ok
        ? readOne(dependencies, visit, known.id)
        : refuse(institutionProblem(described.refusal, visit))
    },
  )

/** Institutions for the programs of members: read whole, recorded and described; `relations` lists them. */
export const institutionsApi = (dependencies: Dependencies): Operation<DeskVisit>[] => [
  getOne(dependencies),
  recordOne(dependencies),
  describeOne(dependencies),
]
