import { route } from '#kit/http/route.ts'

export const signInRoute = route('/sign-in')
export const requestLinkRoute = route('/sign-in/link')
export const signInLinkRoute = route('/sign-in/link/:token')
export const signOutRoute = route('/sign-out')
export const welcomeRoute = route('/desk/welcome')
export const chooseLanguageRoute = route('/desk/language')
export const outboxRoute = route('/outbox')
export const outboxMailRoute = route('/outbox/:id')
export const outboxHtmlRoute = route('/outbox/:id/html')
export const outboxCalendarRoute = route('/outbox/:id/calendars/:number')
/** The tokens of a member's own programs. */
export const tokensRoute = route('/desk/tokens')
/** Declining the digest by the link in it, without signing in. */
export const digestRoute = route('/digest/:token')
/** Which mails a member gets. */
export const ownMailsRoute = route('/desk/mails')
/** Where a member settles what is their own. */
export const accountRoutes = {
  chooseLanguage: chooseLanguageRoute,
  signOut: signOutRoute,
  tokens: tokensRoute,
  mails: ownMailsRoute,
} as const
