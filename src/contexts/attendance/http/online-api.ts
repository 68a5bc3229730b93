import { z } from 'zod'

import type { DeskVisit } from '#contexts/access/contract.ts'
import { type ApiProblem, nothingHere } from '#kit/api/api-problem.ts'
import { noBody, noQuery, type Operation, operation } from '#kit/api/operation.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { cleanTextSchema } from '#kit/schema/clean-text.ts'

import { roomKinds, usualMinutes } from '../domain/room.ts'
import { words } from '../messages/words.ts'
import { setRoom } from '../service/set-room.ts'
import { onlineApiRoute } from './attendance-routes.ts'
import { placeIn, type Read, readEvent, type Refusal } from './online-http.ts'

const parameters = { slug: 'the `slug` of the event' }
const count = z.int().min(0)

const onlineSchema = z
  .strictObject({
    event: z.string().meta({ description: 'the slug of the event' }),
    room: z
      .strictObject({
        kind: z.enum(roomKinds),
        address: z.string(),
        server: z.uuid().nullable().meta({ description: 'the server that makes the meeting' }),
        opensMinutes: z.int().meta({ description: 'before the start, and after the end' }),
        setBy: z.string(),
        set: z.iso.datetime(),
      })
      .nullable()
      .meta({ description: 'null: nobody has said where people are led' }),
    attended: z
      .array(z.strictObject({ offer: z.enum(['on-site', 'online']), people: count, came: count }))
      .meta({ description: 'who has seats, and who came' }),
    servers: z
      .array(z.strictObject({ id: z.uuid(), name: z.string() }))
      .meta({ description: 'the servers for meetings of the member’s side' }),
  })
  .meta({ id: 'Online', description: 'How an event is attended online, for its staff.' })

const onlineData = ({ view, attendance, servers }: Read): z.input<typeof onlineSchema> => {
  const { room, attended } = attendance
  const place = room?.place
  return {
    event: view.event.slug,
    room:
      room === undefined || place === undefined
        ? null
        : {
            kind: place.kind,
            address: place.address,
            server: place.kind === 'meeting' ? place.server : null,
            opensMinutes: room.opensMinutes,
            setBy: room.setBy,
            set: new Date(room.setAt).toISOString(),
          },
    attended: attended.map(({ kind, people, came }) => ({ offer: kind, people, came })),
    servers: servers.map(({ id, name }) => ({ id, name })),
  }
}

const eventNamed = async (
  dependencies: Dependencies,
  visit: DeskVisit,
): Promise<Result<Read, ApiProblem>> => {
  const read = await readEvent(dependencies, visit)
  const detail = words(visit.language)('room.refused.event-not-found')
  return read === undefined
    ? refuse({ ...nothingHere(detail), code: 'event-not-found' })
    : accept(read)
}

const getOnline = (dependencies: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'getOnline',
      method: 'GET',
      path: onlineApiRoute.path,
      summary: 'The room of an event, and how many attended',
      parameters,
      entitlement: 'read',
      status: 200,
      query: noQuery,
      body: noBody,
      answer: onlineSchema,
      refusals: [404],
    },
    async (visit: DeskVisit) => {
      const read = await eventNamed(dependencies, visit)
      return read.ok ? accept(onlineData(read.value)) : read
    },
  )

const opensMinutes = z
  .int('has to be a whole number')
  .default(usualMinutes)
  .meta({ description: 'from 0 to 240' })

const roomSchema = z
  .strictObject(
    {
      room: z
        .discriminatedUnion(
          'how',
          [
            z.strictObject({ how: z.literal('there'), address: cleanTextSchema, opensMinutes }),
            z.strictObject({ how: z.literal('here'), address: cleanTextSchema, opensMinutes }),
            z.strictObject({
              how: z.literal('meeting'),
              server: z.uuid('has to be the `id` of a server'),
              opensMinutes,
            }),
          ],
          'has to be {"how": …} with one of there, here, meeting; or null',
        )
        .nullable(),
    },
    'has to be {"room": …}',
  )
  .meta({
    id: 'RoomToSet',
    description:
      'Led to an address (there), played on a page of ours (here), made at a server of the side (meeting), or taken away (null).',
  })

const statusOf = (refusal: Refusal): ApiProblem['status'] => {
  if (refusal === 'event-not-found') return 404
  if (refusal === 'register-is-not-open') return 409
  return refusal === 'member-may-not-edit' || refusal === 'event-belongs-to-the-other-side'
    ? 403
    : 422
}

const fieldOf = (refusal: Refusal): string => {
  if (refusal === 'minutes-are-not-a-number') return 'room.opensMinutes'
  return refusal === 'server-is-not-ours' ? 'room.server' : 'room.address'
}

const problemOf = (code: Refusal, { language }: DeskVisit): ApiProblem => {
  const detail = words(language)(`room.refused.${code}`)
  const status = statusOf(code)
  const problem = { status, code, detail }
  return status === 422
    ? { ...problem, errors: [{ in: 'body', field: fieldOf(code), detail }] }
    : problem
}

type Asked = z.output<typeof roomSchema>['room']

const typedOf = (room: Asked) => {
  if (room === null) return { act: 'remove', how: '', address: '' }
  return room.how === 'meeting'
    ? { act: 'set', how: room.server, address: '' }
    : { act: 'set', how: room.how, address: room.address }
}

const setOnline = (dependencies: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'setRoom',
      method: 'PATCH',
      path: onlineApiRoute.path,
      summary: 'Say where those are led who attend online, or take that away',
      description: 'It reaches everybody who clicks afterwards, and stands on no public page.',
      parameters,
      entitlement: 'write',
      status: 200,
      query: noQuery,
      body: roomSchema,
      answer: onlineSchema,
      refusals: [404, 409, 422],
    },
    async (visit: DeskVisit, { body }) => {
      const read = await eventNamed(dependencies, visit)
      if (!read.ok) return read
      const { actor, today } = visit
      const { servers, view } = read.value
      const place = placeIn(typedOf(body.room), { own: dependencies.baseUrl, servers })
      if (!place.ok) return refuse(problemOf(place.refusal, visit))
      const set = await setRoom(dependencies.db, actor, {
        slug: view.event.slug,
        place: place.value,
        opensMinutes: body.room?.opensMinutes ?? usualMinutes,
        today,
      })
      if (!set.ok) return refuse(problemOf(set.refusal, visit))
      const now = await eventNamed(dependencies, visit)
      return now.ok ? accept(onlineData(now.value)) : now
    },
  )

/** Attending online, for the programs of members. */
export const onlineApi = (dependencies: Dependencies): Operation<DeskVisit>[] => [
  getOnline(dependencies),
  setOnline(dependencies),
]
