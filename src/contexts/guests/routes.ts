import type { DeskVisit } from '#contexts/access/contract.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Operation } from '#kit/api/operation.ts'
import { type Bound, get, post, type Visit } from '#kit/http/visit.ts'
import { greatestSheetBytes } from '#kit/text/read-sheet.ts'

import { guestApi } from './http/guest-api.ts'
import { guestHttp } from './http/guest-http.ts'
import { guestListApi } from './http/guest-list-api.ts'
import { guestListHttp } from './http/guest-list-http.ts'
import { guestSheetHttp } from './http/guest-sheet-http.ts'
import {
  guestListRoute,
  guestListsRoute,
  guestRoute,
  guestSheetRoute,
  invitationDataRoute,
  invitationRoute,
  invitationsRoute,
  newGuestRoute,
  protocolOrderRoute,
} from './http/guests-routes.ts'
import { invitationApi } from './http/invitation-api.ts'
import { invitationHttp } from './http/invitation-http.ts'
import { invitationsApi } from './http/invitations-api.ts'
import { invitationsHttp } from './http/invitations-http.ts'
import { newGuestHttp } from './http/new-guest-http.ts'
import { protocolOrderHttp } from './http/protocol-order-http.ts'

const formLimit = 32 * 1024

/** For everyone: an invitation, for whoever holds its link. */
export const openRoutes = (dependencies: Dependencies): Bound<Visit>[] => {
  const invitation = invitationHttp(dependencies)
  return [
    get(invitationDataRoute, invitation.data),
    get(invitationRoute, invitation.show),
    post(invitationRoute, invitation.change, formLimit),
  ]
}

/** For members: the protocol lists of their side. */
export const deskRoutes = (dependencies: Dependencies): Bound<DeskVisit>[] => {
  const lists = guestListHttp(dependencies)
  const newGuest = newGuestHttp(dependencies)
  const guest = guestHttp(dependencies)
  const sheet = guestSheetHttp(dependencies)
  const invitations = invitationsHttp(dependencies)
  const order = protocolOrderHttp(dependencies)
  return [
    get(guestListsRoute, lists.lists),
    get(newGuestRoute, newGuest.show),
    post(newGuestRoute, newGuest.add, formLimit),
    get(guestSheetRoute, sheet.show),
    post(guestSheetRoute, sheet.bring, greatestSheetBytes + formLimit),
    get(invitationsRoute, invitations.show),
    post(invitationsRoute, invitations.send, formLimit),
    get(protocolOrderRoute, order.show),
    get(guestListRoute, lists.show),
    post(guestListRoute, lists.act, formLimit),
    get(guestRoute, guest.show),
    post(guestRoute, guest.act, formLimit),
  ]
}

/** What the programs of members may ask: the protocol lists of their side, and inviting. */
export const staffApi = (dependencies: Dependencies): Operation<DeskVisit>[] => [
  ...guestListApi(dependencies),
  ...guestApi(dependencies),
  ...invitationsApi(dependencies),
]

/** What everybody's programs may ask: the own invitation, by its token. */
export const openApi = (dependencies: Dependencies): Operation<Visit>[] =>
  invitationApi(dependencies)
