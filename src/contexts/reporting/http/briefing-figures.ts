import { indicators } from '#contexts/indicators/contract.ts'
import { support } from '#contexts/support/contract.ts'
import type { Block } from '#kit/documents/document.ts'

import { type BriefingTelling, marksOf } from './briefing-telling.ts'
import type { Briefing } from './read-briefing.ts'

type Entry = Briefing['support'][number]

/** Where an entry stands, and who alone says so. */
export const supportInWords = (
  entry: Entry,
  { say, language, sideName }: BriefingTelling,
): { readonly title: string; readonly about: string; readonly stands: string } => {
  const { title, about, stands, saidBy } = support.tell(entry, language)
  return {
    title,
    about,
    stands: saidBy === null ? stands : say('support.one-side', { stands, side: sideName(saidBy) }),
  }
}

/** Multilateral support: what each side does for the other, the reader's side first. */
export const supportBlocks = (telling: BriefingTelling): readonly Block[] => {
  const { briefing, say, sides, sideName } = telling
  return sides.flatMap(({ id }): readonly Block[] => {
    const given = briefing.support.filter(({ giver }) => giver === id)
    const { given: promised, asked } = support.reciprocityOf(briefing.support, id)
    const heading: Block = {
      kind: 'heading',
      level: 2,
      text: say('support.of', { side: sideName(id) }),
    }
    if (given.length === 0) {
      return [heading, { kind: 'paragraph', tone: 'soft', text: say('support.none') }]
    }
    return [
      heading,
      { kind: 'paragraph', text: say('support.sum', { promised, asked }) },
      {
        kind: 'table',
        columns: [
          { label: say('support.what') },
          { label: say('support.about') },
          { label: say('support.stands') },
        ],
        rows: given.map((entry) => {
          const { title, about, stands } = supportInWords(entry, telling)
          const marks = marksOf({ id: entry.id, isIllustrative: false }, telling)
          return [[title, ...marks], about, stands]
        }),
      },
    ]
  })
}

/** An indicator as its page tells it, for this reader. */
export const indicatorInWords = (
  indicator: Briefing['indicators'][number],
  { briefing, language, sides: [own] }: BriefingTelling,
) => indicators.tell(indicator, briefing.relation, { language, side: own.id })

const indicatorBlock = (
  indicator: Briefing['indicators'][number],
  telling: BriefingTelling,
): readonly Block[] => {
  const { say } = telling
  const told = indicatorInWords(indicator, telling)
  const drawing = indicators.draw(told)
  const marks = marksOf({ id: indicator.id, isIllustrative: false }, telling)
  const name = { text: told.name, ...(told.nameLanguage && { language: told.nameLanguage }) }
  const difference = told.hasMirror ? [say('indicators.difference')] : []
  return [
    { kind: 'heading', level: 2, text: [name, ` (${told.unit})`, ...marks] },
    ...(drawing === undefined
      ? [{ kind: 'paragraph', tone: 'soft', text: say('indicators.empty') } satisfies Block]
      : [
          {
            kind: 'figure',
            svg: drawing,
            description: say('indicators.drawn', { name: told.name }),
          } satisfies Block,
          {
            kind: 'table',
            columns: [
              { label: say('indicators.period') },
              ...told.statistics.map((label) => ({ label, numeric: true })),
              ...difference.map((label) => ({ label })),
            ],
            rows: told.rows.map((row) => [
              row.period,
              ...row.values,
              ...(told.hasMirror ? [row.difference] : []),
            ]),
          } satisfies Block,
          {
            kind: 'list',
            items: told.sources.map(({ text, link }) => [
              { text, ...(link === '' ? {} : { href: link }) },
            ]),
          } satisfies Block,
        ]),
    ...(told.method === ''
      ? []
      : [{ kind: 'paragraph', tone: 'soft', text: told.method } satisfies Block]),
  ]
}

/** Figures of the relation, each drawn with its sources, both sides' beside each other. */
export const indicatorBlocks = (telling: BriefingTelling): readonly Block[] =>
  telling.briefing.indicators.length === 0
    ? [{ kind: 'paragraph', tone: 'soft', text: telling.say('indicators.none') }]
    : telling.briefing.indicators.flatMap((one) => indicatorBlock(one, telling))
