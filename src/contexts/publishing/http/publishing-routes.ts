import { route } from '#kit/http/route.ts'

export const programmeRoute = route('/')
export const eventCalendarRoute = route('/events/:slug/calendar.ics')
export const calendarRoute = route('/programme.ics')
export const programmeDataRoute = route('/programme.json')
export const feedRoute = route('/feed.xml')
export const accessibilityRoute = route('/accessibility')
export const privacyRoute = route('/privacy')
export const eventsApiRoute = route('/api/v1/events')
export const eventApiRoute = route('/api/v1/events/:slug')
