import type { DeskVisit } from '#contexts/access/contract.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Operation } from '#kit/api/operation.ts'
import { type Bound, get, post } from '#kit/http/visit.ts'

import { changeActsApi } from './http/change-acts-api.ts'
import { changesApi } from './http/changes-api.ts'
import { changesHttp } from './http/changes-http.ts'
import {
  answerChangeRoute,
  changeRoute,
  changesRoute,
  newChangeRoute,
  undoChangeRoute,
} from './http/changes-routes.ts'
import { draftHttp } from './http/draft-http.ts'

// A slug of each of ten thousand events.
const largestForm = 2_000_000

/** For members: changes, written, seen, approved and undone. */
export const deskRoutes = (dependencies: Dependencies): Bound<DeskVisit>[] => {
  const draft = draftHttp(dependencies)
  const changes = changesHttp(dependencies)
  return [
    get(changesRoute, changes.list),
    get(newChangeRoute, draft.show),
    post(newChangeRoute, draft.step, largestForm),
    get(changeRoute, changes.show),
    post(answerChangeRoute, changes.answer),
    post(undoChangeRoute, changes.wayBack),
  ]
}

/** What the programs of members may ask: changes, written, seen, approved and undone. */
export const staffApi = (dependencies: Dependencies): Operation<DeskVisit>[] => [
  ...changesApi(dependencies),
  ...changeActsApi(dependencies),
]
