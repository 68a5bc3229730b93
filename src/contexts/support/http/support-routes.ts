import { route } from '#kit/http/route.ts'

/** What each side asked of the other in multilateral bodies. */
export const supportRoute = route('/desk/support')
export const newSupportRoute = route('/desk/support/new')
export const supportEntryRoute = route('/desk/support/:entry')
export const supportContentRoute = route('/desk/support/:entry/content')

export const supportApiRoute = route('/api/v1/desk/support')
export const supportEntryApiRoute = route('/api/v1/desk/support/:entry')
/** The next step, releasing, answering, and revising what an entry is for. */
export const supportActsApiRoute = route('/api/v1/desk/support/:entry/acts')
