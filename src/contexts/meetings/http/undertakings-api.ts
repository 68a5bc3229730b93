import { z } from 'zod'

import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { getOwnRelation } from '#contexts/relations/contract.ts'
import type { ApiProblem } from '#kit/api/api-problem.ts'
import { noBody, noQuery, type Operation, operation } from '#kit/api/operation.ts'
import { pageFrom, pageOf, pagingQuery } from '#kit/api/paging.ts'
import type { Transaction } from '#kit/db/database.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { isId } from '#kit/ids/ids.ts'
import type { NamedRequest } from '#kit/ids/named-request.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import { enterNamedUndertaking } from '../service/enter-named-undertaking.ts'
import { partId } from '../service/enter-undertakings.ts'
import { listUndertakings } from '../store/undertaking-store.ts'
import { listUndertakingNotes } from '../store/undertaking-thread-store.ts'
import { undertakingApiRoute, undertakingsApiRoute } from './meetings-routes.ts'
import { todayOf } from './open-desk-of.ts'
import { contentOf, newUndertakingSchema } from './undertaking-api-input.ts'
import {
  threadOut,
  undertakingAnswer,
  undertakingOut,
  undertakingProblem,
  undertakingThread,
} from './undertaking-api-schema.ts'

const listAll = ({ db }: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'listUndertakings',
      method: 'GET',
      path: undertakingsApiRoute.path,
      summary: 'What was said would be done, as far as the member sees it',
      entitlement: 'read',
      status: 200,
      query: z.strictObject(pagingQuery),
      body: noBody,
      answer: pageOf(undertakingAnswer),
      refusals: [],
    },
    async (visit: DeskVisit, { query }) => {
      const { undertakings, relation } = await asActor(db, visit.actor, async (tx) => ({
        undertakings: await listUndertakings(tx),
        relation: await getOwnRelation(tx),
      }))
      const page = pageFrom(undertakings, ({ id }) => ({ at: 0, id }), query)
      if (!page.ok) return page
      const today = todayOf(relation, visit)
      const items = page.value.items.map((one) => undertakingOut(one, today))
      return accept({ items, next: page.value.next })
    },
  )

const readOne = async (
  tx: Transaction,
  visit: DeskVisit,
): Promise<z.input<typeof undertakingThread> | undefined> => {
  const id = visit.parameters['id'] ?? ''
  const [found] = isId(id) ? await listUndertakings(tx, { id }) : []
  if (found === undefined) return undefined
  const today = todayOf(await getOwnRelation(tx), visit)
  return threadOut(found, { today, notes: await listUndertakingNotes(tx, id) })
}

const getOne = ({ db }: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'getUndertaking',
      method: 'GET',
      path: undertakingApiRoute.path,
      summary: 'One undertaking with what became of it and what was written on it',
      parameters: { id: 'the `id` of the undertaking' },
      entitlement: 'read',
      status: 200,
      query: noQuery,
      body: noBody,
      answer: undertakingThread,
      refusals: [404],
    },
    async (visit: DeskVisit) => {
      const found = await asActor(db, visit.actor, (tx) => readOne(tx, visit))
      return found === undefined
        ? refuse(undertakingProblem('undertaking-not-found', visit))
        : accept(found)
    },
  )

const recordedAnswer = z
  .strictObject({ parts: z.array(undertakingAnswer) })
  .meta({ id: 'RecordedUndertakings', description: 'One part for each side whose it is.' })

const record = async (
  { db }: Dependencies,
  visit: DeskVisit,
  asked: {
    readonly body: z.output<typeof newUndertakingSchema>
    readonly named: NamedRequest | undefined
  },
): Promise<Result<z.input<typeof recordedAnswer>, ApiProblem>> => {
  const { actor } = visit
  const { side, visibility, release, from } = asked.body
  const content = contentOf(asked.body)
  if (Object.keys(content.text).length === 0) {
    return refuse(undertakingProblem('words-missing', visit))
  }
  const entered = await enterNamedUndertaking(db, actor, {
    named: asked.named,
    undertaking: {
      actor: side,
      visibility: visibility === 'own' ? actor.side : visibility,
      release,
      origin: from,
      content,
    },
  })
  if (!entered.ok) return refuse(undertakingProblem(entered.refusal, visit))
  return asActor(db, actor, async (tx) => {
    const relation = await getOwnRelation(tx)
    const ids = relation.sides.map(({ id }) => partId(entered.value, id))
    const all = await Promise.all(ids.map((id) => listUndertakings(tx, { id })))
    const today = todayOf(relation, visit)
    return accept({ parts: all.flat().map((one) => undertakingOut(one, today)) })
  })
}

const recordOne = (dependencies: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'recordUndertaking',
      method: 'POST',
      path: undertakingsApiRoute.path,
      summary: 'Record what was said would be done, one part for each side whose it is',
      description:
        'What is ascribed to the other side stays with the own one until it is released; it is theirs once they confirm or reword it.',
      entitlement: 'write',
      status: 201,
      query: noQuery,
      body: newUndertakingSchema,
      answer: recordedAnswer,
      refusals: [409, 422],
      takesKey: true,
    },
    (visit: DeskVisit, given) => record(dependencies, visit, given),
  )

/** Undertakings for the programs of members: read, and recorded. */
export const undertakingsApi = (dependencies: Dependencies): Operation<DeskVisit>[] => [
  listAll(dependencies),
  getOne(dependencies),
  recordOne(dependencies),
]
