import type { DeskVisit } from '#contexts/access/contract.ts'
import type { Operation } from '#kit/api/operation.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { type Bound, get, post } from '#kit/http/visit.ts'

import { directoryApi } from './http/directory-api.ts'
import { directoryHttp } from './http/directory-http.ts'
import { directoryRoute, institutionsRoute, venuesRoute } from './http/relations-routes.ts'

/** The directory of the relation: institutions and venues. */
export const deskRoutes = (dependencies: Dependencies): Bound<DeskVisit>[] => {
  const directory = directoryHttp(dependencies)
  return [
    get(directoryRoute, directory.show),
    post(venuesRoute, directory.addVenue),
    post(institutionsRoute, directory.addInstitution),
  ]
}

/** What the programs of members may ask: institutions and venues. */
export const staffApi = (dependencies: Dependencies): Operation<DeskVisit>[] =>
  directoryApi(dependencies)
