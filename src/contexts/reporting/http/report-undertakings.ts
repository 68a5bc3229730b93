import { undertakings } from '#contexts/meetings/contract.ts'
import { ownSideFirst } from '#contexts/relations/contract.ts'
import { formatDay } from '#kit/i18n/dates.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'

import {
  type UndertakingFigure,
  undertakingFigureText,
  undertakingOutcomes,
  type UndertakingRow,
  undertakingsOf,
} from '../domain/undertaking-figures.ts'
import { words } from '../messages/words.ts'
import type { UndertakenView } from '../pages/report-undertakings.ts'
import type { Report } from './read-report.ts'
import { dateInWords } from './relation-timeline.ts'
import { reportRoute } from './reporting-routes.ts'

type Shown = {
  readonly language: Language
  /** Whose page or paper it is; null: everybody's. */
  readonly side: string | null
  readonly figure: UndertakingFigure
  readonly most: number
}

const dueInWords = (
  { content: { due }, isOverdue }: UndertakingRow,
  language: Language,
): string => {
  const say = words(language)
  const overdue = isOverdue ? ` · ${say('undertaken.overdue')}` : ''
  switch (due.kind) {
    case 'day':
      return `${formatDay(language, due.on, 'short')}${overdue}`
    case 'year':
      return `${String(due.year)}${overdue}`
    case 'next-session':
      return `${say('undertaken.next-session')}${overdue}`
    case 'none':
      return say('undertaken.no-date')
  }
}

const endInWords = ({ outcome, closed }: UndertakingRow, language: Language): string => {
  const ended = words(language)(`undertaken.${outcome}`)
  if (closed === null) return ended
  const day = formatDay(language, closed.on, 'short')
  return [`${ended}, ${day}`, ...(closed.words === '' ? [] : [closed.words])].join(': ')
}

const sidesOf = ({ relation }: Report, { side, language }: Shown) =>
  (side === null ? relation.sides : ownSideFirst(relation, side)).map(({ id, name }) => ({
    id,
    name: inLanguage(name, language).text,
  }))

/** What was undertaken and what became of it, by side; undefined where the reader may not know. */
export const undertakenView = (report: Report, shown: Shown): UndertakenView | undefined => {
  const { undertaken: rows } = report
  if (rows === null) return undefined
  const { language, figure, most } = shown
  const say = words(language)
  const sides = sidesOf(report, shown)
  const sideName = (id: string): string => sides.find((one) => one.id === id)?.name ?? id
  const counted = (of: UndertakingFigure) => ({
    count: undertakingsOf(rows, of).length,
    href: `${reportRoute.href(
      { programme: report.programme.id },
      { undertaken: undertakingFigureText(of) },
    )}#undertaken`,
  })
  const lineOf = (label: string, of: UndertakingFigure) => ({
    label,
    counts: [...undertakingOutcomes.map((outcome) => counted({ ...of, outcome })), counted(of)],
  })
  const chosen = undertakingsOf(rows, figure)
  const parts = [
    ...(figure.side === undefined ? [] : [sideName(figure.side)]),
    ...(figure.outcome === undefined ? [] : [say(`undertaken.${figure.outcome}`)]),
  ]
  return {
    columns: [...undertakingOutcomes.map((one) => say(`undertaken.${one}`)), say('undertaken.all')],
    lines: [
      ...sides.map(({ id, name }) => lineOf(name, { side: id })),
      lineOf(say('undertaken.both'), {}),
    ],
    title: `${parts.length === 0 ? say('undertaken.rows') : parts.join(' · ')} (${String(chosen.length)})`,
    ...(parts.length > 0 && {
      clearHref: `${reportRoute.href({ programme: report.programme.id })}#undertaken`,
    }),
    rows: chosen.slice(0, most).map((row) => {
      const text = inLanguage(row.content.text, language)
      return {
        text: text.text,
        language: text.language,
        href: undertakings.route.href({ id: row.id }),
        isIllustrative: row.content.illustrative,
        side: sideName(row.side),
        said: dateInWords(language, row.saidOn),
        due: dueInWords(row, language),
        ended: endInWords(row, language),
      }
    }),
    ...(chosen.length > most && { cut: say('undertaken.cut', { shown: most }) }),
  }
}
