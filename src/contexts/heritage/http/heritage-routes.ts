import { route } from '#kit/http/route.ts'

/** The register of sites: searched, narrowed, on a map. */
export const sitesRoute = route('/desk/heritage')
export const siteRoute = route('/desk/heritage/:slug')
