import type { DeskVisit } from '#contexts/access/contract.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { type Bound, get, post, type Visit } from '#kit/http/visit.ts'

import { captureHttp } from './http/capture-http.ts'
import { ownReadoutHttp } from './http/own-readout-http.ts'
import { publicReadoutsHttp } from './http/public-readouts-http.ts'
import {
  captureRoute,
  ownReadoutRoute,
  publicReadoutRoute,
  publicReadoutsRoute,
  readoutsFeedRoute,
  sourceRoute,
} from './http/readouts-routes.ts'
import { sourceHttp } from './http/source-http.ts'

const megabyte = 1024 * 1024

/** For members: making a meeting of a press text, and telling the public of one. */
export const deskRoutes = (dependencies: Dependencies): Bound<DeskVisit>[] => {
  const capture = captureHttp(dependencies)
  const own = ownReadoutHttp(dependencies)
  return [
    get(captureRoute, capture.show),
    // The text travels with everything that was found in it.
    post(captureRoute, capture.act, 4 * megabyte),
    get(sourceRoute, sourceHttp(dependencies)),
    get(ownReadoutRoute, own.show),
    post(ownReadoutRoute, own.act, megabyte),
  ]
}

/** For everyone: what the sides published of their meetings. */
export const openRoutes = (dependencies: Dependencies): Bound<Visit>[] => {
  const published = publicReadoutsHttp(dependencies)
  return [
    get(publicReadoutsRoute, published.list),
    get(publicReadoutRoute, published.show),
    get(readoutsFeedRoute, published.feed),
  ]
}
