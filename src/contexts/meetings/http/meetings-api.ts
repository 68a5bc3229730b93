import { z } from 'zod'

import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { noBody, type Operation, operation } from '#kit/api/operation.ts'
import { pageFrom, pageOf, pagingQuery } from '#kit/api/paging.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { accept } from '#kit/result/result.ts'
import { localisedSchema } from '#kit/schema/localised.ts'
import { isoFromKnownDate } from '#kit/time/known-date.ts'

import { type Meeting, meetingFormats } from '../domain/meeting.ts'
import { listMeetings } from '../store/meeting-store.ts'
import { participantSchema } from '../store/meeting-schema.ts'
import { meetingsApiRoute } from './meetings-routes.ts'

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

/** Meetings of the relation, for the programs of members. */
export const meetingsApi = (dependencies: Dependencies): Operation<DeskVisit>[] => [
  listAllMeetings(dependencies),
]
