export { readReport } from './http/read-report.ts'
export { type ReportFormat, reportFormats, writeReport } from './http/write-report.ts'
export { briefingRoute, relationRoute, reportsRoute } from './http/reporting-routes.ts'
export {
  type BriefingFormat,
  briefingFormats,
  makeBriefing,
  writeBriefing,
} from './http/write-briefing.ts'
export { wholeBriefing } from './domain/briefing-choice.ts'
