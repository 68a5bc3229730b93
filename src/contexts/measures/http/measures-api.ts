import { z } from 'zod'

import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { noBody, type Operation, operation } from '#kit/api/operation.ts'
import { pageFrom, pageOf, pagingQuery } from '#kit/api/paging.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { accept } from '#kit/result/result.ts'

import { listMeasures } from '../store/measure-store.ts'
import { measureData, measureSchema } from './measure-data.ts'
import { measuresApiRoute } from './measures-routes.ts'

const listQuery = z.strictObject({
  ...pagingQuery,
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'has to be two capital letters (ISO 3166-1), such as AZ')
    .optional()
    .meta({ description: 'only measures of this country' }),
})

/** The record of measures for the programs of members. */
export const measuresApi = ({ db }: Dependencies): Operation<DeskVisit>[] => [
  operation(
    {
      id: 'listMeasures',
      method: 'GET',
      path: measuresApiRoute.path,
      summary: 'The record of measures that the member sees, as they were announced',
      entitlement: 'read',
      status: 200,
      query: listQuery,
      body: noBody,
      answer: pageOf(measureSchema),
      refusals: [],
    },
    async ({ actor }: DeskVisit, { query }) => {
      const measures = await asActor(db, actor, (tx) => listMeasures(tx))
      const { country } = query
      const found = measures.filter(
        ({ jurisdiction }) => country === undefined || jurisdiction.country === country,
      )
      const page = pageFrom(found, ({ announced, id }) => ({ at: announced, id }), query)
      if (!page.ok) return page
      const { items, next } = page.value
      return accept({ items: items.map(measureData), next })
    },
  ),
]
