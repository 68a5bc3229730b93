import type { DeskVisit } from '#contexts/access/contract.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { type Bound, get, post } from '#kit/http/visit.ts'

import { captureHttp } from './http/capture-http.ts'
import { captureRoute, sourceRoute } from './http/readouts-routes.ts'
import { sourceHttp } from './http/source-http.ts'

const megabyte = 1024 * 1024

/** For members: making a meeting of a press text. */
export const deskRoutes = (dependencies: Dependencies): Bound<DeskVisit>[] => {
  const capture = captureHttp(dependencies)
  return [
    get(captureRoute, capture.show),
    // The text travels with everything that was found in it.
    post(captureRoute, capture.act, 4 * megabyte),
    get(sourceRoute, sourceHttp(dependencies)),
  ]
}
