import { route } from '#kit/http/route.ts'

/** The room of an event, and how many attended, for its staff. */
export const onlineRoute = route('/desk/events/:slug/online')
