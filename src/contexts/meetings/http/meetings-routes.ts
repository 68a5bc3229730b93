import { route } from '#kit/http/route.ts'

/** The meetings on record: those to come, and those that were. */
export const meetingsRoute = route('/desk/meetings')
export const meetingRoute = route('/desk/meetings/:slug')
/** What was said would be done, and what became of it. */
export const undertakingsRoute = route('/desk/undertakings')
export const undertakingRoute = route('/desk/undertakings/:id')
