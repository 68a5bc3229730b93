import type { Language } from '#kit/text/localised.ts'

import { reportTable } from '../documents/report-table.ts'
import { reportWords } from '../documents/report-words.ts'
import { reportWorkbook } from '../documents/report-workbook.ts'
import type { Report } from './read-report.ts'

/** How a report is taken along, with the type of each file. */
export const reportFormats = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const
export type ReportFormat = keyof typeof reportFormats

/** A report as the bytes of a file. */
export const writeReport = async (
  report: Report,
  { language, format }: { readonly language: Language; readonly format: ReportFormat },
): Promise<Uint8Array> => {
  const told = reportWords(language, report)
  switch (format) {
    case 'csv':
      return new TextEncoder().encode(reportTable(report.rows, told, language))
    case 'xlsx':
      return reportWorkbook(report.rows, told, language)
  }
}
