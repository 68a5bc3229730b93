import { z } from 'zod'

import type { DeskVisit } from '#contexts/access/contract.ts'
import { type ApiProblem, nothingHere } from '#kit/api/api-problem.ts'
import { noBody, noQuery, type Operation, operation } from '#kit/api/operation.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { isId } from '#kit/ids/ids.ts'
import { accept, refuse } from '#kit/result/result.ts'
import { cleanTextSchema } from '#kit/schema/clean-text.ts'

import { serverKinds } from '../domain/online-server.ts'
import { words } from '../messages/words.ts'
import { type KeepRefusal, servers } from '../service/keep-servers.ts'
import type { ListedServer } from '../store/server-store.ts'
import { serverApiRoute, serversApiRoute } from './attendance-routes.ts'
import { serverFieldOf } from './servers-http.ts'

const serverSchema = z
  .strictObject({
    id: z.uuid(),
    kind: z.enum(serverKinds),
    name: z.string(),
    address: z.string(),
    appId: z.string().nullable(),
    addedBy: z.string(),
    added: z.iso.datetime(),
  })
  .meta({
    id: 'MeetingServer',
    description: 'A server for meetings of a side. Its secret is never answered.',
  })

const serverData = (server: ListedServer): z.input<typeof serverSchema> => ({
  id: server.id,
  kind: server.kind,
  name: server.name,
  address: server.address,
  appId: server.appId,
  addedBy: server.addedBy,
  added: new Date(server.addedAt).toISOString(),
})

const newServerSchema = z
  .strictObject(
    {
      kind: z.enum(serverKinds, `has to be one of ${serverKinds.join(', ')}`),
      name: cleanTextSchema,
      address: z.string('has to be an address that begins with https://'),
      appId: cleanTextSchema.default('').meta({ description: 'of Jitsi: `JWT_APP_ID`' }),
      secret: z.string('has to be the secret that signs').meta({ writeOnly: true }),
    },
    'has to be {"kind": …, "name": …, "address": …, "secret": …}',
  )
  .meta({ id: 'MeetingServerToAdd', description: 'A server for meetings, with its secret.' })

const problemOf = (refusal: KeepRefusal, { language }: DeskVisit): ApiProblem => {
  const detail = words(language)(`servers.refused.${refusal}`)
  if (refusal === 'only-the-head-may-keep-servers') return { status: 403, code: refusal, detail }
  const field = serverFieldOf[refusal]
  return { status: 422, code: refusal, detail, errors: [{ in: 'body', field, detail }] }
}

const list = ({ db }: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'listMeetingServers',
      method: 'GET',
      path: serversApiRoute.path,
      summary: 'The servers for meetings of the member’s side, by name',
      entitlement: 'read',
      status: 200,
      query: noQuery,
      body: noBody,
      answer: z.strictObject({ items: z.array(serverSchema) }),
      refusals: [],
    },
    async ({ actor }: DeskVisit) => {
      const listed = await servers.list(db, actor)
      return accept({ items: listed.map(serverData) })
    },
  )

const noServer = ({ language }: DeskVisit): ApiProblem =>
  nothingHere(words(language)('servers.missing'))

const add = (dependencies: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'addMeetingServer',
      method: 'POST',
      path: serversApiRoute.path,
      summary: 'Add a server for meetings, for the head of a side',
      description: 'A BigBlueButton is asked first whether it believes the secret.',
      entitlement: 'write',
      status: 201,
      query: noQuery,
      body: newServerSchema,
      answer: serverSchema,
      refusals: [422],
    },
    async (visit: DeskVisit, { body }) => {
      const added = await servers.add(dependencies, visit.actor, body)
      if (!added.ok) return refuse(problemOf(added.refusal, visit))
      const listed = await servers.list(dependencies.db, visit.actor)
      const server = listed.find(({ id }) => id === added.value)
      return server === undefined ? refuse(noServer(visit)) : accept(serverData(server))
    },
  )

const remove = ({ db }: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'removeMeetingServer',
      method: 'DELETE',
      path: serverApiRoute.path,
      summary: 'Take a server for meetings away, and its secret with it',
      parameters: { id: 'the `id` of the server' },
      entitlement: 'write',
      status: 200,
      query: noQuery,
      body: noBody,
      answer: serverSchema,
      refusals: [404],
    },
    async (visit: DeskVisit) => {
      const { actor, now, parameters } = visit
      const id = parameters['id'] ?? ''
      const listed = await servers.list(db, actor)
      const server = listed.find((one) => one.id === id)
      if (!isId(id) || server === undefined) return refuse(noServer(visit))
      const removed = await servers.remove(db, actor, { id, now })
      return removed.ok ? accept(serverData(server)) : refuse(problemOf(removed.refusal, visit))
    },
  )

/** The servers for meetings of the own side, for the programs of members. */
export const serversApi = (dependencies: Dependencies): Operation<DeskVisit>[] => [
  list(dependencies),
  add(dependencies),
  remove(dependencies),
]
