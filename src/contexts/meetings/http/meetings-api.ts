import { z } from 'zod'

import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { getOwnRelation } from '#contexts/relations/contract.ts'
import { noBody, type Operation, operation } from '#kit/api/operation.ts'
import { pageFrom, pageOf, pagingQuery } from '#kit/api/paging.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { accept } from '#kit/result/result.ts'
import { localisedSchema } from '#kit/schema/localised.ts'
import { isoFromDay } from '#kit/time/days.ts'
import { isoFromKnownDate } from '#kit/time/known-date.ts'

import { type Meeting, meetingFormats } from '../domain/meeting.ts'
import { stepOf } from '../domain/modality.ts'
import { outcomes, type Undertaking } from '../domain/undertaking.ts'
import { lastDayOf, standingOn } from '../domain/undertaking-standing.ts'
import { listMeetings } from '../store/meeting-store.ts'
import { participantSchema } from '../store/meeting-schema.ts'
import { listUndertakings } from '../store/undertaking-store.ts'
import { meetingsApiRoute, undertakingsApiRoute } from './meetings-routes.ts'
import { todayOf } from './open-desk-of.ts'

const listQuery = z.strictObject(pagingQuery)
const visibility = z.string().meta({ description: '`joint`, or the side whose own it is' })

const meetingAnswer = z
  .strictObject({
    id: z.uuid(),
    visibility,
    title: localisedSchema,
    on: z.string().nullable().meta({ description: 'YYYY-MM-DD, YYYY-MM or YYYY: as it is known' }),
    place: localisedSchema,
    venue: z.string(),
    format: z.enum(meetingFormats),
    participants: z.array(participantSchema),
    illustrative: z.boolean(),
  })
  .meta({ id: 'Meeting', description: 'A meeting, and who took part in which capacity.' })

const undertakingAnswer = z
  .strictObject({
    id: z.uuid(),
    visibility,
    side: z.string().meta({ description: 'the side that would do it' }),
    recordedBy: z.string().meta({ description: 'the side that recorded it' }),
    ground: z.enum(['own', 'confirmed', 'reworded', 'kept-back', 'unanswered', 'declined']),
    isTheirs: z.boolean().meta({ description: 'whether it counts as theirs' }),
    text: localisedSchema,
    modality: z.int().min(1).max(13),
    by: z.string().nullable().meta({ description: 'the last day on which it is in time' }),
    state: z.enum(['open', ...outcomes]),
    isOverdue: z.boolean(),
    meeting: z.uuid().nullable(),
    illustrative: z.boolean(),
  })
  .meta({ id: 'Undertaking', description: 'What was said would be done: one side’s part of it.' })

const meetingOut = ({ id, visibility: seenBy, content, participants }: Meeting) => ({
  id,
  visibility: seenBy,
  title: content.title,
  on: content.on === null ? null : isoFromKnownDate(content.on),
  place: content.place,
  venue: content.venue,
  format: content.format,
  participants: [...participants],
  illustrative: content.illustrative,
})

const undertakingOut = (one: Undertaking, today: number) => {
  const { ground, isTheirs, state, isOverdue } = standingOn(one, today)
  const by = lastDayOf(one.content.due, one.nextSessionBy)
  return {
    id: one.id,
    visibility: one.visibility,
    side: one.actorSide,
    recordedBy: one.recorded.side,
    ground,
    isTheirs,
    text: one.content.text,
    modality: stepOf(one.content.modality),
    by: by === undefined ? null : isoFromDay(by),
    state,
    isOverdue,
    meeting: one.origin.kind === 'meeting' ? one.origin.id : null,
    illustrative: one.content.illustrative,
  }
}

const listAllMeetings = ({ db }: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'listMeetings',
      method: 'GET',
      path: meetingsApiRoute.path,
      summary: 'The meetings that the member sees',
      entitlement: 'read',
      status: 200,
      query: listQuery,
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

const listAllUndertakings = ({ db }: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'listUndertakings',
      method: 'GET',
      path: undertakingsApiRoute.path,
      summary: 'What was said would be done, as far as the member sees it',
      entitlement: 'read',
      status: 200,
      query: listQuery,
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

/** Meetings and undertakings of the relation, for the programs of members. */
export const meetingsApi = (dependencies: Dependencies): Operation<DeskVisit>[] => [
  listAllMeetings(dependencies),
  listAllUndertakings(dependencies),
]
