import { route } from '#kit/http/route.ts'

export const registerRoute = route('/events/:slug/register')
/** My registration, for whoever holds its link. */
export const holderRoute = route('/r/:token')
/** Confirming a registration that came in an unusual way, by the link of its mail. */
export const confirmRoute = route('/confirm/:token')
/** The own way into the room of an event; what answers it stands in `attendance`. */
export const joinRoute = route('/r/:token/join')
export const holderDataRoute = route('/r/:token/data.json')
export const holderCalendarRoute = route('/r/:token/calendar.ics')
export const registersRoute = route('/desk/registrations')
export const doorRoute = route('/desk/events/:slug/door')
export const doorActsRoute = route('/desk/events/:slug/door/acts')
export const doorStateRoute = route('/desk/events/:slug/door/state.json')
export const groupsRoute = route('/desk/events/:slug/groups')
export const groupRoute = route('/desk/events/:slug/groups/:group')
export const remindersRoute = route('/desk/events/:slug/registrations/reminders')
export const switchingRoute = route('/desk/events/:slug/registrations/switching')
export const eventRegisterRoute = route('/desk/events/:slug/registrations')
export const reservesRoute = route('/desk/events/:slug/reserves')
export const contactsRoute = route('/desk/events/:slug/contacts')
export const registersApiRoute = route('/api/v1/desk/events')
export const registerApiRoute = route('/api/v1/desk/events/:slug')
export const registrationsApiRoute = route('/api/v1/desk/events/:slug/registrations')
export const openRegisterApiRoute = route('/api/v1/desk/events/:slug/register')
export const reservesApiRoute = route('/api/v1/desk/events/:slug/reserves')
export const doorApiRoute = route('/api/v1/desk/events/:slug/door')
export const doorPartiesApiRoute = route('/api/v1/desk/events/:slug/door/parties')
export const doorActsApiRoute = route('/api/v1/desk/events/:slug/door/acts')
export const groupsApiRoute = route('/api/v1/desk/events/:slug/groups')
export const groupsPreviewApiRoute = route('/api/v1/desk/events/:slug/groups/preview')
export const groupApiRoute = route('/api/v1/desk/events/:slug/groups/:group')
export const groupWayBackApiRoute = route('/api/v1/desk/events/:slug/groups/:group/way-back')
export const registeringApiRoute = route('/api/v1/events/:slug/registrations')
export const holderApiRoute = route('/api/v1/registrations/:token')

/** The addresses of registers and registrations that other contexts link to. */
export const registrationRoutes = {
  register: registerRoute,
  registers: registersRoute,
  ofEvent: eventRegisterRoute,
  own: holderRoute,
  join: joinRoute,
}
