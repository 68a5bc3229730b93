export { readReport } from './http/read-report.ts'
export { type ReportFormat, reportFormats, writeReport } from './http/write-report.ts'
export { reportsRoute } from './http/reporting-routes.ts'
