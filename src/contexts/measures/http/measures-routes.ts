import { route } from '#kit/http/route.ts'

export const measuresRoute = route('/desk/measures')
export const newMeasureRoute = route('/desk/measures/new')
export const previewMeasureRoute = route('/desk/measures/preview')
export const recordMeasureRoute = route('/desk/measures/record')
export const importMeasuresRoute = route('/desk/measures/import')
export const recordHistoryRoute = route('/desk/measures/import/record')
/** One alert of CAP 1.2, read into a proposal. */
export const importAlertRoute = route('/desk/measures/import/alert')
/** Many measures as a table, one a row. */
export const importTableRoute = route('/desk/measures/import/table')
export const recordTableRoute = route('/desk/measures/import/table/record')
export const exampleTableRoute = route('/desk/measures/import/table/example.csv')
export const withdrawImportRoute = route('/desk/measures/imports/:id/withdraw')
export const measureRoute = route('/desk/measures/:id')
export const endMeasureRoute = route('/desk/measures/:id/end')
export const withdrawMeasureRoute = route('/desk/measures/:id/withdraw')
export const measuresApiRoute = route('/api/v1/desk/measures')
