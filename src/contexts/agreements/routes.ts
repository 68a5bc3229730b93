import type { DeskVisit } from '#contexts/access/contract.ts'
import type { Operation } from '#kit/api/operation.ts'
import { nothing } from '#kit/html/html.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { type Bound, get, post, type Visit } from '#kit/http/visit.ts'

import { actHttp, newActHttp } from './http/act-http.ts'
import { agreementHttp } from './http/agreement-http.ts'
import {
  actRoute,
  actsRoute,
  agreementRoute,
  agreementsRoute,
  clausesRoute,
  coverageRoute,
  datesCalendarRoute,
  datesRoute,
  describeRoute,
  documentRoute,
  documentsRoute,
  exportDataRoute,
  exportTableRoute,
  factSheetRoutes,
  importRoute,
  nationalPathRoute,
  newAgreementRoute,
  ownDatesCalendarRoute,
  publicAgreementRoute,
  publicAgreementsRoute,
  recordImportRoute,
} from './http/agreements-routes.ts'
import type { BesideAgreement } from './http/beside-agreement.ts'
import { agreementsApi } from './http/agreements-api.ts'
import { agreementsHttp } from './http/agreements-http.ts'
import type { FindResting } from './http/resting.ts'
import { coverageHttp } from './http/coverage-http.ts'
import { clausesHttp } from './http/clauses-http.ts'
import { nationalPathHttp } from './http/national-path-http.ts'
import { describeHttp, newAgreementHttp } from './http/description-http.ts'
import { documentsHttp } from './http/documents-http.ts'
import { factSheetHttp } from './http/fact-sheet-http.ts'
import { exportHttp } from './http/export-http.ts'
import { importHttp } from './http/import-http.ts'
import { legalDatesHttp, subscribedDatesHttp } from './http/legal-dates-http.ts'
import { publicAgreementHttp } from './http/public-agreement-http.ts'
import { greatestSheetBytes } from '#kit/text/read-sheet.ts'
import { greatestDocumentBytes } from './service/annotate.ts'

const formLimit = 256 * 1024

/** For everyone: what both sides put before the public. */
export const openRoutes = (dependencies: Dependencies): Bound<Visit>[] => {
  const published = publicAgreementHttp(dependencies)
  return [
    get(publicAgreementsRoute, published.list),
    get(publicAgreementRoute, published.show),
    get(datesCalendarRoute, subscribedDatesHttp(dependencies)),
  ]
}

/** For members: the agreements of their relation. */
export const deskRoutes = (
  dependencies: Dependencies,
  findResting: FindResting,
  beside: BesideAgreement = () => Promise.resolve(nothing),
): Bound<DeskVisit>[] => {
  const newAgreement = newAgreementHttp(dependencies)
  const agreement = agreementHttp(dependencies, { find: findResting, beside })
  const describe = describeHttp(dependencies)
  const clauses = clausesHttp(dependencies)
  const path = nationalPathHttp(dependencies)
  const tables = importHttp(dependencies)
  const taken = exportHttp(dependencies)
  const dates = legalDatesHttp(dependencies)
  const newAct = newActHttp(dependencies)
  const act = actHttp(dependencies)
  const documents = documentsHttp(dependencies)
  return [
    get(agreementsRoute, agreementsHttp(dependencies)),
    get(newAgreementRoute, newAgreement.show),
    post(newAgreementRoute, newAgreement.record, formLimit),
    get(nationalPathRoute, path.show),
    post(nationalPathRoute, path.save, formLimit),
    get(importRoute, tables.show),
    post(importRoute, tables.tryOut, greatestSheetBytes + formLimit),
    post(recordImportRoute, tables.record, greatestSheetBytes + formLimit),
    get(exportTableRoute, taken.table),
    get(exportDataRoute, taken.data),
    get(datesRoute, dates.show),
    get(ownDatesCalendarRoute, dates.download),
    get(coverageRoute, coverageHttp(dependencies, findResting)),
    get(agreementRoute, agreement.show),
    post(agreementRoute, agreement.act, formLimit),
    get(factSheetRoutes.pdf, factSheetHttp(dependencies, 'pdf')),
    get(factSheetRoutes.docx, factSheetHttp(dependencies, 'docx')),
    get(describeRoute, describe.show),
    post(describeRoute, describe.save, formLimit),
    get(clausesRoute, clauses.show),
    post(clausesRoute, clauses.enter, formLimit),
    get(actsRoute, newAct.show),
    post(actsRoute, newAct.save, formLimit),
    get(actRoute, act.show),
    post(actRoute, act.act, formLimit),
    post(documentsRoute, documents.attach, greatestDocumentBytes + formLimit),
    get(documentRoute, documents.take),
  ]
}

/** For the programs of members: agreements with their dates and grounds. */
export const staffApi = (dependencies: Dependencies): Operation<DeskVisit>[] =>
  agreementsApi(dependencies)
