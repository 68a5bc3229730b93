import { route } from '#kit/http/route.ts'

export const venuesRoute = route('/desk/directory/venues')
export const venuesApiRoute = route('/api/v1/desk/venues')
export const institutionsApiRoute = route('/api/v1/desk/institutions')

/** Its place in the list of venues, which have no page of their own. */
export const venueAnchor = (venue: string): string => `venue-${venue}`
export const venueHref = (venue: string): string => `${venuesRoute.path}#${venueAnchor(venue)}`
