import { hostOf, ownSideFirst, type Side } from '#contexts/relations/contract.ts'
import type { Block, PaperDocument } from '#kit/documents/document.ts'
import { formatDay } from '#kit/i18n/dates.ts'
import { inLanguage } from '#kit/text/localised.ts'

import { type BriefingWords, briefingWords } from '../messages/briefing-words.ts'
import { agreementBlocks, eventBlocks, fieldBlocks, heritageBlocks } from './briefing-record.ts'
import { meetingBlocks } from './briefing-meetings.ts'
import { undertakingBlocks } from './briefing-undertakings.ts'
import type { BriefingReader, BriefingTelling } from './briefing-telling.ts'
import type { Briefing } from './read-briefing.ts'

const points = (title: string, items: readonly string[]): readonly Block[] =>
  items.length === 0
    ? []
    : [
        { kind: 'heading', level: 1, text: title },
        { kind: 'list', items },
      ]

const ownPoints = (
  { talkingPoints, sensitivePoints, edition }: BriefingReader,
  say: BriefingWords,
): readonly Block[] =>
  edition === 'shareable'
    ? []
    : [
        ...points(say('points.talking'), talkingPoints),
        ...points(say('points.sensitive'), sensitivePoints),
      ]

/** A briefing as a document: the same parts in the same order on paper, for Word and on a page. */
export const briefingPaper = (briefing: Briefing, reader: BriefingReader): PaperDocument => {
  const { language, edition } = reader
  const say = briefingWords(language)
  const { relation } = briefing
  const [own, other] = ownSideFirst(relation, reader.side ?? hostOf(relation).id)
  const nameOf = ({ name }: Side): string => inLanguage(name, language).text
  const telling: BriefingTelling = {
    briefing,
    language,
    say,
    sides: [own, other],
    sideName: (id) => {
      const side = relation.sides.find((one) => one.id === id)
      return side === undefined ? id : nameOf(side)
    },
  }
  const day = formatDay(language, briefing.day)
  return {
    language,
    title: say('title.of', { day }),
    lede: say('lede', {
      meetings: briefing.meetings.length,
      // What the other side has not confirmed is told below and counted nowhere.
      open: briefing.undertakings.filter(({ standing }) => standing.isTheirs).length,
    }),
    sides: [nameOf(own), nameOf(other)],
    accents: [own.accent, other.accent],
    runningHead:
      edition === 'private' ? say('head.private', { side: nameOf(own) }) : say('head.shareable'),
    asOf: say('as-of', { day }),
    contents: say('contents'),
    blocks: [
      ...meetingBlocks(telling),
      ...ownPoints(reader, say),
      ...undertakingBlocks(telling),
      ...agreementBlocks(telling),
      ...fieldBlocks(telling),
      ...eventBlocks(telling),
      ...heritageBlocks(telling),
      { kind: 'paragraph', tone: 'soft', text: say('marked') },
    ],
  }
}
