import { route } from '#kit/http/route.ts'

/** The one public address of an event: what pages, calendars, feeds and mails link to. */
export const publicEventRoute = route('/events/:slug')
