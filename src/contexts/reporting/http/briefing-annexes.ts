import type { Block, Line } from '#kit/documents/document.ts'
import { formatDay, formatDayOf } from '#kit/i18n/dates.ts'
import { hostOf } from '#contexts/relations/contract.ts'
import { inLanguage } from '#kit/text/localised.ts'

import { type AnnexKind, annexKinds, type BriefingChoice } from '../domain/briefing-choice.ts'
import { type BriefingTelling, spanOf } from './briefing-telling.ts'
import { undertakingInWords } from './briefing-undertakings.ts'
import { dateInWords } from './relation-timeline.ts'

const soft = (text: string): Block => ({ kind: 'paragraph', tone: 'soft', text })

const paragraphs = (text: string, language?: string): readonly Block[] =>
  text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({
      kind: 'paragraph',
      text: [language === undefined ? line : { text: line, language }],
    }))

const textBlocks = ({ briefing, say }: BriefingTelling): readonly Block[] => {
  const { texts } = briefing.annexes
  if (texts.length === 0) return [soft(say('annex.texts.none'))]
  return texts.flatMap(({ title, clauses, documents }): readonly Block[] => [
    { kind: 'heading', level: 3, text: title },
    { kind: 'list', items: clauses },
    documents.length === 0
      ? soft(say('annex.documents.none'))
      : {
          kind: 'list',
          items: documents.map(({ name, status, language, sha256 }): Line => [
            { text: name, style: 'bold' },
            ` (${[status, ...(language === null ? [] : [language])].join(', ')}) `,
            { text: `SHA-256 ${sha256}`, style: 'soft' },
          ]),
        },
  ])
}

/** A text of many paragraphs in the reader's language, or in the one in which it exists. */
const minutesBlocks = ({ briefing, say, language }: BriefingTelling): readonly Block[] => {
  const minutes = briefing.annexes.last?.minutes
  if (minutes === undefined) return []
  const { text, language: written } = inLanguage(minutes.minutes.words, language)
  const title = say(minutes.isAdopted ? 'annex.minutes.adopted' : 'annex.minutes.proposed')
  const fallback = written === language ? '' : ` (${say(`in.${written}`)})`
  return [
    { kind: 'heading', level: 3, text: `${title}${fallback}` },
    ...paragraphs(text, written === language ? undefined : written),
  ]
}

const readoutBlocks = (telling: BriefingTelling): readonly Block[] => {
  const { briefing, say, language, sideName } = telling
  const { zone } = hostOf(briefing.relation)
  return (briefing.annexes.last?.published ?? []).flatMap(({ side, readout, publishedAt }) => {
    const wanted = readout.texts[language]
    const written = wanted === undefined ? readout.original : language
    const text = wanted ?? readout.texts[readout.original]
    const day = formatDayOf(language, { instant: publishedAt, zone })
    const heading = say('annex.readout', { side: sideName(side), day })
    const fallback = written === language ? '' : ` (${say(`in.${written}`)})`
    return text === undefined
      ? []
      : [
          { kind: 'heading', level: 3, text: `${heading}${fallback}` } satisfies Block,
          {
            kind: 'paragraph',
            text: [{ text: text.title, style: 'bold', language: written }],
          } satisfies Block,
          ...paragraphs(text.body, written === language ? undefined : written),
        ]
  })
}

const lastMeetingBlocks = (telling: BriefingTelling): readonly Block[] => {
  const { briefing, say, language } = telling
  const { last } = briefing.annexes
  if (last === null) return [soft(say('annex.meeting.none'))]
  const { on, title } = last.meeting.content
  const day = on === null ? [] : [`${dateInWords(language, on)}: `]
  const written = [...minutesBlocks(telling), ...readoutBlocks(telling)]
  return [
    { kind: 'paragraph', text: [...day, ...spanOf(title, telling)] },
    ...(written.length === 0 ? [soft(say('annex.nothing-written'))] : written),
  ]
}

const undertakingBlocks = (telling: BriefingTelling): readonly Block[] => {
  const { briefing, say, language, sideName } = telling
  const all = briefing.annexes.undertakings
  if (all.length === 0) return [soft(say('undertakings.none'))]
  return [
    {
      kind: 'table',
      columns: [
        { label: say('undertakings.what') },
        { label: say('annex.whose') },
        { label: say('annex.said') },
        { label: say('undertakings.due') },
        { label: say('annex.outcome') },
      ],
      rows: all.map((one) => {
        const { undertaking, standing } = one
        const { content, actorSide, saidOn, acts } = undertaking
        const outcome = say(`outcome.${standing.isOverdue ? 'overdue' : standing.state}`)
        const closed = standing.state === 'open' ? undefined : acts.at(-1)
        return [
          [...spanOf(content.text, telling), ...(content.illustrative ? [' *'] : [])],
          standing.isTheirs
            ? sideName(actorSide)
            : say('annex.not-confirmed', { side: sideName(actorSide) }),
          dateInWords(language, saidOn),
          undertakingInWords(one, telling).due,
          closed === undefined ? outcome : `${outcome}, ${formatDay(language, closed.on, 'short')}`,
        ]
      }),
    },
  ]
}

const blocksOf = (kind: AnnexKind, telling: BriefingTelling): readonly Block[] => {
  switch (kind) {
    case 'texts':
      return textBlocks(telling)
    case 'last-meeting':
      return lastMeetingBlocks(telling)
    case 'undertakings':
      return undertakingBlocks(telling)
  }
}

/** What lies beside a briefing: from the record each under its letter, then what is named by hand. */
export const annexBlocks = (
  { fromRecord, annexes }: BriefingChoice,
  telling: BriefingTelling,
): readonly Block[] => {
  const { say } = telling
  const taken = annexKinds.filter((kind) => fromRecord.includes(kind))
  const besides: readonly Block[] =
    annexes.length === 0
      ? []
      : [
          ...(taken.length === 0
            ? []
            : [{ kind: 'heading', level: 2, text: say('annex.besides') } satisfies Block]),
          { kind: 'list', ordered: true, items: annexes },
        ]
  return [
    ...taken.flatMap((kind, index): readonly Block[] => [
      {
        kind: 'heading',
        level: 2,
        text: `${String.fromCodePoint(65 + index)}. ${say(`annex.${kind}`)}`,
      },
      ...blocksOf(kind, telling),
    ]),
    ...besides,
  ]
}
