import { eventNames, type EventView } from '#contexts/programme/contract.ts'
import type { Block } from '#kit/documents/document.ts'
import { formatWhen } from '#kit/i18n/dates.ts'

import { type BriefingTelling, marksOf, spanOf } from './briefing-telling.ts'

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
            one.next,
          ]),
        },
  ]
}

/** The fields of cooperation with the agreements in force that they rest on. */
export const fieldBlocks = ({ briefing, say }: BriefingTelling): readonly Block[] => {
  const inForce = briefing.agreements.filter(({ state }) => state === 'in-force')
  const fields = [...new Set(inForce.flatMap((one) => one.fields))]
  return [
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
            { label: say('events.came') },
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
              cameInWords(id, telling),
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
