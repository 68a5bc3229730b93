import { z } from 'zod'

import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { type ApiProblem, nothingHere } from '#kit/api/api-problem.ts'
import { noBody, noQuery, type Operation, operation } from '#kit/api/operation.ts'
import { pageOf, pageRead, pagingQuery } from '#kit/api/paging.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { accept, refuse } from '#kit/result/result.ts'

import { type Batch, batchKinds } from '../domain/batch.ts'
import { batchWords } from '../messages/batch-words.ts'
import { words } from '../messages/words.ts'
import { settleDecisions } from '../service/settle-decisions.ts'
import { undoBatch, type UndoBatchRefusal } from '../service/undo-batch.ts'
import { listBatches } from '../store/batch-store.ts'
import { batchesApiRoute, batchWayBackApiRoute } from './programme-routes.ts'

const moment = z.iso.datetime()
const count = z.int().min(0)

/** What was done to many events at once, as programs see it. */
export const batchSchema = z
  .strictObject({
    id: z.uuid(),
    kind: z.enum(batchKinds),
    name: z.string().meta({ description: 'the file of an import, the title of a series' }),
    events: count,
    by: z.string(),
    recorded: moment,
    undone: moment.nullable(),
    undoable: count.meta({ description: 'its events on which taking it back has an effect' }),
  })
  .meta({ id: 'Batch', description: 'What was done to many events at once.' })

export const batchData = (batch: Batch): z.input<typeof batchSchema> => ({
  id: batch.id,
  kind: batch.kind,
  name: batch.name,
  events: batch.events,
  by: batch.memberName,
  recorded: new Date(batch.recordedAt).toISOString(),
  undone: batch.undoneAt === null ? null : new Date(batch.undoneAt).toISOString(),
  undoable: batch.undoable,
})

const listAll = ({ db }: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'listBatches',
      method: 'GET',
      path: batchesApiRoute.path,
      summary: 'What the member’s side did to many events at once, the last one first',
      entitlement: 'read',
      status: 200,
      query: z.strictObject(pagingQuery),
      body: noBody,
      answer: pageOf(batchSchema),
      refusals: [],
    },
    async ({ actor }: DeskVisit, { query }) => {
      const page = await pageRead(
        ({ after, most }) =>
          asActor(db, actor, (tx) =>
            listBatches(tx, { after: after && { recordedAt: -after.at, id: after.id }, most }),
          ),
        ({ recordedAt, id }) => ({ at: -recordedAt, id }),
        query,
      )
      if (!page.ok) return page
      return accept({ items: page.value.items.map(batchData), next: page.value.next })
    },
  )

const problemOf = (refusal: UndoBatchRefusal, { language }: DeskVisit): ApiProblem => {
  const say = words(language)
  switch (refusal) {
    case 'member-may-not-edit':
      return { status: 403, code: refusal, detail: say('refused.may-not-edit') }
    case 'batch-not-found':
      return { ...nothingHere(say('missing.detail')), code: refusal }
    case 'batch-is-undone':
    case 'nothing-is-left-to-undo': {
      const detail = batchWords(language)(`lately.refused.${refusal}`)
      return { status: 409, code: refusal, detail }
    }
  }
}

const undoneSchema = z
  .strictObject({
    undone: count.meta({ description: 'events that are gone, or say again what they said' }),
    proposed: count.meta({ description: 'events whose former content waits for the other side' }),
    left: count.meta({ description: 'events that somebody changed or shared since' }),
  })
  .meta({ id: 'BatchUndone', description: 'What taking a batch back came to.' })

const takeBack = ({ db }: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'takeBatchBack',
      method: 'POST',
      path: batchWayBackApiRoute.path,
      summary: 'Take back, as one step, what was done to many events at once',
      parameters: { id: 'the `id` of the batch' },
      entitlement: 'write',
      status: 200,
      query: noQuery,
      body: noBody,
      answer: undoneSchema,
      refusals: [404, 409],
    },
    async (visit: DeskVisit) => {
      const { actor, parameters, today } = visit
      const undone = await undoBatch(db, actor, parameters['id'] ?? '')
      if (!undone.ok) return refuse(problemOf(undone.refusal, visit))
      await settleDecisions(db, actor.relation, today)
      return accept({ ...undone.value })
    },
  )

/** What was done to many events at once, for the programs of members. */
export const batchesApi = (dependencies: Dependencies): Operation<DeskVisit>[] => [
  listAll(dependencies),
  takeBack(dependencies),
]
