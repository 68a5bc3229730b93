import { type Block, type Line, type PaperDocument } from '#kit/documents/document.ts'
import type { Language } from '#kit/text/localised.ts'

import { type AgreementWords, words } from '../messages/words.ts'

/** What a fact sheet says, in finished words. */
export type FactSheet = {
  readonly language: Language
  readonly title: string
  readonly stands: string
  readonly sides: readonly [own: string, other: string]
  readonly accents: NonNullable<PaperDocument['accents']>
  readonly runningHead: string
  readonly today: string
  readonly outlook: readonly string[]
  readonly facts: readonly { readonly term: string; readonly description: string }[]
  readonly sources: readonly string[]
  readonly track: readonly { readonly label: string; readonly when: string }[]
  readonly answers: readonly {
    readonly question: string
    readonly answer: string
    readonly verdict?: string
    readonly safe?: string
    readonly because: readonly string[]
  }[]
  readonly clauses: readonly string[]
  readonly articles: readonly {
    readonly number: string
    readonly subject: string
    readonly field: string
  }[]
  readonly acts: readonly {
    readonly day: string
    readonly title: string
    readonly details: readonly string[]
    readonly recorded: string
  }[]
}

const answerBlocks = ({
  question,
  answer,
  verdict,
  safe,
  because,
}: FactSheet['answers'][number]): readonly Block[] => [
  { kind: 'heading', level: 2, text: question },
  { kind: 'paragraph', text: [{ text: answer, style: 'bold' }] },
  ...[verdict, safe].flatMap((text): Block[] =>
    text === undefined ? [] : [{ kind: 'paragraph', text }],
  ),
  ...(because.length === 0
    ? []
    : [{ kind: 'list', ordered: true, items: because } satisfies Block]),
]

const articles = (sheet: FactSheet, say: AgreementWords): readonly Block[] =>
  sheet.articles.length === 0
    ? []
    : [
        { kind: 'heading', level: 1, text: say('articles.caption') },
        {
          kind: 'table',
          columns: [
            { label: say('articles.number') },
            { label: say('articles.subject') },
            { label: say('articles.field') },
          ],
          rows: sheet.articles.map(({ number, subject, field }) => [number, subject, field]),
        },
      ]

const clauses = (sheet: FactSheet, say: AgreementWords): readonly Block[] => [
  { kind: 'heading', level: 1, text: say('clauses.title') },
  sheet.clauses.length === 0
    ? { kind: 'paragraph', tone: 'soft', text: say('clauses.none.title') }
    : { kind: 'list', items: sheet.clauses },
]

const acts = (sheet: FactSheet, say: AgreementWords): readonly Block[] => [
  { kind: 'heading', level: 1, text: say('acts.title') },
  {
    kind: 'table',
    caption: say('sheet.acts.caption'),
    columns: [
      { label: say('sheet.acts.day') },
      { label: say('sheet.acts.act') },
      { label: say('sheet.acts.recorded') },
    ],
    rows: sheet.acts.map(({ day, title, details, recorded }): readonly Line[] => [
      day,
      [title, details.length === 0 ? '' : `. ${details.join('. ')}`],
      [{ text: recorded, style: 'soft' }],
    ]),
  },
]

const address = (source: string): Line => [{ text: source, href: source }]

/** All that both sides may know of an agreement, for one of them: named first on its copy. */
export const factSheet = (sheet: FactSheet): PaperDocument => {
  const say = words(sheet.language)
  return {
    language: sheet.language,
    title: sheet.title,
    lede: sheet.stands,
    sides: sheet.sides,
    accents: sheet.accents,
    runningHead: sheet.runningHead,
    asOf: sheet.today,
    blocks: [
      ...sheet.outlook.map((text): Block => ({ kind: 'note', text })),
      {
        kind: 'definitions',
        items: sheet.track.map(({ label, when }) => ({ term: label, description: when })),
      },
      { kind: 'heading', level: 1, text: say('answers.title') },
      ...sheet.answers.flatMap(answerBlocks),
      ...clauses(sheet, say),
      ...articles(sheet, say),
      ...acts(sheet, say),
      { kind: 'heading', level: 1, text: say('about.title') },
      {
        kind: 'definitions',
        items: sheet.facts,
      },
      ...(sheet.sources.length === 0
        ? []
        : [
            { kind: 'heading', level: 1, text: say('fact.sources') } satisfies Block,
            { kind: 'list', items: sheet.sources.map(address) } satisfies Block,
          ]),
    ],
  }
}
