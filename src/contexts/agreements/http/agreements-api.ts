import { z } from 'zod'

import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { getOwnRelation } from '#contexts/relations/contract.ts'
import { nothingHere } from '#kit/api/api-problem.ts'
import { noBody, type Operation, operation } from '#kit/api/operation.ts'
import { pageFrom, pageOf, pagingQuery } from '#kit/api/paging.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { accept, refuse } from '#kit/result/result.ts'
import { dayFromIso } from '#kit/time/days.ts'

import { inForceByKey } from '../domain/others-in-force.ts'
import { listAgreements } from '../store/agreement-store.ts'
import {
  agreementAnswer,
  agreementOut,
  listedAgreementAnswer,
  listedAgreementOut,
  readingOf,
} from './agreement-answer.ts'
import { agreementApiRoute, agreementsApiRoute } from './agreements-routes.ts'
import { todayOf } from './life-of.ts'

const listQuery = z.strictObject({
  ...pagingQuery,
  inForceOn: z.iso
    .date('has to be a date: YYYY-MM-DD')
    .optional()
    .meta({ description: 'only those in force on that day, as the record has it' }),
})

const read = ({ db }: Dependencies, visit: DeskVisit) =>
  asActor(db, visit.actor, async (tx) => {
    const agreements = await listAgreements(tx)
    const relation = await getOwnRelation(tx)
    return {
      agreements,
      around: {
        othersInForce: inForceByKey(agreements),
        day: todayOf(relation, visit),
        relation,
        visit,
      },
    }
  })

const listAllAgreements = (dependencies: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'listAgreements',
      method: 'GET',
      path: agreementsApiRoute.path,
      summary: 'The agreements that the member sees, or those in force on a day',
      entitlement: 'read',
      status: 200,
      query: listQuery,
      body: noBody,
      answer: pageOf(listedAgreementAnswer),
      refusals: [],
    },
    async (visit: DeskVisit, { query }) => {
      const { agreements, around } = await read(dependencies, visit)
      const on = query.inForceOn === undefined ? undefined : dayFromIso(query.inForceOn)
      const day = on ?? around.day
      const listed = agreements
        .map((one) => listedAgreementOut(readingOf(one, { ...around, day })))
        .filter(({ state }) => on === undefined || state === 'in-force')
      return pageFrom(listed, ({ id }) => ({ at: 0, id }), query)
    },
  )

const getOneAgreement = (dependencies: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'getAgreement',
      method: 'GET',
      path: agreementApiRoute.path,
      summary: 'One agreement with its acts, clauses and dates, each with its grounds',
      parameters: { slug: 'the name of the agreement in its address' },
      entitlement: 'read',
      status: 200,
      query: z.strictObject({}),
      body: noBody,
      answer: agreementAnswer,
      refusals: [404],
    },
    async (visit: DeskVisit) => {
      const { agreements, around } = await read(dependencies, visit)
      const agreement = agreements.find(({ slug }) => slug === visit.parameters['slug'])
      if (agreement === undefined) return refuse(nothingHere('the member sees no such agreement'))
      return accept(agreementOut(readingOf(agreement, around)))
    },
  )

/** Agreements of the relation, for the programs of members. */
export const agreementsApi = (dependencies: Dependencies): Operation<DeskVisit>[] => [
  listAllAgreements(dependencies),
  getOneAgreement(dependencies),
]
