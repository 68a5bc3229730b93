import type { DeskVisit } from '#contexts/access/contract.ts'
import type { Operation } from '#kit/api/operation.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { type Bound, get, post } from '#kit/http/visit.ts'

import { directoryApi } from './http/directory-api.ts'
import { venuesRoute } from './http/relations-routes.ts'
import { venuesHttp } from './http/venues-http.ts'

/** Where events are held on site. */
export const deskRoutes = (dependencies: Dependencies): Bound<DeskVisit>[] => {
  const venues = venuesHttp(dependencies)
  return [get(venuesRoute, venues.show), post(venuesRoute, venues.add)]
}

/** What the programs of members may ask: institutions and venues. */
export const staffApi = (dependencies: Dependencies): Operation<DeskVisit>[] =>
  directoryApi(dependencies)
