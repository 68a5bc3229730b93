import { route } from '#kit/http/route.ts'

export const eventsRoute = route('/desk/events')
export const eventsCsvRoute = route('/desk/events.csv')
export const newEventRoute = route('/desk/events/new')
export const eventRoute = route('/desk/events/:slug')
export const editEventRoute = route('/desk/events/:slug/edit')
/** Who may see it: shared with the other side, put before the public. */
export const showEventRoute = route('/desk/events/:slug/visibility')
export const answerProposalRoute = route('/desk/events/:slug/proposal')
export const moveEventRoute = route('/desk/events/:slug/state')
/** Asking the side of an event's venue to keep it free. */
export const askHoldRoute = route('/desk/events/:slug/hold')
export const holdsRoute = route('/desk/holds')
export const answerHoldRoute = route('/desk/holds/:id/answer')
export const programmesRoute = route('/desk/programmes')
export const newProgrammeRoute = route('/desk/programmes/new')
export const importRoute = route('/desk/import')
export const undoImportRoute = route('/desk/import/:id/undo')
