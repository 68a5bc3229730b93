import type { UndertakingContent } from '#contexts/meetings/contract.ts'
import type { Side } from '#contexts/relations/contract.ts'
import type { Block, Line } from '#kit/documents/document.ts'
import { formatDay } from '#kit/i18n/dates.ts'

import { type BriefingTelling, marksOf, spanOf } from './briefing-telling.ts'
import type { BriefedUndertaking } from './briefed-undertaking.ts'

const dueInWords = ({ due }: UndertakingContent, { say, language }: BriefingTelling): string => {
  switch (due.kind) {
    case 'day':
      return formatDay(language, due.on, 'short')
    case 'year':
      return String(due.year)
    case 'next-session':
      return say('undertakings.next-session')
    case 'none':
      return say('undertakings.none-due')
  }
}

/** How firmly and by when, in words. */
export const undertakingInWords = (
  { undertaking: { content }, standing }: BriefedUndertaking,
  telling: BriefingTelling,
): { readonly how: string; readonly due: string } => {
  const { say } = telling
  const condition = content.condition === '' ? '' : ` (${content.condition})`
  const overdue = standing.isOverdue ? ` · ${say('undertakings.overdue')}` : ''
  return {
    how: `${say(`modality.${content.modality}`)}${condition}`,
    due: `${dueInWords(content, telling)}${overdue}`,
  }
}

const rowOf = (one: BriefedUndertaking, telling: BriefingTelling): readonly Line[] => {
  const { say, sideName } = telling
  const { undertaking, standing } = one
  const { id, content, recorded } = undertaking
  const doubt = standing.isTheirs
    ? []
    : [` (${say('undertakings.recorded', { side: sideName(recorded.side) })})`]
  const { how, due } = undertakingInWords(one, telling)
  const marks = marksOf({ id, isIllustrative: content.illustrative }, telling)
  return [[...spanOf(content.text, telling), ...doubt, ...marks], how, due]
}

const ofSide = ({ id }: Side, telling: BriefingTelling): readonly Block[] => {
  const { briefing, say, sideName } = telling
  const theirs = briefing.undertakings.filter(({ undertaking }) => undertaking.actorSide === id)
  return [
    { kind: 'heading', level: 2, text: say('undertakings.of', { side: sideName(id) }) },
    theirs.length === 0
      ? { kind: 'paragraph', tone: 'soft', text: say('undertakings.none') }
      : {
          kind: 'table',
          columns: [
            { label: say('undertakings.what') },
            { label: say('undertakings.how') },
            { label: say('undertakings.due') },
          ],
          rows: theirs.map((one) => rowOf(one, telling)),
        },
  ]
}

/** What is open of what was said would be done: the reader's side first, candidly. */
export const undertakingBlocks = (telling: BriefingTelling): readonly Block[] =>
  telling.sides.flatMap((side) => ofSide(side, telling))
