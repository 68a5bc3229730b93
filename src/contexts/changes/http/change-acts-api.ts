import type { z } from 'zod'

import type { DeskVisit } from '#contexts/access/contract.ts'
import {
  type ApiProblem,
  invalid,
  keyNamesAnotherRequest,
  type Misfit,
} from '#kit/api/api-problem.ts'
import { noBody, noQuery, type Operation, operation } from '#kit/api/operation.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import { impactData, impactTotals } from '../documents/impact-data.ts'
import { refusalInWords } from '../documents/refusal-in-words.ts'
import { words } from '../messages/words.ts'
import { answerChange, type AnswerRefusal } from '../service/answer-change.ts'
import { applySoon } from '../service/apply-soon.ts'
import { checkChange, previewChange } from '../service/preview-change.ts'
import { mostEvents, proposeChange, type ProposeRefusal } from '../service/propose-change.ts'
import { proposeWayBack } from '../service/propose-way-back.ts'
import type { WrittenChange } from './change-file-schema.ts'
import { changeDataOf, readChange } from './change-data.ts'
import {
  answerSchema,
  changeSchema,
  previewSchema,
  proposalSchema,
  writtenChangeSchema,
} from './change-schema.ts'
import {
  changeAnswersApiRoute,
  changesApiRoute,
  previewApiRoute,
  wayBackApiRoute,
} from './changes-routes.ts'
import { type AskedChange, askedChangeOf, namedTwice } from './read-change-file.ts'

const parameters = { id: 'the `id` of the change' }

const fieldOf = (index: number, part: 'event' | 'alteration'): string =>
  `items.${String(index)}.${part}`

/** A change as it was sent, or what of it cannot be meant. */
const askedIn = (written: WrittenChange): Result<AskedChange, ApiProblem> => {
  const twice = namedTwice(written)
  if (twice.length > 0) {
    return refuse(
      invalid(
        twice.map(({ path, problem }) => ({
          in: 'body',
          field: path.map(String).join('.'),
          detail: problem,
        })),
      ),
    )
  }
  if (written.items.length > mostEvents) {
    const detail = `give at most ${String(mostEvents)} events for one change`
    return refuse(invalid([{ in: 'body', field: 'items', detail }]))
  }
  return accept(askedChangeOf(written))
}

const unseenEvent = 'there is no such event: /api/v1/desk/events lists those that the member sees'

const unseen = (found: readonly unknown[]): Misfit[] =>
  found.flatMap((one, index) =>
    one === undefined
      ? [{ in: 'body' as const, field: fieldOf(index, 'event'), detail: unseenEvent }]
      : [],
  )

const previewOf = (dependencies: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'previewChange',
      method: 'POST',
      path: previewApiRoute.path,
      summary: 'What a change would do, event by event and together; nothing is written',
      entitlement: 'read',
      status: 200,
      query: noQuery,
      body: writtenChangeSchema,
      answer: previewSchema,
      refusals: [422],
    },
    async ({ actor, today }: DeskVisit, { body }) => {
      const asked = askedIn(body)
      if (!asked.ok) return asked
      const { items, terms } = asked.value
      const found = await previewChange(dependencies.db, actor, {
        by: 'slug',
        items,
        terms,
        undoes: null,
        looksAround: true,
        today,
        digest: impactData,
      })
      const misfits = unseen(found)
      if (misfits.length > 0)
        return refuse({ ...invalid(misfits), status: 422, code: 'event-not-found' })
      const impacts = found.filter((one) => one !== undefined)
      const totals = impactTotals(impacts)
      return accept({
        totals: { ...totals, byReason: { ...totals.byReason } },
        items: impacts.map((impact) => ({
          ...impact,
          conflicts: [...impact.conflicts],
          registrations: impact.registrations && {
            ...impact.registrations,
            byReason: { ...impact.registrations.byReason },
          },
        })),
      })
    },
  )

/** Which events refuse it, each named by its place in the list. */
const refusedItems = async (
  { db }: Dependencies,
  { actor, today, language }: DeskVisit,
  { items }: AskedChange,
): Promise<Misfit[]> => {
  const digest = ({ refusal }: { readonly refusal: ProposeRefusal | undefined }) => ({ refusal })
  const checked = await checkChange(db, actor, { by: 'slug', items, today, digest })
  const refused = checked.flatMap((one, index): Misfit[] =>
    one?.refusal === undefined
      ? []
      : [
          {
            in: 'body',
            field: fieldOf(index, 'alteration'),
            detail: refusalInWords(language, one.refusal),
          },
        ],
  )
  return [...unseen(checked), ...refused]
}

