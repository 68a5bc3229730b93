import { eventNames, type EventView } from '#contexts/programme/contract.ts'
import type { Block } from '#kit/documents/document.ts'
import { formatWhen } from '#kit/i18n/dates.ts'
import { inLanguage } from '#kit/text/localised.ts'

import type { BriefingTelling } from './briefing-telling.ts'

const star = (text: string, isIllustrative: boolean): string =>
  isIllustrative ? `${text} *` : text

/** Agreements between the sides: where each stands, and what falls due next. */
export const agreementBlocks = ({ briefing, say }: BriefingTelling): readonly Block[] => [
  { kind: 'heading', level: 1, text: say('agreements.title') },
  briefing.agreements.length === 0
    ? { kind: 'paragraph', tone: 'soft', text: say('agreements.none') }
    : {
        kind: 'table',
        columns: [
          { label: say('agreements.what') },
          { label: say('agreements.stands') },
          { label: say('agreements.next') },
        ],
        rows: briefing.agreements.map(({ title, stands, next, isIllustrative }) => [
          star(title, isIllustrative),
          stands,
          next,
        ]),
      },
]

/** The fields of cooperation with the agreements in force that they rest on. */
export const fieldBlocks = ({ briefing, say }: BriefingTelling): readonly Block[] => {
  const inForce = briefing.agreements.filter(({ state }) => state === 'in-force')
  const fields = [...new Set(inForce.flatMap((one) => one.fields))]
  return [
    { kind: 'heading', level: 1, text: say('fields.title') },
    fields.length === 0
      ? { kind: 'paragraph', tone: 'soft', text: say('fields.none') }
      : {
          kind: 'definitions',
          items: fields.map((field) => ({
            term: field,
            description: inForce
              .filter((one) => one.fields.includes(field))
              .map(({ title }) => title)
              .join('; '),
          })),
        },
  ]
}

const formatInWords = ({ now }: EventView, { say, language }: BriefingTelling): string => {
  const names = eventNames(language)
  const format = names.format(now.format)
  if (now.movedFrom !== null) {
    return say('format.moved', { format, before: names.format(now.movedFrom) })
  }
  return now.basis === 'planned' ? say('format.planned', { format }) : format
}

/** What took place lately and what is to come, with its format and what it was before. */
export const eventBlocks = (telling: BriefingTelling): readonly Block[] => {
  const { briefing, say, language } = telling
  return [
    { kind: 'heading', level: 1, text: say('events.title') },
    briefing.events.length === 0
      ? { kind: 'paragraph', tone: 'soft', text: say('events.none') }
      : {
          kind: 'table',
          columns: [
            { label: say('events.what') },
            { label: say('events.when') },
            { label: say('events.format') },
            { label: say('events.state') },
          ],
          rows: briefing.events.map((view) => {
            const { content } = view.event
            const isExample = content.illustrative || view.programme.illustrative
            return [
              star(inLanguage(content.title, language).text, isExample),
              formatWhen(language, content.when, 'short'),
              formatInWords(view, telling),
              say(`state.${view.state}`),
            ]
          }),
        },
  ]
}

const needBlocks = ({ briefing, say, language }: BriefingTelling): readonly Block[] => {
  const { needs } = briefing.heritage
  return needs.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: say('heritage.needs') },
        {
          kind: 'list',
          items: needs.map(({ title, illustrative }) =>
            star(inLanguage(title, language).text, illustrative),
          ),
        },
      ]
}

/** Restoration by both sides: projects with how far they have come, and needs. */
export const heritageBlocks = (telling: BriefingTelling): readonly Block[] => {
  const { briefing, say, language } = telling
  const { projects, needs } = briefing.heritage
  const heading: Block = { kind: 'heading', level: 1, text: say('heritage.title') }
  if (projects.length === 0 && needs.length === 0) {
    return [heading, { kind: 'paragraph', tone: 'soft', text: say('heritage.none') }]
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
      star(inLanguage(one.title, language).text, one.illustrative),
      briefing.siteNames.get(one.site) ?? '',
      say(`project.${one.state.state}`),
      `${String(one.phasesEnded)} / ${String(one.phases)}`,
    ]),
  }
  return [heading, ...(projects.length === 0 ? [] : [table]), ...needBlocks(telling)]
}
