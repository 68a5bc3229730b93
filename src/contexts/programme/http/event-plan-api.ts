import { z } from 'zod'

import { type DeskVisit, may } from '#contexts/access/contract.ts'
import type { ApiProblem } from '#kit/api/api-problem.ts'
import { noBody, noQuery, type Operation, operation } from '#kit/api/operation.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { cleanTextSchema } from '#kit/schema/clean-text.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import { eventStates } from '../domain/event-state.ts'
import { belongsTo } from '../domain/who-decides.ts'
import { moveEventState } from '../service/move-event-state.ts'
import { answerProposal, reviseEvent } from '../service/revise-event.ts'
import { settleDecisions } from '../service/settle-decisions.ts'
import { showEvent } from '../service/show-event.ts'
import { contentOfData } from './content-of-data.ts'
import { revisionSchema, startedFrom } from './event-content-schema.ts'
import { eventProblem, misfitsProblem } from './event-problem.ts'
import { planNamed, plannedDataOf } from './planned-event-data.ts'
import { actedEventSchema, plannedEventSchema } from './planned-event-schema.ts'
import {
  eventContentApiRoute,
  eventProposalApiRoute,
  eventStateApiRoute,
  eventVisibilityApiRoute,
} from './programme-routes.ts'

const parameters = { slug: 'the `slug` of the event' }
const slugOf = (visit: DeskVisit): string => visit.parameters['slug'] ?? ''

type Outcome = z.input<typeof actedEventSchema>['outcome']

/** What became of it, with the event as it is then. */
const acted = async (
  { db }: Dependencies,
  visit: DeskVisit,
  outcome: Outcome,
): Promise<Result<z.input<typeof actedEventSchema>, ApiProblem>> => {
  await settleDecisions(db, visit.actor.relation, visit.today)
  const event = await plannedDataOf(db, visit)
  return event.ok ? accept({ outcome, event: event.value }) : event
}

const getContent = ({ db }: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'getEventContent',
      method: 'GET',
      path: eventContentApiRoute.path,
      summary: 'What an event says, whole, and what is proposed for it',
      parameters,
      entitlement: 'read',
      status: 200,
      query: noQuery,
      body: noBody,
      answer: plannedEventSchema,
      refusals: [404],
    },
    (visit: DeskVisit) => plannedDataOf(db, visit),
  )

const revise = (dependencies: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'reviseEvent',
      method: 'PATCH',
      path: eventContentApiRoute.path,
      summary: 'Alter what an event says',
      description:
        'What one side owns, or both are still drafting, changes at once; a joint event before the public is proposed, with the approval of the member’s side. People who are registered are told by a change instead (`proposeChange`); what is altered here reaches them when it has stood for half an hour.',
      parameters,
      entitlement: 'write',
      status: 200,
      query: noQuery,
      body: revisionSchema,
      answer: actedEventSchema,
      refusals: [404, 409, 422],
    },
    async (visit: DeskVisit, { body }) => {
      const { actor, language } = visit
      if (!may(actor, 'edit')) return refuse(eventProblem('member-may-not-edit', visit))
      const opened = await planNamed(dependencies.db, visit)
      if (!opened.ok) return opened
      const { view, reader } = opened.value
      if (!belongsTo(view.event, actor.side)) {
        return refuse(eventProblem('event-belongs-to-the-other-side', visit))
      }
      const { startedFrom: from, programme } = body
      const { relation, venues, institutions } = reader
      const base = view.event.content
      const setting = { language, places: { relation, venues }, institutions, base }
      const content = contentOfData(body, setting)
      if (!content.ok) return refuse(misfitsProblem(content.refusal))
      const { slug, visibility } = view.event
      const asked = { slug, visibility, startedFrom: from, content: content.value }
      const change = programme === undefined ? asked : { ...asked, programme }
      const revised = await reviseEvent(dependencies.db, actor, change)
      return revised.ok
        ? acted(dependencies, visit, revised.value.outcome)
        : refuse(eventProblem(revised.refusal, visit))
    },
  )

const visibilitySchema = z.strictObject(
  { to: z.enum(['joint', 'public'], 'has to be joint or public'), startedFrom },
  'has to be {"to": …, "startedFrom": …}',
)

const show = (dependencies: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'showEvent',
      method: 'POST',
      path: eventVisibilityApiRoute.path,
      summary: 'Show an event to the other side, or put it before the public',
      description: 'What is joint comes before the public when both sides have approved it.',
      parameters,
      entitlement: 'write',
      status: 200,
      query: noQuery,
      body: visibilitySchema,
      answer: actedEventSchema,
      refusals: [404, 409, 422],
    },
    async (visit: DeskVisit, { body }) => {
      const asked = { slug: slugOf(visit), visibility: body.to, startedFrom: body.startedFrom }
      const shown = await showEvent(dependencies.db, visit.actor, asked)
      return shown.ok
        ? acted(dependencies, visit, shown.value.outcome)
        : refuse(eventProblem(shown.refusal, visit))
    },
  )

const proposalAnswerSchema = z.strictObject(
  {
    answer: z.enum(['approve', 'decline'], 'has to be approve or decline'),
    contentHash: z.string().meta({ description: 'of the proposal that was read' }),
  },
  'has to be {"answer": …, "contentHash": …}',
)

const answer = (dependencies: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'answerProposal',
      method: 'POST',
      path: eventProposalApiRoute.path,
      summary: 'Approve, or decline, exactly the content that the other side proposes',
      parameters,
      entitlement: 'write',
      status: 200,
      query: noQuery,
      body: proposalAnswerSchema,
      answer: actedEventSchema,
      refusals: [404, 409],
    },
    async (visit: DeskVisit, { body }) => {
      const { contentHash } = body
      const approves = body.answer === 'approve'
      const asked = { slug: slugOf(visit), contentHash, approves }
      const answered = await answerProposal(dependencies.db, visit.actor, asked)
      return answered.ok
        ? acted(dependencies, visit, answered.value.outcome)
        : refuse(eventProblem(answered.refusal, visit))
    },
  )

const longestReason = 500

const moveSchema = z.strictObject(
  {
    to: z.enum(eventStates, `has to be one of ${eventStates.join(', ')}`),
    reason: cleanTextSchema
      .refine(
        (text) => text.length <= longestReason,
        `has to have at most ${String(longestReason)} characters`,
      )
      .default('')
      .meta({ description: 'for the sides, not for the public' }),
  },
  'has to be {"to": …}',
)

const move = (dependencies: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'moveEventState',
      method: 'POST',
      path: eventStateApiRoute.path,
      summary: 'Record that an event is planned, announced, held, postponed or cancelled',
      parameters,
      entitlement: 'write',
      status: 200,
      query: noQuery,
      body: moveSchema,
      answer: actedEventSchema,
      refusals: [404, 409],
    },
    async (visit: DeskVisit, { body }) => {
      const { to, reason } = body
      const asked = { slug: slugOf(visit), to, reason, today: visit.today }
      const moved = await moveEventState(dependencies.db, visit.actor, asked)
      return moved.ok
        ? acted(dependencies, visit, moved.value.outcome)
        : refuse(eventProblem(moved.refusal, visit))
    },
  )

/** One event as it is planned, for the programs of members. */
export const eventPlanApi = (dependencies: Dependencies): Operation<DeskVisit>[] => [
  getContent(dependencies),
  revise(dependencies),
  show(dependencies),
  answer(dependencies),
  move(dependencies),
]
