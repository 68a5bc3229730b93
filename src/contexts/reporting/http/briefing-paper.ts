import { hostOf, ownSideFirst, type Side } from '#contexts/relations/contract.ts'
import type { Block, PaperDocument } from '#kit/documents/document.ts'
import { formatDay } from '#kit/i18n/dates.ts'
import { inLanguage } from '#kit/text/localised.ts'
import { isoFromDay } from '#kit/time/days.ts'

import { briefingSections, type BriefingSection } from '../domain/briefing-choice.ts'
import { type BriefingFact, changesSince, type FactChange } from '../domain/briefing-facts.ts'
import { type BriefingWords, briefingWords } from '../messages/briefing-words.ts'
import { annexBlocks } from './briefing-annexes.ts'
import { changeBlocks } from './briefing-changes.ts'
import { indicatorBlocks, supportBlocks } from './briefing-figures.ts'
import { agreementBlocks, eventBlocks, fieldBlocks, heritageBlocks } from './briefing-record.ts'
import { meetingBlocks } from './briefing-meetings.ts'
import { undertakingBlocks } from './briefing-undertakings.ts'
import type { BriefingReader, BriefingTelling } from './briefing-telling.ts'
import { factsOfBriefing } from './facts-of-briefing.ts'
import type { Briefing } from './read-briefing.ts'

const points = (title: string, items: readonly string[]): readonly Block[] =>
  items.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: title },
        { kind: 'list', items },
      ]

/** In the private edition alone; elsewhere there is nothing of it. */
const ownPoints = ({ choice, edition }: BriefingReader, say: BriefingWords): readonly Block[] =>
  edition === 'shareable'
    ? []
    : [
        ...points(say('points.talking'), choice.talkingPoints),
        ...points(say('points.sensitive'), choice.sensitivePoints),
      ]

type Told = { readonly telling: BriefingTelling; readonly changes: readonly FactChange[] }

const blocksOf = (
  section: BriefingSection,
  { telling, changes }: Told,
  reader: BriefingReader,
): readonly Block[] => {
  switch (section) {
    case 'changes':
      return reader.last === null ? [] : changeBlocks(changes, reader.last, telling)
    case 'meetings':
      return meetingBlocks(telling)
    case 'points':
      return ownPoints(reader, telling.say)
    case 'undertakings':
      return undertakingBlocks(telling)
    case 'agreements':
      return agreementBlocks(telling)
    case 'fields':
      return fieldBlocks(telling)
    case 'events':
      return eventBlocks(telling)
    case 'heritage':
      return heritageBlocks(telling)
    case 'support':
      return supportBlocks(telling)
    case 'indicators':
      return indicatorBlocks(telling)
    case 'annexes':
      return annexBlocks(reader.choice, telling)
  }
}

const sectionBlocks = (
  section: BriefingSection,
  told: Told,
  reader: BriefingReader,
): readonly Block[] => {
  const blocks = blocksOf(section, told, reader)
  // Points are private, and so is what is written above them.
  const isShown = section !== 'points' || reader.edition === 'private'
  const written = isShown ? (reader.choice.words[section] ?? '') : ''
  const paragraphs = written.split(/\n+/).filter((line) => line.trim() !== '')
  if (blocks.length + paragraphs.length === 0) return []
  return [
    { kind: 'heading', level: 1, text: told.telling.say(`section.${section}`) },
    ...paragraphs.map((text): Block => ({ kind: 'paragraph', text })),
    ...blocks,
  ]
}

const tellingFor = (briefing: Briefing, { language, side }: BriefingReader): BriefingTelling => {
  const { relation } = briefing
  const nameOf = ({ name }: Side): string => inLanguage(name, language).text
  return {
    briefing,
    language,
    say: briefingWords(language),
    sides: ownSideFirst(relation, side ?? hostOf(relation).id),
    sideName: (id) => {
      const found = relation.sides.find((one) => one.id === id)
      return found === undefined ? id : nameOf(found)
    },
    sinceLast: () => undefined,
  }
}

/** What changed since the last briefing; its meetings are compared where it is for the same day. */
const changesOf = (
  facts: readonly BriefingFact[],
  { briefing: { day } }: BriefingTelling,
  { last }: BriefingReader,
): readonly FactChange[] => {
  if (last === null) return []
  const isSameDay = last.forDay === isoFromDay(day)
  return changesSince(
    last.facts,
    facts.filter(({ section }) => isSameDay || section !== 'meetings'),
  )
}

/** A briefing as a document, with what it tells of each record. */
export type WrittenBriefing = {
  readonly paper: PaperDocument
  readonly facts: readonly BriefingFact[]
}

/** A briefing as a document: the same parts in the same order on paper, for Word and on a page. */
export const briefingPaper = (briefing: Briefing, reader: BriefingReader): WrittenBriefing => {
  const unmarked = tellingFor(briefing, reader)
  const facts = factsOfBriefing(unmarked)
  const changes = changesOf(facts, unmarked, reader)
  const kinds = new Map(changes.map(({ kind, fact }) => [fact.id, kind]))
  const telling: BriefingTelling = {
    ...unmarked,
    sinceLast: (id) => {
      const kind = kinds.get(id)
      return kind === 'gone' ? undefined : kind
    },
  }
  const { say, sideName, language, sides } = telling
  const [own, other] = sides
  const day = formatDay(language, briefing.day)
  const chosen = briefingSections.filter((section) => reader.choice.sections.includes(section))
  const paper: PaperDocument = {
    language,
    title: say('title.of', { day }),
    lede: say('lede', {
      meetings: briefing.meetings.length,
      // What the other side has not confirmed is told below and counted nowhere.
      open: briefing.undertakings.filter(({ standing }) => standing.isTheirs).length,
    }),
    sides: [sideName(own.id), sideName(other.id)],
    accents: [own.accent, other.accent],
    runningHead:
      reader.edition === 'private'
        ? say('head.private', { side: sideName(own.id) })
        : say('head.shareable'),
    asOf: say('as-of', { day }),
    contents: say('contents'),
    blocks: [
      ...chosen.flatMap((section) => sectionBlocks(section, { telling, changes }, reader)),
      { kind: 'paragraph', tone: 'soft', text: say('marked') },
    ],
  }
  return { paper, facts }
}
