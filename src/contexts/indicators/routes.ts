import type { DeskVisit } from '#contexts/access/contract.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { type Bound, get, post } from '#kit/http/visit.ts'

import { importFiguresHttp } from './http/import-figures-http.ts'
import { indicatorContentHttp, newIndicatorHttp } from './http/indicator-form-http.ts'
import { indicatorHttp } from './http/indicator-http.ts'
import { indicatorsHttp } from './http/indicators-http.ts'
import {
  importFiguresRoute,
  indicatorContentRoute,
  indicatorRoute,
  indicatorsRoute,
  newIndicatorRoute,
} from './http/indicators-routes.ts'

const greatestUpload = 5 * 1024 * 1024

/** The figures of the relation. */
export const deskRoutes = (dependencies: Dependencies): Bound<DeskVisit>[] => {
  const list = indicatorsHttp(dependencies)
  const form = newIndicatorHttp(dependencies)
  const bringing = importFiguresHttp(dependencies)
  const one = indicatorHttp(dependencies)
  const content = indicatorContentHttp(dependencies)
  return [
    get(indicatorsRoute, list.show),
    post(indicatorsRoute, list.act),
    get(newIndicatorRoute, form.show),
    post(newIndicatorRoute, form.begin),
    get(importFiguresRoute, bringing.show),
    post(importFiguresRoute, bringing.bring, greatestUpload),
    get(indicatorRoute, one.show),
    post(indicatorRoute, one.act),
    get(indicatorContentRoute, content.show),
    post(indicatorContentRoute, content.save),
  ]
}
