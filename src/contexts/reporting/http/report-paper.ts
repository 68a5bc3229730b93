import { hostOf, ownSideFirst, type Side } from '#contexts/relations/contract.ts'
import type { Block, PaperDocument } from '#kit/documents/document.ts'
import { formatDay } from '#kit/i18n/dates.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'
import type { Day } from '#kit/time/days.ts'

import { words } from '../messages/words.ts'
import { type CountTable, definedTerms, type ReportView } from '../pages/report-page.ts'
import type { Report } from './read-report.ts'
import { reportView } from './report-view.ts'

/** More events than a book of two hundred pages holds; the workbook has all. */
const mostOnPaper = 5_000

const headline = ({ headline: counts }: ReportView): Block => ({
  kind: 'definitions',
  items: counts.map(({ label, count }) => ({
    term: label,
    description: [{ text: String(count), style: 'bold' }],
  })),
})

const becameBlocks = ({ say, became, notice }: ReportView): readonly Block[] => [
  { kind: 'heading', level: 1, text: say('became.title') },
  { kind: 'paragraph', text: notice },
  {
    kind: 'table',
    caption: say('became.caption'),
    columns: [
      { label: say('became.planned') },
      ...became.columns.map((label) => ({ label, numeric: true })),
    ],
    rows: became.rows.map(({ label, counts }) => [
      label,
      ...counts.map(({ count }) => (count === 0 ? '–' : String(count))),
    ]),
  },
]

const attendanceBlocks = ({ say, attendance }: ReportView): readonly Block[] => [
  { kind: 'heading', level: 1, text: say('attendance.title') },
  { kind: 'paragraph', text: attendance.sentence },
  {
    kind: 'table',
    columns: [
      { label: say('attendance.way') },
      { label: say('attendance.registered'), numeric: true },
      { label: say('attendance.came'), numeric: true },
    ],
    rows: attendance.rows.map(({ way, registered, came }) => [way, registered, came]),
  },
  ...(attendance.levels.length === 0
    ? []
    : [
        {
          kind: 'table',
          caption: say('addresses.caption'),
          columns: [
            { label: say('addresses.level') },
            { label: say('addresses.count'), numeric: true },
          ],
          rows: attendance.levels.map(({ label, count }) => [label, count]),
        } satisfies Block,
      ]),
]

const undertakenBlocks = ({ say, undertaken }: ReportView): readonly Block[] => {
  if (undertaken === undefined) return []
  const figures: Block = {
    kind: 'table',
    columns: [
      { label: say('undertaken.whose') },
      ...undertaken.columns.map((label) => ({ label, numeric: true })),
    ],
    rows: undertaken.lines.map(({ label, counts }) => [
      label,
      ...counts.map(({ count }) => (count === 0 ? '–' : String(count))),
    ]),
  }
  const list: Block = {
    kind: 'table',
    columns: [
      { label: say('undertaken.what') },
      { label: say('undertaken.whose') },
      { label: say('undertaken.said') },
      { label: say('undertaken.due') },
      { label: say('undertaken.ended') },
    ],
    rows: undertaken.rows.map(({ text, isIllustrative, side, said, due, ended }) => [
      isIllustrative ? `${text} *` : text,
      side,
      said,
      due,
      ended,
    ]),
  }
  return [
    { kind: 'heading', level: 1, text: say('undertaken.title') },
    figures,
    ...(undertaken.rows.length === 0 ? [] : [list]),
  ]
}

const countBlocks = ({ title, counts }: CountTable, { say }: ReportView): readonly Block[] => [
  { kind: 'heading', level: 1, text: title },
  {
    kind: 'table',
    columns: [{ label: title }, { label: say('figure.events'), numeric: true }],
    rows: counts.map(({ label, count }) => [label, String(count)]),
  },
]

const eventBlocks = ({ say, events }: ReportView): readonly Block[] => {
  const isCounted = events.rows.some(({ cameOnSite }) => cameOnSite !== '')
  const came = [
    { label: say('column.on-site'), numeric: true },
    { label: say('column.online'), numeric: true },
  ]
  return [
    { kind: 'heading', level: 1, text: events.title },
    {
      kind: 'table',
      columns: [
        { label: say('column.event') },
        { label: say('column.when') },
        { label: say('column.became') },
        { label: say('column.outcome') },
        ...(isCounted ? came : []),
      ],
      rows: events.rows.map((row) => [
        row.isIllustrative ? `${row.title} *` : row.title,
        row.when,
        row.became,
        row.ended,
        ...(isCounted ? [row.cameOnSite, row.joinedOnline] : []),
      ]),
    },
    ...(events.cut === undefined
      ? []
      : [{ kind: 'paragraph', tone: 'soft', text: events.cut } satisfies Block]),
    { kind: 'paragraph', tone: 'soft', text: `* ${say('illustrative')}` },
  ]
}

const definitionBlocks = ({ say }: ReportView): readonly Block[] => [
  { kind: 'heading', level: 1, text: say('definitions.title') },
  {
    kind: 'definitions',
    items: definedTerms.map((term) => ({
      term: say(`definition.${term}.term`),
      description: say(`definition.${term}`),
    })),
  },
]

export type PaperReader = {
  readonly language: Language
  readonly today: Day
  /** The side whose paper it is; null: everybody's. */
  readonly side: string | null
}

/** A report as a document to print or to work on, its reader's side named first. */
export const reportPaper = (
  report: Report,
  { language, today, side }: PaperReader,
): PaperDocument => {
  const say = words(language)
  const view = reportView(report, {
    language,
    today,
    figure: [],
    undertaken: {},
    side,
    most: mostOnPaper,
  })
  const { relation } = report
  const [own, other] = ownSideFirst(relation, side ?? hostOf(relation).id)
  const nameOf = ({ name }: Side): string => inLanguage(name, language).text
  return {
    language,
    title: view.title,
    lede: view.lede,
    sides: [nameOf(own), nameOf(other)],
    accents: [own.accent, other.accent],
    runningHead:
      side === null ? say('paper.head.public') : say('paper.head.side', { side: nameOf(own) }),
    asOf: formatDay(language, today),
    blocks: [
      headline(view),
      {
        kind: 'figure',
        svg: String(view.figure),
        description: view.figureTitle,
        caption: say('figure.caption'),
      },
      ...becameBlocks(view),
      ...attendanceBlocks(view),
      ...undertakenBlocks(view),
      ...view.tables.flatMap((table) => countBlocks(table, view)),
      ...eventBlocks(view),
      ...definitionBlocks(view),
    ],
  }
}
