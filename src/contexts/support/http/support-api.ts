import { z } from 'zod'

import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { getOwnRelation } from '#contexts/relations/contract.ts'
import type { ApiProblem } from '#kit/api/api-problem.ts'
import { noBody, noQuery, type Operation, operation } from '#kit/api/operation.ts'
import { pageFrom, pageOf, pagingQuery } from '#kit/api/paging.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { NamedRequest } from '#kit/ids/named-request.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import type { SupportEntry } from '../domain/support.ts'
import {
  answerStep,
  recordStep,
  recordSupport,
  releaseSupport,
  reviseSupport,
  type SupportRefusal,
} from '../service/keep-support.ts'
import { findSupport, listSupport } from '../store/support-store.ts'
import type { FindMeetings } from '../service/meetings-of-support.ts'
import {
  contentWith,
  newSupportSchema,
  stepOf,
  type SupportActSent,
  supportActSchema,
  supportAnswer,
  supportOut,
  supportProblem,
} from './support-api-schema.ts'
import { ledgerOf } from './support-ledger.ts'
import { supportActsApiRoute, supportApiRoute, supportEntryApiRoute } from './support-routes.ts'

type Parts = Dependencies & { readonly findMeetings: FindMeetings }

const parameters = { entry: 'the `id` of the entry' }

const listAll = ({ db }: Parts): Operation<DeskVisit> =>
  operation(
    {
      id: 'listSupport',
      method: 'GET',
      path: supportApiRoute.path,
      summary:
        'What each side asked of the other in multilateral bodies, as far as the member sees it',
      entitlement: 'read',
      status: 200,
      query: z.strictObject(pagingQuery),
      body: noBody,
      answer: pageOf(supportAnswer),
      refusals: [],
    },
    async ({ actor }: DeskVisit, { query }) => {
      const entries = await asActor(db, actor, listSupport)
      const page = pageFrom(entries, ({ id }) => ({ at: 0, id }), query)
      return page.ok ? accept({ ...page.value, items: page.value.items.map(supportOut) }) : page
    },
  )

const find = ({ db }: Parts, { actor }: DeskVisit, id: string): Promise<SupportEntry | undefined> =>
  asActor(db, actor, (tx) => findSupport(tx, id))

const readOne = async (
  parts: Parts,
  visit: DeskVisit,
  id: string,
): Promise<Result<z.input<typeof supportAnswer>, ApiProblem>> => {
  const found = await find(parts, visit, id)
  return found === undefined
    ? refuse(supportProblem('support-not-found', visit))
    : accept(supportOut(found))
}

const getOne = (parts: Parts): Operation<DeskVisit> =>
  operation(
    {
      id: 'getSupport',
      method: 'GET',
      path: supportEntryApiRoute.path,
      summary: 'One entry of the ledger with its steps and what was answered to them',
      parameters,
      entitlement: 'read',
      status: 200,
      query: noQuery,
      body: noBody,
      answer: supportAnswer,
      refusals: [404],
    },
    (visit: DeskVisit) => readOne(parts, visit, visit.parameters['entry'] ?? ''),
  )

const recordOne = (parts: Parts): Operation<DeskVisit> =>
  operation(
    {
      id: 'recordSupport',
      method: 'POST',
      path: supportApiRoute.path,
      summary: 'Record what one side asked of the other, offered or stated',
      description:
        'What is ascribed to the other side stays with the own one until it is released. How somebody voted is never recorded.',
      entitlement: 'write',
      status: 201,
      query: noQuery,
      body: newSupportSchema,
      answer: supportAnswer,
      refusals: [409, 422],
      takesKey: true,
    },
    async (visit: DeskVisit, { body, named }) => {
      const { giver, visibility, step, ...content } = body
      const relation = await asActor(parts.db, visit.actor, (tx) => getOwnRelation(tx))
      const recorded = await recordSupport(ledgerOf(parts, visit), visit.actor, {
        giver,
        content,
        first: stepOf(step, { relation, giver }),
        isShared: visibility === 'joint',
        named,
      })
      return recorded.ok
        ? readOne(parts, visit, recorded.value)
        : refuse(supportProblem(recorded.refusal, visit, 'step.'))
    },
  )

type Acting = {
  readonly parts: Parts
  readonly visit: DeskVisit
  readonly entry: SupportEntry
  readonly named: NamedRequest | undefined
}

const carryOut = async (
  { parts, visit, entry: { id, giver, content: known }, named }: Acting,
  sent: SupportActSent,
): Promise<Result<undefined, SupportRefusal>> => {
  const { actor } = visit
  const ledger = ledgerOf(parts, visit)
  switch (sent.act) {
    case 'step': {
      const relation = await asActor(parts.db, actor, (tx) => getOwnRelation(tx))
      const content = stepOf(sent, { relation, giver })
      return recordStep(ledger, actor, { entry: id, content, named })
    }
    case 'revise': {
      const content = contentWith(known, sent)
      return reviseSupport(ledger, actor, { entry: id, content, named })
    }
    case 'release':
      return releaseSupport(ledger, actor, { entry: id, named })
    case 'confirmed':
    case 'reworded':
    case 'declined': {
      const { act: says, step, words } = sent
      return answerStep(ledger, actor, { entry: id, step, says, words, named })
    }
  }
}

const actOnOne = (parts: Parts): Operation<DeskVisit> =>
  operation(
    {
      id: 'actOnSupport',
      method: 'POST',
      path: supportActsApiRoute.path,
      summary: 'Record the next step, release what is ascribed, answer it, or say what it is for',
      description:
        'A step is never rewritten. Only the side to which one is ascribed confirms, rewords or declines it; only the side that recorded an entry revises what it is for.',
      parameters,
      entitlement: 'write',
      status: 200,
      query: noQuery,
      body: supportActSchema,
      answer: supportAnswer,
      refusals: [404, 409, 422],
      takesKey: true,
    },
    async (visit: DeskVisit, { body, named }) => {
      const entry = await find(parts, visit, visit.parameters['entry'] ?? '')
      if (entry === undefined) return refuse(supportProblem('support-not-found', visit))
      const done = await carryOut({ parts, visit, entry, named }, body)
      return done.ok ? readOne(parts, visit, entry.id) : refuse(supportProblem(done.refusal, visit))
    },
  )

/** The ledger of multilateral support for the programs of members. */
export const supportApi = (parts: Parts): Operation<DeskVisit>[] => [
  listAll(parts),
  getOne(parts),
  recordOne(parts),
  actOnOne(parts),
]
