import { route } from '#kit/http/route.ts'

/** The invitation of one guest, for whoever holds its link. */
export const invitationRoute = route('/invitations/:token')
export const invitationDataRoute = route('/invitations/:token/data.json')
export const guestListsRoute = route('/desk/guests')
export const guestListRoute = route('/desk/events/:slug/guests')
export const newGuestRoute = route('/desk/events/:slug/guests/new')
export const guestSheetRoute = route('/desk/events/:slug/guests/table')
export const invitationsRoute = route('/desk/events/:slug/guests/invitations')
export const protocolOrderRoute = route('/desk/events/:slug/guests/order')
export const guestRoute = route('/desk/events/:slug/guests/:guest')
