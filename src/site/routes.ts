import type { DeskVisit } from '#contexts/access/contract.ts'
import { sites } from '#contexts/heritage/contract.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { type Bound, get, post } from '#kit/http/visit.ts'

import { fieldManifest, fieldWorker } from './field-app.ts'
import { frontHttp, type Story } from './front-page/front-http.ts'
import { searchHttp } from './search/search-http.ts'
import { suggestHttp } from './search/suggest-http.ts'
import { sideHttp } from './side-page/side-http.ts'
import {
  deskRoute,
  eraseSideRoute,
  exportSideRoute,
  searchRoute,
  sideRoute,
  suggestRoute,
} from './site-routes.ts'

/** The desk's pages that are made of several contexts. A demonstration brings its story. */
export const siteDeskRoutes = (dependencies: Dependencies, story: Story): Bound<DeskVisit>[] => {
  const side = sideHttp(dependencies)
  return [
    get(sites.fieldRoutes.worker, fieldWorker),
    get(sites.fieldRoutes.manifest, fieldManifest),
    get(deskRoute, frontHttp(dependencies, story)),
    get(searchRoute, searchHttp(dependencies)),
    get(suggestRoute, suggestHttp(dependencies)),
    get(sideRoute, side.show),
    get(exportSideRoute, side.exportEverything),
    post(eraseSideRoute, side.erase),
  ]
}
