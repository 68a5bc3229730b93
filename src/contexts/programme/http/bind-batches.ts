import type { DeskVisit } from '#contexts/access/contract.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { type Bound, get, post } from '#kit/http/visit.ts'

import { batchesHttp } from './batches-http.ts'
import { bulkEditHttp } from './bulk-edit-http.ts'
import {
  batchesRoute,
  batchRoute,
  bulkEditRoute,
  seriesRoute,
  undoBatchRoute,
} from './programme-routes.ts'
import { seriesHttp } from './series-http.ts'

// Five hundred events, each with its address and the hash that was looked at.
const bulkEditLimit = 256 * 1024

/** Many events at once: changed, repeated, and what was done lately with the way back. */
export const batchRoutes = (dependencies: Dependencies): Bound<DeskVisit>[] => {
  const bulk = bulkEditHttp(dependencies)
  const series = seriesHttp(dependencies)
  const batches = batchesHttp(dependencies)
  return [
    get(bulkEditRoute, bulk.show),
    post(bulkEditRoute, bulk.step, bulkEditLimit),
    get(seriesRoute, series.show),
    post(seriesRoute, series.plan),
    get(batchesRoute, batches.list),
    get(batchRoute, batches.show),
    post(undoBatchRoute, batches.undo),
  ]
}
