import type { Block, Line } from '#kit/documents/document.ts'
import { formatDay, formatDayOf } from '#kit/i18n/dates.ts'
import { dayFromIso } from '#kit/time/days.ts'
import { hostOf } from '#contexts/relations/contract.ts'

import type { FactChange } from '../domain/briefing-facts.ts'
import type { LastBriefing } from '../store/kept-briefing-store.ts'
import type { BriefingTelling } from './briefing-telling.ts'

const changeLine = (change: FactChange, { say }: BriefingTelling): Line => {
  const { title, told } = change.fact
  const name = { text: title, style: 'bold' } as const
  switch (change.kind) {
    case 'new':
      return [name, `: ${say('changes.new', { told })}`]
    case 'changed':
      return [
        name,
        `: ${
          change.before.told === told
            ? say('changes.reworded', { told })
            : say('changes.changed', { before: change.before.told, told })
        }`,
      ]
    case 'gone':
      return [name, `: ${say('changes.gone', { told })}`]
  }
}

/** What is told otherwise than in the last briefing of this edition. */
export const changeBlocks = (
  changes: readonly FactChange[],
  last: LastBriefing,
  telling: BriefingTelling,
): readonly Block[] => {
  const { say, language, briefing } = telling
  const day = dayFromIso(last.forDay)
  const { zone } = hostOf(briefing.relation)
  const since = say('changes.since', {
    printed: formatDayOf(language, { instant: last.at, zone }),
    day: day === undefined ? last.forDay : formatDay(language, day),
  })
  return [
    { kind: 'paragraph', tone: 'soft', text: since },
    changes.length === 0
      ? { kind: 'paragraph', text: say('changes.none') }
      : { kind: 'list', items: changes.map((change) => changeLine(change, telling)) },
  ]
}
