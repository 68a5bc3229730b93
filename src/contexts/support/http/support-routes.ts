import { route } from '#kit/http/route.ts'

/** What each side asked of the other in multilateral bodies. */
export const supportRoute = route('/desk/support')
export const newSupportRoute = route('/desk/support/new')
export const supportEntryRoute = route('/desk/support/:entry')
export const supportContentRoute = route('/desk/support/:entry/content')
