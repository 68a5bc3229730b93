import { route } from '#kit/http/route.ts'

/** Calls for partners, for everybody. */
export const callsRoute = route('/calls')
export const callRoute = route('/calls/:slug')

/** For programs. */
export const callsApiRoute = route('/api/v1/calls')
export const needsApiRoute = route('/api/v1/desk/needs')
export const offersApiRoute = route('/api/v1/desk/offers')
export const projectsApiRoute = route('/api/v1/desk/restoration-projects')

/** One project, for an outside partner who holds its link. */
export const partnerRoute = route('/partners/:token')
export const partnerDocumentRoute = route('/partners/:token/documents/:document')

/** What sites need, and who could help. */
export const needsRoute = route('/desk/restoration')
export const newNeedRoute = route('/desk/restoration/needs/new')
export const needRoute = route('/desk/restoration/needs/:slug')
export const describeNeedRoute = route('/desk/restoration/needs/:slug/edit')

/** What institutions can do and offer, and with what each could help. */
export const capabilitiesRoute = route('/desk/restoration/competences')
export const newCompetenceRoute = route('/desk/restoration/competences/new')
export const newOfferRoute = route('/desk/restoration/offers/new')
export const capabilityRoute = route('/desk/restoration/competences/:id')

export const projectsRoute = route('/desk/restoration/projects')
export const newProjectRoute = route('/desk/restoration/projects/new')
export const projectRoute = route('/desk/restoration/projects/:slug')
export const scopeRoute = route('/desk/restoration/projects/:slug/scope')
export const actsRoute = route('/desk/restoration/projects/:slug/acts/new')
export const projectDocumentsRoute = route('/desk/restoration/projects/:slug/documents')
export const projectDocumentRoute = route('/desk/restoration/projects/:slug/documents/:document')
