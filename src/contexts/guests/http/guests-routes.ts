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
export const protocolListApiRoute = route('/api/v1/desk/events/:slug/protocol-list')
export const protocolOrderApiRoute = route('/api/v1/desk/events/:slug/order-of-protocol')
export const guestsApiRoute = route('/api/v1/desk/events/:slug/guests')
export const guestApiRoute = route('/api/v1/desk/events/:slug/guests/:guest')
export const guestAnswerApiRoute = route('/api/v1/desk/events/:slug/guests/:guest/answer')
export const invitationsApiRoute = route('/api/v1/desk/events/:slug/invitations')
export const invitationsPreviewApiRoute = route('/api/v1/desk/events/:slug/invitations/preview')
export const guestRoute = route('/desk/events/:slug/guests/:guest')
