import type { DeskVisit } from '#contexts/access/contract.ts'
import type { Operation } from '#kit/api/operation.ts'
import { nothing } from '#kit/html/html.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { type Bound, get, post, type Visit } from '#kit/http/visit.ts'

import { actHttp } from './http/act-http.ts'
import type { BesideProject } from './http/beside-project.ts'
import { callHttp } from './http/call-http.ts'
import { capabilitiesHttp } from './http/capabilities-http.ts'
import { newCompetenceHttp, newOfferHttp } from './http/capability-form-http.ts'
import { capabilityHttp } from './http/capability-http.ts'
import { describeNeedHttp, newNeedHttp } from './http/need-form-http.ts'
import { needHttp } from './http/need-http.ts'
import { needsHttp } from './http/needs-http.ts'
import { partnerHttp } from './http/partner-http.ts'
import { greatestReportBytes, projectDocumentsHttp, projectHttp } from './http/project-http.ts'
import { projectsHttp } from './http/projects-http.ts'
import { callsApi, restorationApi } from './http/restoration-api.ts'
import { newProjectHttp, scopeHttp } from './http/scope-http.ts'
import { replyLimit } from './http/reply-limits.ts'
import {
  actsRoute,
  callRoute,
  callsRoute,
  capabilitiesRoute,
  capabilityRoute,
  describeNeedRoute,
  needRoute,
  needsRoute,
  newCompetenceRoute,
  newNeedRoute,
  newOfferRoute,
  newProjectRoute,
  partnerDocumentRoute,
  partnerRoute,
  projectDocumentRoute,
  projectDocumentsRoute,
  projectRoute,
  projectsRoute,
  scopeRoute,
} from './http/restoration-routes.ts'

const formLimit = 128 * 1024

/** For programs: calls for anybody; needs and projects for members. */
export const openApi = (dependencies: Dependencies): Operation<Visit>[] => callsApi(dependencies)
export const staffApi = (dependencies: Dependencies): Operation<DeskVisit>[] =>
  restorationApi(dependencies)

/** For everyone: calls for partners, and answering them. */
export const openRoutes = (dependencies: Dependencies): Bound<Visit>[] => {
  const call = callHttp(dependencies, replyLimit())
  const partner = partnerHttp(dependencies)
  return [
    get(callsRoute, call.list),
    get(callRoute, call.show),
    post(callRoute, call.reply, formLimit),
    get(partnerRoute, partner.show),
    get(partnerDocumentRoute, partner.take),
  ]
}

/** For members: needs, and who can help. */
export const deskRoutes = (
  dependencies: Dependencies,
  beside: BesideProject = () => Promise.resolve(nothing),
): Bound<DeskVisit>[] => {
  const newNeed = newNeedHttp(dependencies)
  const need = needHttp(dependencies)
  const describe = describeNeedHttp(dependencies)
  const newCompetence = newCompetenceHttp(dependencies)
  const newOffer = newOfferHttp(dependencies)
  const capability = capabilityHttp(dependencies)
  const newProject = newProjectHttp(dependencies)
  const project = projectHttp({ ...dependencies, beside })
  const scope = scopeHttp(dependencies)
  const act = actHttp(dependencies)
  const documents = projectDocumentsHttp({ ...dependencies, beside })
  return [
    get(needsRoute, needsHttp(dependencies)),
    get(newNeedRoute, newNeed.show),
    post(newNeedRoute, newNeed.record, formLimit),
    get(needRoute, need.show),
    post(needRoute, need.act, formLimit),
    get(describeNeedRoute, describe.show),
    post(describeNeedRoute, describe.save, formLimit),
    get(capabilitiesRoute, capabilitiesHttp(dependencies)),
    get(newCompetenceRoute, newCompetence.show),
    post(newCompetenceRoute, newCompetence.record, formLimit),
    get(newOfferRoute, newOffer.show),
    post(newOfferRoute, newOffer.record, formLimit),
    get(capabilityRoute, capability.show),
    post(capabilityRoute, capability.act, formLimit),
    get(projectsRoute, projectsHttp(dependencies)),
    get(newProjectRoute, newProject.show),
    post(newProjectRoute, newProject.record, formLimit),
    get(projectRoute, project.show),
    post(projectRoute, project.act, formLimit),
    get(scopeRoute, scope.show),
    post(scopeRoute, scope.save, formLimit),
    get(actsRoute, act.show),
    post(actsRoute, act.record, formLimit),
    post(projectDocumentsRoute, documents.attach, greatestReportBytes + formLimit),
    get(projectDocumentRoute, documents.take),
  ]
}
