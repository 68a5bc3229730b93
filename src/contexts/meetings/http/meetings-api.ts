import { z } from 'zod'

import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import type { ApiProblem } from '#kit/api/api-problem.ts'
import { noBody, noQuery, type Operation, operation } from '#kit/api/operation.ts'
import { pageFrom, pageOf, pagingQuery } from '#kit/api/paging.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { isId } from '#kit/ids/ids.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import type { Meeting } from '../domain/meeting.ts'
import { faultsOfMeeting } from '../service/faults-of-meeting.ts'
import { reviseMeeting } from '../service/record-meeting.ts'
import { recordNamedMeeting } from '../service/record-named-meeting.ts'
import { findMeeting, listMeetings } from '../store/meeting-store.ts'
import { noMeeting } from './meeting-form.ts'
import {
  contentWith,
  meetingAnswer,
  meetingOut,
  meetingProblem,
  newMeetingSchema,
  revisedMeetingSchema,
} from './meetings-api-schema.ts'
import { meetingApiRoute, meetingsApiRoute } from './meetings-routes.ts'

const parameters = { id: 'the `id` of the meeting' }

const listAllMeetings = ({ db }: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'listMeetings',
      method: 'GET',
      path: meetingsApiRoute.path,
      summary: 'The meetings that the member sees',
      entitlement: 'read',
      status: 200,
      query: z.strictObject(pagingQuery),
      body: noBody,
      answer: pageOf(meetingAnswer),
      refusals: [],
    },
    async ({ actor }: DeskVisit, { query }) => {
      const meetings = await asActor(db, actor, (tx) => listMeetings(tx))
      const page = pageFrom(meetings, ({ id }) => ({ at: 0, id }), query)
      if (!page.ok) return page
      return accept({ items: page.value.items.map(meetingOut), next: page.value.next })
    },
  )

const find = async (
  { db }: Dependencies,
  { actor }: DeskVisit,
  id: string,
): Promise<Meeting | undefined> =>
  isId(id) ? asActor(db, actor, (tx) => findMeeting(tx, { id })) : undefined

const readOne = async (
  dependencies: Dependencies,
  visit: DeskVisit,
  id: string,
): Promise<Result<z.input<typeof meetingAnswer>, ApiProblem>> => {
  const found = await find(dependencies, visit, id)
  return found === undefined
    ? refuse(meetingProblem('meeting-not-found', visit))
    : accept(meetingOut(found))
}

const getOne = (dependencies: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'getMeeting',
      method: 'GET',
      path: meetingApiRoute.path,
      summary: 'One meeting as it is recorded now',
      parameters,
      entitlement: 'read',
      status: 200,
      query: noQuery,
      body: noBody,
      answer: meetingAnswer,
      refusals: [404],
    },
    (visit: DeskVisit) => readOne(dependencies, visit, visit.parameters['id'] ?? ''),
  )

const recordOne = (dependencies: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'recordMeeting',
      method: 'POST',
      path: meetingsApiRoute.path,
      summary: 'Record a meeting or a visit, and who takes part in which capacity',
      entitlement: 'write',
      status: 201,
      query: noQuery,
      body: newMeetingSchema,
      answer: meetingAnswer,
      refusals: [422],
      takesKey: true,
    },
    async (visit: DeskVisit, { body, named }) => {
      const { visibility, participants, ...sent } = body
      const recorded = await recordNamedMeeting(dependencies.db, visit.actor, {
        visibility: visibility === 'own' ? visit.actor.side : 'joint',
        content: contentWith(noMeeting.content, sent),
        participants,
        named,
      })
      return recorded.ok
        ? readOne(dependencies, visit, recorded.value)
        : refuse(meetingProblem(recorded.refusal, visit))
    },
  )

const reviseOne = (dependencies: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'reviseMeeting',
      method: 'PATCH',
      path: meetingApiRoute.path,
      summary: 'Record anew what a meeting is, and who takes part',
      description: 'What was recorded before stays on record. `participants` replaces all of them.',
      parameters,
      entitlement: 'write',
      status: 200,
      query: noQuery,
      body: revisedMeetingSchema,
      answer: meetingAnswer,
      refusals: [404, 409, 422],
    },
    async (visit: DeskVisit, { body: { startedFrom, participants, ...sent } }) => {
      const { db } = dependencies
      const { actor } = visit
      const known = await find(dependencies, visit, visit.parameters['id'] ?? '')
      if (known === undefined) return refuse(meetingProblem('meeting-not-found', visit))
      const { id, visibility, slug } = known
      const content = contentWith(known.content, sent)
      const faults = await asActor(db, actor, (tx) =>
        faultsOfMeeting(tx, {
          id,
          visibility,
          previous: sent.previous ?? null,
          participants: participants ?? [],
        }),
      )
      if (faults.length > 0) return refuse(meetingProblem(faults, visit))
      const revised = await reviseMeeting(db, actor, {
        slug,
        content,
        participants: participants ?? known.participants,
        startedFrom,
      })
      return revised.ok
        ? readOne(dependencies, visit, id)
        : refuse(meetingProblem(revised.refusal, visit))
    },
  )

/** Meetings of the relation for the programs of members: read, recorded and revised. */
export const meetingsApi = (dependencies: Dependencies): Operation<DeskVisit>[] => [
  listAllMeetings(dependencies),
  getOne(dependencies),
  recordOne(dependencies),
  reviseOne(dependencies),
]
