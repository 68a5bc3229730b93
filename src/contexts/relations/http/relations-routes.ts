import { route } from '#kit/http/route.ts'

export const venuesRoute = route('/desk/directory/venues')
export const venuesApiRoute = route('/api/v1/desk/venues')
export const institutionsApiRoute = route('/api/v1/desk/institutions')
