import { route } from '#kit/http/route.ts'

export const directoryRoute = route('/desk/directory')
export const venuesRoute = route('/desk/directory/venues')
export const institutionsRoute = route('/desk/directory/institutions')
export const venuesApiRoute = route('/api/v1/desk/venues')
export const institutionsApiRoute = route('/api/v1/desk/institutions')
