import { route } from '#kit/http/route.ts'

export const eventsRoute = route('/desk/events')
export const eventsCsvRoute = route('/desk/events.csv')
export const newEventRoute = route('/desk/events/new')
/** Changing many events at once. */
export const bulkEditRoute = route('/desk/events/change')
export const eventRoute = route('/desk/events/:slug')
export const editEventRoute = route('/desk/events/:slug/edit')
/** Repeating it on further days. */
export const seriesRoute = route('/desk/events/:slug/series')
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
/** What was done lately to many events at once. */
export const batchesRoute = route('/desk/lately')
export const batchRoute = route('/desk/lately/:id')
export const undoBatchRoute = route('/desk/lately/:id/undo')
/** Views of the events or the timeline that were given a name. */
export const savedViewsRoute = route('/desk/views')
export const savedViewRoute = route('/desk/views/:id')
export const programmesApiRoute = route('/api/v1/desk/programmes')
export const newEventApiRoute = route('/api/v1/desk/events')
export const duplicatesApiRoute = route('/api/v1/desk/events/:slug/duplicates')
export const eventContentApiRoute = route('/api/v1/desk/events/:slug/content')
export const eventVisibilityApiRoute = route('/api/v1/desk/events/:slug/visibility')
export const eventProposalApiRoute = route('/api/v1/desk/events/:slug/proposal')
export const eventStateApiRoute = route('/api/v1/desk/events/:slug/state')
export const seriesApiRoute = route('/api/v1/desk/events/:slug/series')
export const seriesPreviewApiRoute = route('/api/v1/desk/events/:slug/series/preview')
export const batchesApiRoute = route('/api/v1/desk/batches')
export const batchWayBackApiRoute = route('/api/v1/desk/batches/:id/way-back')
