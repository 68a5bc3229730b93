import { fieldInWords } from '#contexts/agreements/contract.ts'
import { eventNames, type EventView } from '#contexts/programme/contract.ts'
import type { Block } from '#kit/documents/document.ts'
import { capitalised, formatWhen } from '#kit/i18n/dates.ts'

import { relationWords } from '../messages/relation-words.ts'
import { type BriefingTelling, marksOf, spanOf } from './briefing-telling.ts'
import { figureKinds } from './relation-rows.ts'
import { dateInWords } from './relation-timeline.ts'

/** Agreements between the sides: where each stands, and what falls due next. */
export const agreementBlocks = (telling: BriefingTelling): readonly Block[] => {
  const { briefing, say } = telling
  return [
    briefing.agreements.length === 0
      ? { kind: 'paragraph', tone: 'soft', text: say('agreements.none') }
      : {
          kind: 'table',
          columns: [
            { label: say('agreements.what') },
            { label: say('agreements.stands') },
            { label: say('agreements.next') },
          ],
          rows: briefing.agreements.map((one) => [
            [one.title, ...marksOf(one, telling)],
            one.stands,
            one.next === '' ? say('agreements.next.none') : one.next,
          ]),
        },
  ]
}

/** The relation by field: the figures of its page, with the gaps, and how they are counted. */
export const fieldBlocks = ({ briefing, say, language }: BriefingTelling): readonly Block[] => {
  const tell = relationWords(language)
  const { fields } = briefing
  if (fields.length === 0) return [{ kind: 'paragraph', tone: 'soft', text: say('fields.none') }]
  return [
    {
      kind: 'table',
      columns: [
        { label: tell('field.name') },
        ...figureKinds.map((of) => ({ label: tell(`figure.${of}`), numeric: true })),
        { label: tell('field.since') },
        { label: say('fields.remark') },
      ],
      rows: fields.map((row) => [
        capitalised(language, fieldInWords(row.field, language)),
        ...figureKinds.map((of) => String(row[of].length)),
        row.since === null ? tell('since.unknown') : dateInWords(language, row.since),
        row.gap === null ? '' : tell(`gap.${row.gap}`),
      ]),
    },
    { kind: 'paragraph', tone: 'soft', text: tell('definitions.text') },
  ]
}

/** A format as it is now, and what it was before. */
export const formatInWords = ({ now }: EventView, { say, language }: BriefingTelling): string => {
  const names = eventNames(language)
  const format = names.format(now.format)
  if (now.movedFrom !== null) {
    return say('format.moved', { format, before: names.format(now.movedFrom) })
  }
  return now.basis === 'planned' ? say('format.planned', { format }) : format
}

/** Who came on site and online, never added up; '' where nobody was registered or may be counted. */
const cameInWords = (event: string, { briefing, say }: BriefingTelling): string => {
  const attended = briefing.attended(event)
  return attended === null
    ? ''
    : say('events.came.both', { onSite: attended.onSite.came, online: attended.online.came })
}

/** What took place lately and what is to come, with its format and what it was before. */
export const eventBlocks = (telling: BriefingTelling): readonly Block[] => {
  const { briefing, say, language } = telling
  const someCame = briefing.events.some(({ event }) => cameInWords(event.id, telling) !== '')
  return [
    briefing.events.length === 0
      ? { kind: 'paragraph', tone: 'soft', text: say('events.none') }
      : {
          kind: 'table',
          columns: [
            { label: say('events.what') },
            { label: say('events.when') },
            { label: say('events.format') },
            { label: say('events.state') },
            ...(someCame ? [{ label: say('events.came') }] : []),
          ],
          rows: briefing.events.map((view) => {
            const { id, content } = view.event
            const isExample = content.illustrative || view.programme.illustrative
            return [
              [
                ...spanOf(content.title, telling),
                ...marksOf({ id, isIllustrative: isExample }, telling),
              ],
              formatWhen(language, content.when, 'short'),
              formatInWords(view, telling),
              say(`state.${view.state}`),
              ...(someCame ? [cameInWords(id, telling)] : []),
            ]
          }),
        },
  ]
}

const needBlocks = (telling: BriefingTelling): readonly Block[] => {
  const { briefing, say } = telling
  const { needs } = briefing.heritage
  return needs.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: say('heritage.needs') },
        {
          kind: 'list',
          items: needs.map(({ id, title, illustrative }) => [
            ...spanOf(title, telling),
            ...marksOf({ id, isIllustrative: illustrative }, telling),
          ]),
        },
      ]
}

/** Restoration by both sides: projects with how far they have come, and needs. */
export const heritageBlocks = (telling: BriefingTelling): readonly Block[] => {
  const { briefing, say } = telling
  const { projects, needs } = briefing.heritage
  if (projects.length === 0 && needs.length === 0) {
    return [{ kind: 'paragraph', tone: 'soft', text: say('heritage.none') }]
  }
  const table: Block = {
    kind: 'table',
    columns: [
      { label: say('heritage.what') },
      { label: say('heritage.site') },
      { label: say('heritage.state') },
      { label: say('heritage.phases'), numeric: true },
    ],
    rows: projects.map((one) => [
      [
        ...spanOf(one.title, telling),
        ...marksOf({ id: one.id, isIllustrative: one.illustrative }, telling),
      ],
      briefing.siteNames.get(one.site) ?? '',
      say(`project.${one.state.state}`),
      `${String(one.phasesEnded)} / ${String(one.phases)}`,
    ]),
  }
  return [...(projects.length === 0 ? [] : [table]), ...needBlocks(telling)]
}
