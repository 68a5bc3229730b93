import type { DeskVisit } from '#contexts/access/contract.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Operation } from '#kit/api/operation.ts'
import { type Bound, get } from '#kit/http/visit.ts'

import { measuresApi } from './http/measures-api.ts'
import { measuresHttp } from './http/measures-http.ts'
import { measuresRoute } from './http/measures-routes.ts'

/** For members. What needs to know of events is bound in `http/bind-measures.ts`. */
export const deskRoutes = (dependencies: Dependencies): Bound<DeskVisit>[] => [
  get(measuresRoute, measuresHttp(dependencies).list),
]

/** What the programs of members may ask. */
export const staffApi = (dependencies: Dependencies): Operation<DeskVisit>[] =>
  measuresApi(dependencies)
