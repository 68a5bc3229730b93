import { z } from 'zod'

import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { programmes } from '#contexts/programme/contract.ts'
import { hostOf } from '#contexts/relations/contract.ts'
import { type Answer, file, page, problem } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { formatDays } from '#kit/i18n/dates.ts'
import { inLanguage } from '#kit/text/localised.ts'
import { dayInZone } from '#kit/time/zones.ts'

import { readFigure } from '../domain/figures.ts'
import { words } from '../messages/words.ts'
import { reportPage } from '../pages/report-page.ts'
import { reportsPage } from '../pages/reports-page.ts'
import { readReport, type Report } from './read-report.ts'
import { reportView } from './report-view.ts'
import { reportRoute } from './reporting-routes.ts'
import { type ReportFormat, reportFormats, writeReport } from './write-report.ts'

const section = 'reports'

const noReport = ({ language }: DeskVisit): Answer => {
  const say = words(language)
  return problem({ status: 404, title: say('missing.title'), detail: say('missing') })
}

type WithReport = (
  visit: DeskVisit,
  then: (report: Report) => Answer | Promise<Answer>,
) => Promise<Answer>

const withReportOf =
  ({ db }: Dependencies): WithReport =>
  async (visit, then) => {
    const id = z.uuid().safeParse(visit.parameters['programme'])
    if (!id.success) return noReport(visit)
    const { language, today } = visit
    const asked = { programme: id.data, language, today, seesPeople: true }
    const report = await asActor(db, visit.actor, (tx) => readReport(tx, asked))
    return report === undefined ? noReport(visit) : then(report)
  }

const showReport = (visit: DeskVisit, report: Report): Answer => {
  const view = reportView(report, {
    language: visit.language,
    today: dayInZone(visit.today, hostOf(report.relation).zone),
    figure: readFigure(visit.url.searchParams.get('of') ?? ''),
  })
  return page({ title: view.title, section, body: reportPage(view) })
}

const reportFile = async (
  { language }: DeskVisit,
  report: Report,
  format: ReportFormat,
): Promise<Answer> =>
  file({
    contentType: reportFormats[format],
    body: await writeReport(report, { language, format }),
    fileName: `report.${format}`,
  })

/** The reports of a relation's programmes: a page, and the same as a table and as a workbook. */
export const reportHttp = (dependencies: Dependencies) => {
  const withReport = withReportOf(dependencies)
  return {
    list: async (visit: DeskVisit): Promise<Answer> => {
      const { language } = visit
      const say = words(language)
      const listed = await asActor(dependencies.db, visit.actor, (tx) => programmes.list(tx))
      const reports = listed.map((one) => ({
        title: inLanguage(one.title, language).text,
        days: formatDays(language, { first: one.firstDay, last: one.lastDay }),
        href: reportRoute.href({ programme: one.id }),
        isIllustrative: one.illustrative,
      }))
      return page({ title: say('reports.title'), section, body: reportsPage({ say, reports }) })
    },
    show: (visit: DeskVisit): Promise<Answer> =>
      withReport(visit, (report) => showReport(visit, report)),
    table: (visit: DeskVisit): Promise<Answer> =>
      withReport(visit, (report) => reportFile(visit, report, 'csv')),
    workbook: (visit: DeskVisit): Promise<Answer> =>
      withReport(visit, (report) => reportFile(visit, report, 'xlsx')),
  }
}
