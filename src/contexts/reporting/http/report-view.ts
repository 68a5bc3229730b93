import { eventNames } from '#contexts/programme/contract.ts'
import { formatDay, formatDays } from '#kit/i18n/dates.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'
import type { Day } from '#kit/time/days.ts'

import {
  attendanceOf,
  countBy,
  type Dimension,
  type Figure,
  figureText,
  medianNotice,
  notNamed,
  rowsOf,
} from '../domain/figures.ts'
import type { UndertakingFigure } from '../domain/undertaking-figures.ts'
import { type Attended, reportedFormats, type ReportRow } from '../domain/report-row.ts'
import { reportWords, type ReportWords } from '../documents/report-words.ts'
import { yearFigure } from '../documents/year-figure.ts'
import { type ReportingWords, words } from '../messages/words.ts'
import type { Count, CountTable, EventRow, ReportView } from '../pages/report-page.ts'
import type { Report } from './read-report.ts'
import { undertakenView } from './report-undertakings.ts'
import {
  reportPaperRoutes,
  reportRoute,
  reportsRoute,
  reportTableRoute,
  reportWorkbookRoute,
  undertakenTableRoute,
} from './reporting-routes.ts'

type Telling = {
  readonly report: Report
  readonly language: Language
  readonly say: ReportingWords
  readonly told: ReportWords
  readonly hrefOf: (figure: Figure) => string
}

const countOf = ({ report, hrefOf }: Telling, label: string, figure: Figure): Count => ({
  label,
  count: rowsOf(report.rows, figure).length,
  href: hrefOf(figure),
})

const headlineOf = (telling: Telling): readonly Count[] => {
  const { say, told } = telling
  return [
    countOf(telling, say('figure.events'), []),
    countOf(telling, told.value('outcome', 'held'), [{ by: 'outcome', value: 'held' }]),
    countOf(telling, told.value('change', 'any'), [{ by: 'change', value: 'any' }]),
    countOf(telling, told.value('outcome', 'to-come'), [{ by: 'outcome', value: 'to-come' }]),
    countOf(telling, told.value('outcome', 'not-reported'), [
      { by: 'outcome', value: 'not-reported' },
    ]),
  ]
}

const tableOf = (telling: Telling, by: Dimension): readonly CountTable[] => {
  const counts = countBy(telling.report.rows, by)
  if (counts.length === 0) return []
  return [
    {
      id: `by-${by}`,
      title: telling.say(`by.${by}`),
      counts: counts.map(({ value, count }) => ({
        label: telling.told.value(by, value),
        count,
        href: telling.hrefOf([{ by, value }]),
      })),
    },
  ]
}

/** Each planned format a row, what became of it the columns; a number opens its events. */
const becameOf = ({ report, told, hrefOf }: Telling): ReportView['became'] => {
  const occurring = new Set(report.rows.map(({ format }) => format))
  const formats = reportedFormats.filter((format) => occurring.has(format))
  const planned = (['in-person', 'hybrid', 'online', notNamed] as const).filter(
    (value) => rowsOf(report.rows, [{ by: 'planned', value }]).length > 0,
  )
  return {
    columns: formats.map((format) => told.value('format', format)),
    rows: planned.map((plan) => ({
      label: told.value('planned', plan),
      counts: formats.map((format) => {
        const figure: Figure = [
          { by: 'planned', value: plan },
          { by: 'format', value: format },
        ]
        return { count: rowsOf(report.rows, figure).length, href: hrefOf(figure) }
      }),
    })),
  }
}

const noticeOf = ({ report, say }: Telling): string => {
  const moved = rowsOf(report.rows, [{ by: 'change', value: 'format' }]).length
  const days = medianNotice(report.rows)
  return days === null ? say('became.moved', { moved }) : say('became.notice', { moved, days })
}

const whoCame = ({ report, say }: Telling, events: number): string => {
  const { holders, rows } = report
  if (holders === null) return say('attendance.unseen')
  return [
    say('attendance.events', { events, of: rows.length }),
    say('attendance.holders', holders),
    ...(holders.erased > 0 ? [say('attendance.erased', holders)] : []),
    say('attendance.apart'),
  ].join(' ')
}

const counted = (way: string, { registered, came }: Attended) => ({
  way,
  registered: String(registered),
  came: String(came),
})

const addressRows = ({ say, report }: Telling): ReportView['attendance']['levels'] =>
  report.addresses === null || report.addresses.programme === 0
    ? []
    : (['events', 'disciplines', 'programme'] as const).map((level) => ({
        label: say(`addresses.${level}`),
        count: String(report.addresses?.[level] ?? 0),
      }))

