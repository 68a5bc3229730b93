import type { DeskVisit } from '#contexts/access/contract.ts'
import type { Operation } from '#kit/api/operation.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { type Bound, get, post } from '#kit/http/visit.ts'

import { entryHttp } from './http/entry-http.ts'
import { supportApi } from './http/support-api.ts'
import { newSupportHttp, supportContentHttp } from './http/support-form-http.ts'
import { supportHttp } from './http/support-http.ts'
import {
  newSupportRoute,
  supportContentRoute,
  supportEntryRoute,
  supportRoute,
} from './http/support-routes.ts'
import { type FindMeetings, noMeetings } from './service/meetings-of-support.ts'

/** The ledger of multilateral support. */
export const deskRoutes = (
  dependencies: Dependencies,
  findMeetings: FindMeetings = noMeetings,
): Bound<DeskVisit>[] => {
  const parts = { ...dependencies, findMeetings }
  const entry = entryHttp(parts)
  const form = newSupportHttp(parts)
  const content = supportContentHttp(parts)
  return [
    get(supportRoute, supportHttp(dependencies)),
    get(newSupportRoute, form.show),
    post(newSupportRoute, form.record),
    get(supportEntryRoute, entry.show),
    post(supportEntryRoute, entry.act),
    get(supportContentRoute, content.show),
    post(supportContentRoute, content.save),
  ]
}

/** For the programs of members: the same ledger. */
export const staffApi = (
  dependencies: Dependencies,
  findMeetings: FindMeetings = noMeetings,
): Operation<DeskVisit>[] => supportApi({ ...dependencies, findMeetings })
