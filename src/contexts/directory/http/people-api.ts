import { z } from 'zod'

import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { getOwnRelation } from '#contexts/relations/contract.ts'
import type { ApiProblem } from '#kit/api/api-problem.ts'
import { noBody, noQuery, type Operation, operation } from '#kit/api/operation.ts'
import { pageFrom, pageOf, pagingQuery } from '#kit/api/paging.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { isId } from '#kit/ids/ids.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import { recordPerson, recordPost } from '../service/change-person.ts'
import { findPerson, listPeople, searchPeople } from '../store/person-store.ts'
import { peopleApiRoute, personApiRoute, personPostsApiRoute } from './directory-routes.ts'
import {
  nameSchema,
  personAnswer,
  personOut,
  personProblem,
  postOf,
  postSchema,
} from './people-api-schema.ts'

const parameters = { person: 'the `id` of the person' }

const readPerson = async (
  db: OpenDatabase,
  visit: DeskVisit,
  id: string,
): Promise<Result<z.input<typeof personAnswer>, ApiProblem>> => {
  const found = isId(id) ? await asActor(db, visit.actor, (tx) => findPerson(tx, id)) : undefined
  return found === undefined
    ? refuse(personProblem('person-not-found', visit))
    : accept(personOut(found))
}

const listAll = ({ db }: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'listPeople',
      method: 'GET',
      path: peopleApiRoute.path,
      summary: 'The people in public function whom the member sees, with their posts',
      entitlement: 'read',
      status: 200,
      query: z.strictObject({
        q: z
          .string()
          .max(200)
          .optional()
          .meta({ description: 'a name or its beginning, in any spelling or script' }),
        ...pagingQuery,
      }),
      body: noBody,
      answer: pageOf(personAnswer),
      refusals: [],
    },
    async ({ actor }: DeskVisit, { query }) => {
      const { q } = query
      const people = await asActor(db, actor, (tx) =>
        q === undefined ? listPeople(tx) : searchPeople(tx, q),
      )
      const page = pageFrom(people, ({ id }) => ({ at: 0, id }), query)
      return page.ok ? accept({ ...page.value, items: page.value.items.map(personOut) }) : page
    },
  )

const getOne = ({ db }: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'getPerson',
      method: 'GET',
      path: personApiRoute.path,
      summary: 'One person; an entry that was merged answers with the one that it was merged into',
      parameters,
      entitlement: 'read',
      status: 200,
      query: noQuery,
      body: noBody,
      answer: personAnswer,
      refusals: [404],
    },
    (visit: DeskVisit) => readPerson(db, visit, visit.parameters['person'] ?? ''),
  )

const newPersonSchema = z
  .strictObject({
    visibility: z.enum(['joint', 'own']),
    actsFor: z.string().nullable().meta({ description: 'the side; null: neither' }),
    names: z.array(nameSchema).min(1).max(40),
    posts: z.array(postSchema).max(40).default([]),
  })
  .meta({ id: 'NewPerson', description: 'Somebody in public function.' })

const recordOne = ({ db }: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'recordPerson',
      method: 'POST',
      path: peopleApiRoute.path,
      summary: 'Write somebody in public function into the directory',
      entitlement: 'write',
      status: 201,
      query: noQuery,
      body: newPersonSchema,
      answer: personAnswer,
      refusals: [422],
      takesKey: true,
    },
    async (visit: DeskVisit, { body, named }) => {
      const { actor } = visit
      const { actsFor, names, posts } = body
      const { sides } = await asActor(db, actor, (tx) => getOwnRelation(tx))
      if (actsFor !== null && !sides.some(({ id }) => id === actsFor)) {
        return refuse(personProblem('side-not-found', visit))
      }
      const visibility = body.visibility === 'own' ? actor.side : 'joint'
      const person = { visibility, actsFor, names, posts: posts.map(postOf), named }
      const recorded = await recordPerson(db, actor, person)
      return recorded.ok
        ? readPerson(db, visit, recorded.value)
        : refuse(personProblem(recorded.refusal, visit))
    },
  )

const recordOnePost = ({ db }: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'recordPost',
      method: 'POST',
      path: personPostsApiRoute.path,
      summary: 'Record a post of somebody, correct one (`corrects`), or take one back',
      description: 'Nothing is erased: what was recorded before stays in the record.',
      parameters,
      entitlement: 'write',
      status: 200,
      query: noQuery,
      body: z.strictObject({
        corrects: z.uuid().optional().meta({ description: 'the `id` of the post' }),
        post: postSchema.nullable().meta({ description: 'null takes it back' }),
      }),
      answer: personAnswer,
      refusals: [404, 422],
      takesKey: true,
    },
    async (visit: DeskVisit, { body: { corrects, post }, named }) => {
      const person = visit.parameters['person'] ?? ''
      if (!isId(person)) return refuse(personProblem('person-not-found', visit))
      if (post === null && corrects === undefined) {
        return refuse(personProblem('post-not-found', visit))
      }
      const done = await recordPost(db, visit.actor, {
        person,
        named,
        ...(corrects !== undefined && { post: corrects }),
        content: post === null ? null : postOf(post),
      })
      return done.ok ? readPerson(db, visit, person) : refuse(personProblem(done.refusal, visit))
    },
  )

/** People in public function and their posts, for the programs of members. */
export const peopleApi = (dependencies: Dependencies): Operation<DeskVisit>[] => [
  listAll(dependencies),
  getOne(dependencies),
  recordOne(dependencies),
  recordOnePost(dependencies),
]