const attendanceView = (telling: Telling): ReportView['attendance'] => {
  const { say, report } = telling
  const { onSite, online, events } = attendanceOf(report.rows)
  return {
    sentence: whoCame(telling, events),
    levels: addressRows(telling),
    rows: [
      counted(say('attendance.on-site'), onSite),
      counted(say('attendance.online'), online),
      { way: say('attendance.views'), registered: '–', came: say('attendance.not-recorded') },
    ],
  }
}

const figureName = ({ say, told }: Telling, figure: Figure): string =>
  figure.length === 0
    ? say('events.title')
    : figure.map(({ by, value }) => `${say(`by.${by}`)}: ${told.value(by, value)}`).join(' · ')

const rowOf = (row: ReportRow, { language, told }: Telling): EventRow => {
  const title = inLanguage(row.title, language)
  return {
    title: title.text,
    titleLanguage: title.language,
    href: `/desk/events/${row.slug}`,
    isIllustrative: row.isIllustrative,
    when: told.when(row),
    planned: told.value('planned', row.planned ?? notNamed),
    became: told.value('format', row.format),
    ended: told.value('outcome', row.outcome),
    cameOnSite: String(row.attended?.onSite.came ?? ''),
    joinedOnline: String(row.attended?.online.came ?? ''),
  }
}

const eventsOf = (
  telling: Telling,
  { figure, most }: { readonly figure: Figure; readonly most: number },
): ReportView['events'] => {
  const { report, say, hrefOf } = telling
  const rows = rowsOf(report.rows, figure)
  return {
    title: `${figureName(telling, figure)} (${String(rows.length)})`,
    rows: rows.slice(0, most).map((row) => rowOf(row, telling)),
    ...(figure.length > 0 && { clearHref: hrefOf([]) }),
    ...(rows.length > most && { cut: say('events.cut', { shown: most }) }),
  }
}

const lanesOf = ({ report, language }: Telling) => {
  const names = eventNames(language)
  return countBy(report.rows, 'discipline').map(({ value }) => {
    const rows = rowsOf(report.rows, [{ by: 'discipline', value }])
    const [first] = rows
    return { label: first === undefined ? value : names.discipline(first.discipline), rows }
  })
}

const figureTitleOf = ({ report, language, say }: Telling): string => {
  const { firstDay: first, lastDay: last } = report.programme
  return say('figure.title', { days: formatDays(language, { first, last }) })
}

const figureOf = (telling: Telling) => {
  const { report, language } = telling
  const { firstDay: first, lastDay: last } = report.programme
  const title = figureTitleOf(telling)
  return yearFigure({ language, first, last, title, bands: report.bands, lanes: lanesOf(telling) })
}

const tellingOf = (report: Report, language: Language): Telling => ({
  report,
  language,
  say: words(language),
  told: reportWords(language, report),
  hrefOf: (figure) =>
    `${reportRoute.href({ programme: report.programme.id }, { of: figureText(figure) })}#events`,
})

/** What of a report is shown: at most so many events of one figure, as of `today`. */
export type ReportShown = {
  readonly language: Language
  readonly today: Day
  readonly figure: Figure
  readonly undertaken: UndertakingFigure
  /** Whose it is: the side that is named first; null: everybody's. */
  readonly side: string | null
  readonly most: number
}

/** A report as its page shows it, with the events of one figure below. */
export const reportView = (
  report: Report,
  { language, today, figure, undertaken, side, most }: ReportShown,
): ReportView => {
  const telling = tellingOf(report, language)
  const { say } = telling
  const { programme } = report
  const { firstDay: first, lastDay: last } = programme
  const at = { programme: programme.id }
  return {
    say,
    title: inLanguage(programme.title, language).text,
    lede: say('report.lede', {
      days: formatDays(language, { first, last }),
      today: formatDay(language, today),
    }),
    above: { label: say('reports.title'), href: reportsRoute.path },
    downloads: [
      { label: say('download.pdf'), href: reportPaperRoutes.pdf.href(at) },
      { label: say('download.docx'), href: reportPaperRoutes.docx.href(at) },
      { label: say('download.xlsx'), href: reportWorkbookRoute.href(at) },
      { label: say('download.csv'), href: reportTableRoute.href(at) },
      ...(report.undertaken === null
        ? []
        : [{ label: say('download.undertaken'), href: undertakenTableRoute.href(at) }]),
    ],
    isIllustrative: programme.illustrative,
    isEmpty: report.rows.length === 0,
    figure: figureOf(telling),
    figureTitle: figureTitleOf(telling),
    headline: headlineOf(telling),
    became: becameOf(telling),
    notice: noticeOf(telling),
    tables: (['discipline', 'format', 'change', 'venue', 'partner'] as const).flatMap((by) =>
      tableOf(telling, by),
    ),
    attendance: attendanceView(telling),
    events: eventsOf(telling, { figure, most }),
    undertaken: undertakenView(report, { language, side, figure: undertaken, most }),
  }
}
