import { route } from '#kit/http/route.ts'

/** What the public sees of heritage. */
export const publicSitesRoute = route('/heritage')
export const publicSiteRoute = route('/heritage/:slug')
export const publicPhotographRoute = route('/heritage/photographs/:id/:size')
/** One picture by itself, and what viewers of IIIF read of it. */
export const publicPictureRoute = route('/heritage/:slug/pictures/:id')
export const publicManifestRoute = route('/heritage/:slug/manifest.json')
export const publicImageInformationRoute = route('/heritage/images/:id/info.json')
export const publicImageRoute = route('/heritage/images/:id/:region/:size/:rotation/:file')
export const publicDocumentRoute = route('/heritage/documents/:id/file')
/** Tiles of the world below a map, where the installation has some, and what lies in a window of it. */
export const publicTileRoute = route('/heritage/tiles/:tag/:z/:x/:y')
export const publicPlacesRoute = route('/heritage/map/places.json')
export const placesRoute = route('/desk/heritage/map/places.json')

export const sitesApiRoute = route('/api/v1/heritage/sites')
export const siteApiRoute = route('/api/v1/heritage/sites/:slug')
export const assessmentsApiRoute = route('/api/v1/heritage/sites/:slug/assessments')
/** The register of sites: searched, narrowed, on a map. */
export const sitesRoute = route('/desk/heritage')
export const newSiteRoute = route('/desk/heritage/new')
/** The rapid form for the way, which opens without a connection, and what keeps it on the device. */
export const fieldRoute = route('/desk/heritage/field')
export const fieldWorkerRoute = route('/desk/heritage/field-worker.js')
export const fieldManifestRoute = route('/desk/heritage/field.webmanifest')
/** Sites in files: sending one, what one holds, taking one along. */
export const exchangeRoute = route('/desk/heritage/files')
export const arrivalRoute = route('/desk/heritage/files/:id')
export const exportRoute = route('/desk/heritage/files/export/:format')
export const photographRoute = route('/desk/heritage/photographs/:id/:size')
export const pictureRoute = route('/desk/heritage/:slug/pictures/:id')
export const manifestRoute = route('/desk/heritage/:slug/manifest.json')
export const imageInformationRoute = route('/desk/heritage/images/:id/info.json')
export const imageRoute = route('/desk/heritage/images/:id/:region/:size/:rotation/:file')
export const documentRoute = route('/desk/heritage/documents/:id/file')
export const siteRoute = route('/desk/heritage/:slug')
/** The rapid form: one screen, a date, a signature. */
export const assessRoute = route('/desk/heritage/:slug/assess')
/** The full survey, as a report with parts. */
export const surveyRoute = route('/desk/heritage/:slug/survey')
/** Two records of one place. */
export const mergeRoute = route('/desk/heritage/:slug/merge')
export const photographsRoute = route('/desk/heritage/:slug/photographs')
export const documentsRoute = route('/desk/heritage/:slug/documents')
