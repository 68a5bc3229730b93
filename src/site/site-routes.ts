import { route } from '#kit/http/route.ts'

export const deskRoute = route('/desk')
export const clockRoute = route('/desk/clock')
export const storyRoute = route('/desk/story/:step')
export const sideRoute = route('/desk/side')
export const exportSideRoute = route('/desk/side/export.json')
export const eraseSideRoute = route('/desk/side/erase')
/** What one may see, by any name that it has (`q`). */
export const searchRoute = route('/desk/search')
/** What somebody who is typing may mean (`q`). */
export const suggestRoute = route('/desk/search/suggestions')
