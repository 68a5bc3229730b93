import type { DeskVisit } from '#contexts/access/contract.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { type Bound, get, post } from '#kit/http/visit.ts'

import { briefingHttp } from './http/briefing-http.ts'
import { relationHttp } from './http/relation-http.ts'
import { reportHttp } from './http/report-http.ts'
import {
  briefingRoute,
  keptBriefingRoute,
  makeBriefingRoute,
  relationRoute,
  reportPaperRoutes,
  reportRoute,
  reportsRoute,
  reportTableRoute,
  reportWorkbookRoute,
  undertakenTableRoute,
} from './http/reporting-routes.ts'

const formLimit = 512 * 1024

/** For members: what became of a programme, in figures. */
export const deskRoutes = (dependencies: Dependencies): Bound<DeskVisit>[] => {
  const report = reportHttp(dependencies)
  const briefing = briefingHttp(dependencies)
  return [
    get(relationRoute, relationHttp(dependencies)),
    get(reportsRoute, report.list),
    get(reportTableRoute, report.take('csv')),
    get(undertakenTableRoute, report.undertaken),
    get(reportWorkbookRoute, report.take('xlsx')),
    get(reportPaperRoutes.pdf, report.take('pdf')),
    get(reportPaperRoutes.docx, report.take('docx')),
    get(reportRoute, report.show),
    get(briefingRoute, briefing.show),
    get(keptBriefingRoute, briefing.kept),
    post(makeBriefingRoute, briefing.take, formLimit),
  ]
}
