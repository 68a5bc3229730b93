import { writeDocx } from '#kit/documents/write-docx.ts'
import { writePdf } from '#kit/documents/write-pdf.ts'

import { reportTable } from '../documents/report-table.ts'
import { reportWords } from '../documents/report-words.ts'
import { reportWorkbook } from '../documents/report-workbook.ts'
import type { Report } from './read-report.ts'
import { type PaperReader, reportPaper } from './report-paper.ts'

/** How a report is taken along, with the type of each file. */
export const reportFormats = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const
export type ReportFormat = keyof typeof reportFormats

/** A report as the bytes of a file, for a reader. */
export const writeReport = async (
  report: Report,
  format: ReportFormat,
  reader: PaperReader,
): Promise<Uint8Array> => {
  const { language } = reader
  const told = reportWords(language, report)
  switch (format) {
    case 'csv':
      return new TextEncoder().encode(reportTable(report.rows, told, language))
    case 'xlsx':
      return reportWorkbook(report, told, language)
    case 'pdf':
      return writePdf(reportPaper(report, reader))
    case 'docx':
      return writeDocx(reportPaper(report, reader))
  }
}
