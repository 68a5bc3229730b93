import { route } from '#kit/http/route.ts'

export const directoryRoute = route('/desk/directory')
export const venuesRoute = route('/desk/directory/venues')
export const institutionsRoute = route('/desk/directory/institutions')
