import { route } from '#kit/http/route.ts'

/** The room of an event, and how many attended, for its staff. */
export const onlineRoute = route('/desk/events/:slug/online')
/** The meeting of an event, for a member who hosts it. */
export const hostRoute = route('/desk/events/:slug/online/host')
/** The servers for meetings of the own side. */
export const serversRoute = route('/desk/online-servers')
export const onlineApiRoute = route('/api/v1/desk/events/:slug/online')
export const serversApiRoute = route('/api/v1/desk/online-servers')
export const serverApiRoute = route('/api/v1/desk/online-servers/:id')
