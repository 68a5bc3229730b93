import { route } from '#kit/http/route.ts'

/** What sites need, and who could help. */
export const needsRoute = route('/desk/restoration')
export const needRoute = route('/desk/restoration/needs/:slug')
export const projectsRoute = route('/desk/restoration/projects')
export const projectRoute = route('/desk/restoration/projects/:slug')
