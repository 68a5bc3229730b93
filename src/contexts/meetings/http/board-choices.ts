import type { DeskVisit } from '#contexts/access/contract.ts'
import { ownSideFirst, type Relation } from '#contexts/relations/contract.ts'
import type { LinkTab } from '#kit/html/components/link-tabs.ts'

import { boardGroupings, boardNeeds, type BoardQuery, boardStates } from '../domain/board.ts'
import { firmnesses } from '../domain/modality.ts'
import { boardWords } from '../messages/board-words.ts'
import { words } from '../messages/words.ts'
import type { UndertakingsPageView } from '../pages/undertakings-page.ts'
import { boardHref, usualBoard } from './board-query.ts'
import { sideName } from './open-desk-of.ts'

type Reading = { readonly visit: DeskVisit; readonly relation: Relation }

/** The views that are asked for most, one's own side first. */
export const boardTabs = (
  query: BoardQuery,
  { visit: { language, actor }, relation }: Reading,
): readonly LinkTab[] => {
  const say = boardWords(language)
  const name = sideName(relation, language)
  const usual: readonly (readonly [string, Partial<BoardQuery>])[] = [
    [say('tab.open'), {}],
    ...ownSideFirst(relation, actor.side).map(
      ({ id }) => [say('tab.side', { side: name(id) }), { whose: id }] as const,
    ),
    [say('tab.overdue'), { needs: 'overdue' }],
    [say('tab.soon'), { needs: 'soon' }],
    [say('tab.unowned'), { needs: 'unowned' }],
    [say('tab.unanswered'), { needs: 'unanswered' }],
    [say('tab.closed'), { state: 'closed' }],
  ]
  return usual.map(([label, asked]) => {
    const href = boardHref({ ...usualBoard, ...asked })
    return { label, href, current: href === boardHref(query) }
  })
}

/** What can be asked of the board, with what is asked now. */
export const boardFilters = (
  query: BoardQuery,
  { visit: { language, actor }, relation }: Reading,
): UndertakingsPageView['filters'] => {
  const say = words(language)
  const sayBoard = boardWords(language)
  const name = sideName(relation, language)
  return [
    {
      name: 'whose',
      label: sayBoard('filter.whose'),
      value: query.whose ?? '',
      choices: [
        { value: '', label: sayBoard('filter.both') },
        ...ownSideFirst(relation, actor.side).map(({ id }) => ({ value: id, label: name(id) })),
      ],
    },
    {
      name: 'state',
      label: say('undertakings.state'),
      value: query.state,
      choices: boardStates.map((value) => ({
        value,
        label: say(`undertakings.state.${value}`),
      })),
    },
    {
      name: 'firmness',
      label: say('undertakings.firmness'),
      value: query.firmness ?? '',
      choices: [
        { value: '', label: say('firmness.all') },
        ...firmnesses.map((value) => ({ value, label: say(`firmness.${value}`) })),
      ],
    },
    {
      name: 'needs',
      label: sayBoard('filter.needs'),
      value: query.needs,
      choices: boardNeeds.map((value) => ({ value, label: sayBoard(`needs.${value}`) })),
    },
    {
      name: 'by',
      label: sayBoard('filter.by'),
      value: query.by,
      choices: boardGroupings.map((value) => ({ value, label: sayBoard(`by.${value}`) })),
    },
  ]
}