const refusedProposal = async (
  dependencies: Dependencies,
  visit: DeskVisit,
  { refusal, asked }: { readonly refusal: ProposeRefusal; readonly asked: AskedChange },
): Promise<ApiProblem> => {
  if (refusal === 'key-names-another-request') return keyNamesAnotherRequest
  const detail = refusalInWords(visit.language, refusal)
  if (refusal === 'member-may-not-edit') return { status: 403, code: refusal, detail }
  const errors = await refusedItems(dependencies, visit, asked)
  return { status: 422, code: refusal, detail, ...(errors.length === 0 ? {} : { errors }) }
}

const propose = (dependencies: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'proposeChange',
      method: 'POST',
      path: changesApiRoute.path,
      summary: 'Propose a change; that is the approval of the member’s own side',
      description:
        'What needs no other side is applied at once, or in the background where it is large: `standing` says how far it has come.',
      entitlement: 'write',
      status: 201,
      query: noQuery,
      body: proposalSchema,
      answer: changeSchema,
      refusals: [422],
      takesKey: true,
    },
    async (visit: DeskVisit, { body, named }) => {
      const { urgent: isUrgent, ...written } = body
      const asked = askedIn(written)
      if (!asked.ok) return asked
      const { actor, today, now } = visit
      const { db } = dependencies
      const moment = { today, now, named }
      const proposal = { by: 'slug', ...asked.value, undoes: null, isUrgent, ...moment } as const
      const proposed = await proposeChange(db, actor, proposal)
      if (!proposed.ok) {
        const { refusal } = proposed
        return refuse(await refusedProposal(dependencies, visit, { refusal, asked: asked.value }))
      }
      const { id } = proposed.value
      await applySoon(db, actor.relation, { id, today, now })
      return changeDataOf(dependencies, visit, id)
    },
  )

const statusOf: Readonly<Record<AnswerRefusal, ApiProblem['status']>> = {
  'member-may-not-approve': 403,
  'change-not-found': 404,
  'change-is-not-open': 409,
}

const answer = (dependencies: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'answerChange',
      method: 'POST',
      path: changeAnswersApiRoute.path,
      summary: 'Approve a change for the member’s side, take it off the table, or contest it',
      description: 'Approving binds exactly the content of `contentHash`; read it before.',
      parameters,
      entitlement: 'write',
      status: 200,
      query: noQuery,
      body: answerSchema,
      answer: changeSchema,
      refusals: [404, 409],
    },
    async (visit: DeskVisit, { body }: { readonly body: z.output<typeof answerSchema> }) => {
      const found = await readChange(dependencies, visit)
      if (!found.ok) return found
      const { id } = found.value.change
      const { actor, today, now, language } = visit
      const { db } = dependencies
      const answered = await answerChange(db, actor, { id, answer: body.answer, today, now })
      if (!answered.ok) {
        const { refusal } = answered
        const detail = words(language)(`refused.${refusal}`)
        return refuse({ status: statusOf[refusal], code: refusal, detail })
      }
      await applySoon(db, actor.relation, { id, today, now })
      return changeDataOf(dependencies, visit, id)
    },
  )

const wayBack = (dependencies: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'proposeWayBack',
      method: 'POST',
      path: wayBackApiRoute.path,
      summary: 'Propose the way back from a change that was applied: a change like any other',
      parameters,
      entitlement: 'write',
      status: 201,
      query: noQuery,
      body: noBody,
      answer: changeSchema,
      refusals: [404, 409, 422],
      takesKey: true,
    },
    async (visit: DeskVisit, { named }) => {
      const found = await readChange(dependencies, visit)
      if (!found.ok) return found
      const { actor, today, now, language } = visit
      const { change } = found.value
      const proposed = await proposeWayBack(dependencies.db, actor, { change, today, now, named })
      if (!proposed.ok) {
        if (proposed.refusal === 'key-names-another-request') {
          return refuse(keyNamesAnotherRequest)
        }
        const detail = words(language)(`refused.${proposed.refusal}`)
        return refuse({ status: 409, code: proposed.refusal, detail })
      }
      const { id } = proposed.value
      await applySoon(dependencies.db, actor.relation, { id, today, now })
      return changeDataOf(dependencies, visit, id)
    },
  )

/** Writing a change, answering it, and taking it back, for the programs of members. */
export const changeActsApi = (dependencies: Dependencies): Operation<DeskVisit>[] => [
  previewOf(dependencies),
  propose(dependencies),
  answer(dependencies),
  wayBack(dependencies),
]
