import type { DeskVisit } from '#contexts/access/contract.ts'
import { registrationRoutes } from '#contexts/registrations/contract.ts'
import type { Operation } from '#kit/api/operation.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { type Bound, get, post, type Visit } from '#kit/http/visit.ts'

import { hostRoute, onlineRoute, serversRoute } from './http/attendance-routes.ts'
import { hostHttp } from './http/host-http.ts'
import { joinHttp } from './http/join-http.ts'
import { onlineApi } from './http/online-api.ts'
import { onlineHttp } from './http/online-http.ts'
import { serversApi } from './http/servers-api.ts'
import { serversHttp } from './http/servers-http.ts'

const formLimit = 32 * 1024

/** For everyone who holds the link of a registration: the way into the room. */
export const openRoutes = (dependencies: Dependencies): Bound<Visit>[] => {
  const join = joinHttp(dependencies)
  return [
    get(registrationRoutes.join, join.lead),
    post(registrationRoutes.join, join.play, formLimit),
  ]
}

/** For members: where the room of an event is, who came, and the servers of the side. */
export const deskRoutes = (dependencies: Dependencies): Bound<DeskVisit>[] => {
  const online = onlineHttp(dependencies)
  const servers = serversHttp(dependencies)
  return [
    get(onlineRoute, online.show),
    post(onlineRoute, online.set, formLimit),
    get(hostRoute, hostHttp(dependencies)),
    get(serversRoute, servers.show),
    post(serversRoute, servers.act, formLimit),
  ]
}

/** What the programs of members may ask: the room of an event, who came, and the servers of the side. */
export const staffApi = (dependencies: Dependencies): Operation<DeskVisit>[] => [
  ...onlineApi(dependencies),
  ...serversApi(dependencies),
]
