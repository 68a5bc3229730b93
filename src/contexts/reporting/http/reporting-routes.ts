import { route } from '#kit/http/route.ts'

/** The relation at a glance. */
export const relationRoute = route('/desk/relation')
/** The programmes that can be reported on. */
export const reportsRoute = route('/desk/reports')
export const reportRoute = route('/desk/reports/:programme')
export const reportTableRoute = route('/desk/reports/:programme/report.csv')
export const undertakenTableRoute = route('/desk/reports/:programme/undertakings.csv')
export const reportWorkbookRoute = route('/desk/reports/:programme/report.xlsx')
export const reportPaperRoutes = {
  pdf: route('/desk/reports/:programme/report.pdf'),
  docx: route('/desk/reports/:programme/report.docx'),
} as const
/** A briefing for the meetings of a day. */
export const briefingRoute = route('/desk/briefings')
export const makeBriefingRoute = route('/desk/briefings/file')
/** A briefing that was printed, to the byte. */
export const keptBriefingRoute = route('/desk/briefings/:briefing/file')
