import { route } from '#kit/http/route.ts'

/** The meetings on record: those to come, and those that were. */
export const meetingsRoute = route('/desk/meetings')
export const newMeetingRoute = route('/desk/meetings/new')
/** The mechanisms whose meetings are numbered. */
export const seriesListRoute = route('/desk/meetings/series')
export const newSeriesRoute = route('/desk/meetings/series/new')
export const seriesRoute = route('/desk/meetings/series/:slug')
export const editSeriesRoute = route('/desk/meetings/series/:slug/edit')
export const meetingRoute = route('/desk/meetings/:slug')
export const editMeetingRoute = route('/desk/meetings/:slug/edit')
/** Who takes part, in which order, and where they sit. */
export const participantsRoute = route('/desk/meetings/:slug/participants')
/** What may go on the agenda, to be ticked and added. */
export const agendaRoute = route('/desk/meetings/:slug/agenda')
/** The executive programme that a session adopted. */
export const adoptedRoute = route('/desk/meetings/:slug/programme')
/** Notes while they are typed: answers which version they were saved as. */
export const notesRoute = route('/desk/meetings/:slug/notes')
/** The lines that were marked in the notes, to make undertakings of them. */
export const markedRoute = route('/desk/meetings/:slug/marked')
/** What was said would be done, and what became of it. */
export const undertakingsRoute = route('/desk/undertakings')
export const undertakingRoute = route('/desk/undertakings/:id')

export const meetingsApiRoute = route('/api/v1/desk/meetings')
export const meetingApiRoute = route('/api/v1/desk/meetings/:id')
export const undertakingsApiRoute = route('/api/v1/desk/undertakings')
export const undertakingApiRoute = route('/api/v1/desk/undertakings/:id')
export const undertakingActsApiRoute = route('/api/v1/desk/undertakings/:id/acts')
