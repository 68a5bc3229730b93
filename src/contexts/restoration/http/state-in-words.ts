import type { DeskVisit } from '#contexts/access/contract.ts'
import { formatDay } from '#kit/i18n/dates.ts'
import { formatList } from '#kit/i18n/lists.ts'

import type { ProjectState } from '../domain/project.ts'
import { projectWords } from '../messages/project-words.ts'
import type { Around } from './around.ts'

/** Where a project stands, in one sentence. */
export const stateInWords = (
  state: ProjectState,
  { language }: Pick<DeskVisit, 'language'>,
  { side }: Pick<Around, 'side'>,
): string => {
  const say = projectWords(language)
  switch (state.state) {
    case 'drafted':
    case 'approved':
    case 'closed':
      return say(`state.${state.state}`)
    case 'awaits-approval':
      return say('state.awaits-approval', { sides: formatList(language, state.of.map(side)) })
    case 'under-way':
      return say('state.under-way', { day: formatDay(language, state.since) })
    case 'works-done':
      return say('state.works-done', { day: formatDay(language, state.on) })
    case 'abandoned':
      return say('state.abandoned', { day: formatDay(language, state.on), why: state.why })
  }
}
