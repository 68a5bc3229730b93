import { z } from 'zod'

import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { programmes } from '#contexts/programme/contract.ts'
import { hostOf } from '#contexts/relations/contract.ts'
import { type Answer, file, page, problem } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { formatDays } from '#kit/i18n/dates.ts'
import { inLanguage } from '#kit/text/localised.ts'
import type { Day } from '#kit/time/days.ts'
import { dayInZone } from '#kit/time/zones.ts'

import { readFigure } from '../domain/figures.ts'
import { undertakenTable } from '../documents/undertaken-table.ts'
import { readUndertakingFigure } from '../domain/undertaking-figures.ts'
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

/** As many events as a page shows; the files have all. */
const mostOnPage = 200

const dayOf = ({ today }: DeskVisit, { relation }: Report): Day =>
  dayInZone(today, hostOf(relation).zone)

const showReport = (visit: DeskVisit, report: Report): Answer => {
  const view = reportView(report, {
    language: visit.language,
    today: dayOf(visit, report),
    figure: readFigure(visit.url.searchParams.get('of') ?? ''),
    undertaken: readUndertakingFigure(visit.url.searchParams.get('undertaken') ?? ''),
    side: visit.actor.side,
    most: mostOnPage,
  })
  return page({ title: view.title, section, body: reportPage(view) })
}

const reportFile = async (
  visit: DeskVisit,
  report: Report,
  format: ReportFormat,
): Promise<Answer> => {
  const { language, actor } = visit
  const reader = { language, today: dayOf(visit, report), side: actor.side }
  return file({
    contentType: reportFormats[format],
    body: await writeReport(report, format, reader),
    fileName: `report.${format}`,
  })
}

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
    undertaken: (visit: DeskVisit): Promise<Answer> =>
      withReport(visit, ({ undertaken }) =>
        file({
          contentType: reportFormats.csv,
          body: new TextEncoder().encode(undertakenTable(undertaken ?? [], visit.language)),
          fileName: 'undertakings.csv',
        }),
      ),
    take:
      (format: ReportFormat) =>
      (visit: DeskVisit): Promise<Answer> =>
        withReport(visit, (report) => reportFile(visit, report, format)),
  }
}
