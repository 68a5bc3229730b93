import { z } from 'zod'

import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { type ApiProblem, keyNamesAnotherRequest } from '#kit/api/api-problem.ts'
import { noBody, noQuery, type Operation, operation } from '#kit/api/operation.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { cleanTextSchema } from '#kit/schema/clean-text.ts'

import { type SavedView, viewedPages, viewReaders, type ViewRefusal } from '../domain/saved-view.ts'
import { viewWords } from '../messages/view-words.ts'
import { savedViews } from '../service/saved-views.ts'
import { findSavedView, listSavedViews } from '../store/saved-view-store.ts'
import {
  savedViewApiRoute,
  savedViewsApiRoute,
  savedViewWayBackApiRoute,
} from './programme-routes.ts'
import { savedViewHref, searchOf } from './saved-view-address.ts'

const page = z.enum(viewedPages, `has to be one of ${viewedPages.join(', ')}`)
const readers = z
  .enum(viewReaders, `has to be one of ${viewReaders.join(', ')}`)
  .meta({ description: 'the member alone, their side, or both sides' })

const viewSchema = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    page,
    search: z.string().meta({ description: 'the part of the address behind the question mark' }),
    desk: z.string().meta({ description: 'where it is opened' }),
    readers,
    side: z.string(),
    by: z.string(),
  })
  .meta({ id: 'SavedView', description: 'What a page is asked for, under a name.' })

const viewData = (view: SavedView): z.input<typeof viewSchema> => ({
  id: view.id,
  name: view.name,
  page: view.page,
  search: view.search,
  desk: savedViewHref(view),
  readers: view.readers,
  side: view.side,
  by: view.memberName,
})

const name = cleanTextSchema.meta({ description: 'at most 80 letters' })

const newViewSchema = z
  .strictObject(
    {
      name,
      page,
      search: cleanTextSchema
        .default('')
        .meta({ description: 'as the page writes it; what it does not understand is left out' }),
      readers: readers.default('member'),
    },
    'has to be {"name": …, "page": …, "search": …}',
  )
  .meta({ id: 'ViewToSave', description: 'A view that is to have a name.' })

const parameters = { id: 'the `id` of the view' }

const statusOf = (refusal: ViewRefusal): ApiProblem['status'] => {
  if (refusal === 'view-not-found') return 404
  return refusal === 'member-may-not-edit' ? 403 : 422
}

const problemOf = (refusal: ViewRefusal, { language }: DeskVisit): ApiProblem => {
  if (refusal === 'key-names-another-request') return keyNamesAnotherRequest
  const detail = viewWords(language)(`views.refused.${refusal}`)
  const problem = { status: statusOf(refusal), code: refusal, detail }
  if (problem.status !== 422) return problem
  const field = refusal === 'view-asks-for-too-much' ? 'search' : 'name'
  return { ...problem, errors: [{ in: 'body', field, detail }] }
}

type ViewAnswer = Promise<Result<z.input<typeof viewSchema>, ApiProblem>>

const viewNamed = ({ db }: Dependencies, visit: DeskVisit, id: string): ViewAnswer =>
  asActor(db, visit.actor, async (tx) => {
    const view = await findSavedView(tx, { id, side: visit.actor.side })
    return view === undefined ? refuse(problemOf('view-not-found', visit)) : accept(viewData(view))
  })

const list = ({ db }: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'listViews',
      method: 'GET',
      path: savedViewsApiRoute.path,
      summary: 'The saved views that the member sees, by name',
      entitlement: 'read',
      status: 200,
      query: noQuery,
      body: noBody,
      answer: z.strictObject({ items: z.array(viewSchema) }),
      refusals: [],
    },
    async ({ actor }: DeskVisit) => {
      const views = await asActor(db, actor, listSavedViews)
      return accept({ items: views.map(viewData) })
    },
  )

const keep = (dependencies: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'saveView',
      method: 'POST',
      path: savedViewsApiRoute.path,
      summary: 'Give what a page is asked for a name',
      entitlement: 'write',
      status: 201,
      query: noQuery,
      body: newViewSchema,
      answer: viewSchema,
      refusals: [422],
      takesKey: true,
    },
    async (visit: DeskVisit, { body, named }) => {
      const search = searchOf(body.page, body.search)
      const kept = await savedViews.keep(dependencies.db, visit.actor, { ...body, search, named })
      return kept.ok
        ? viewNamed(dependencies, visit, kept.value.id)
        : refuse(problemOf(kept.refusal, visit))
    },
  )

type Done = Awaited<ReturnType<typeof savedViews.rename>>

const changed = async (dependencies: Dependencies, visit: DeskVisit, done: Done): ViewAnswer =>
  done.ok
    ? viewNamed(dependencies, visit, visit.parameters['id'] ?? '')
    : refuse(problemOf(done.refusal, visit))

const namedView = ({ parameters: { id = '' }, now }: DeskVisit) => ({ id, now })

const described = {
  parameters,
  entitlement: 'write',
  status: 200,
  query: noQuery,
  answer: viewSchema,
} as const

const rename = (dependencies: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      ...described,
      id: 'renameView',
      method: 'PATCH',
      path: savedViewApiRoute.path,
      summary: 'Give a saved view another name',
      body: z.strictObject({ name }, 'has to be {"name": …}'),
      refusals: [404, 422],
    },
    async (visit: DeskVisit, { body }) => {
      const view = { ...namedView(visit), name: body.name }
      return changed(
        dependencies,
        visit,
        await savedViews.rename(dependencies.db, visit.actor, view),
      )
    },
  )

const remove = (dependencies: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      ...described,
      id: 'removeView',
      method: 'DELETE',
      path: savedViewApiRoute.path,
      summary: 'Take a saved view away; for thirty days it can be brought back',
      body: noBody,
      refusals: [404],
    },
    async (visit: DeskVisit) => {
      const { db } = dependencies
      const view = namedView(visit)
      return changed(dependencies, visit, await savedViews.remove(db, visit.actor, view))
    },
  )

const restore = (dependencies: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      ...described,
      id: 'restoreView',
      method: 'POST',
      path: savedViewWayBackApiRoute.path,
      summary: 'Bring a saved view back that was taken away',
      body: noBody,
      refusals: [404],
    },
    async (visit: DeskVisit) => {
      const { db } = dependencies
      const view = namedView(visit)
      return changed(dependencies, visit, await savedViews.restore(db, visit.actor, view))
    },
  )

/** Views of the list and the timeline that have a name, for the programs of members. */
export const savedViewsApi = (dependencies: Dependencies): Operation<DeskVisit>[] => [
  list(dependencies),
  keep(dependencies),
  rename(dependencies),
  remove(dependencies),
  restore(dependencies),
]
