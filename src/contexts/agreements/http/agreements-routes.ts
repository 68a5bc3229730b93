import { route } from '#kit/http/route.ts'

/** What both sides put before the public of their agreements. */
export const publicAgreementsRoute = route('/agreements')
export const publicAgreementRoute = route('/agreements/:slug')
/** All agreements on record, or those in force on a day (`on`). */
export const agreementsRoute = route('/desk/agreements')
export const newAgreementRoute = route('/desk/agreements/new')
/** The steps that the own side takes at home before it is bound. */
export const nationalPathRoute = route('/desk/agreements/path')
/** Bringing agreements from a table: choosing it and trying it out, then recording it. */
export const importRoute = route('/desk/agreements/import')
export const recordImportRoute = route('/desk/agreements/import/record')
/** All agreements that a member sees, in the columns in which they are brought, and as data. */
export const exportTableRoute = route('/desk/agreements/table.csv')
export const exportDataRoute = route('/desk/agreements/data.json')
/** Which fields have a legal basis, and what rests on which article. */
export const coverageRoute = route('/desk/agreements/coverage')
export const agreementRoute = route('/desk/agreements/:slug')
export const describeRoute = route('/desk/agreements/:slug/description')
export const clausesRoute = route('/desk/agreements/:slug/clauses')
export const actsRoute = route('/desk/agreements/:slug/acts/new')
export const actRoute = route('/desk/agreements/:slug/acts/:act')
export const documentsRoute = route('/desk/agreements/:slug/documents')
export const documentRoute = route('/desk/agreements/:slug/documents/:document')
export const factSheetRoutes = {
  pdf: route('/desk/agreements/:slug/sheet.pdf'),
  docx: route('/desk/agreements/:slug/sheet.docx'),
} as const
/** What falls due by the texts alone. */
export const datesRoute = route('/desk/agreements/dates')
export const ownDatesCalendarRoute = route('/desk/agreements/dates.ics')
/** For calendars, which cannot sign in: a member's token stands in the address. */
export const datesCalendarRoute = route('/calendars/:token/legal-dates.ics')
/** For the programs of members. */
export const agreementsApiRoute = route('/api/v1/desk/agreements')
export const agreementApiRoute = route('/api/v1/desk/agreements/:slug')
