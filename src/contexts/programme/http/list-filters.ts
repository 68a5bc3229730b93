import { inLanguage } from '#kit/text/localised.ts'

import { disciplines, type Programme } from '../domain/event.ts'
import { eventStates } from '../domain/event-state.ts'
import { ownerInWords, type Reader } from '../pages/event-words.ts'
import { cityOf } from '../pages/programme-list-page/list-rows.ts'
import type { ListSetting } from '../pages/programme-list-page/list-setting.ts'
import type { FilterView } from '../pages/programme-list-page/programme-list-page.ts'
import type { EventView } from '../store/event-views.ts'

const formats = ['in-person', 'hybrid', 'online', 'unclear', 'postponed', 'cancelled'] as const

/** What the choices of filters are made of. */
export type Filterable = {
  readonly reader: Reader
  readonly programmes: readonly Programme[]
  readonly views: readonly EventView[]
}

const placeChoices = ({ views, reader }: Filterable): { value: string; label: string }[] => {
  const cities = new Map<string, string>()
  for (const view of views) {
    const { key, names } = cityOf(view)
    const label = inLanguage(names, reader.language).text
    if (key !== '') cities.set(key, label === '' ? key : label)
  }
  return [...cities].map(([value, label]) => ({ value, label }))
}

/** The filters above a list, each with *any* first. */
export const filtersOf = (read: Filterable, { query }: ListSetting): FilterView[] => {
  const { say, relation } = read.reader
  const any = { value: '', label: say('filter.any') }
  const filter = (
    name: 'programme' | 'discipline' | 'format' | 'state' | 'owner' | 'visibility' | 'place',
    choices: readonly { value: string; label: string }[],
  ): FilterView => ({
    name,
    label: say(`filter.${name}`),
    choices: [any, ...choices],
    value: query[name],
  })
  return [
    filter(
      'programme',
      read.programmes.map(({ id, title }) => ({
        value: id,
        label: inLanguage(title, read.reader.language).text,
      })),
    ),
    filter(
      'format',
      formats.map((each) => ({ value: each, label: say(`format.${each}`) })),
    ),
    filter(
      'state',
      eventStates.map((each) => ({ value: each, label: say(`state.${each}`) })),
    ),
    filter(
      'discipline',
      disciplines.map((each) => ({ value: each, label: say(`discipline.${each}`) })),
    ),
    filter('place', placeChoices(read)),
    filter(
      'owner',
      [...relation.sides.map(({ id }) => id), 'joint'].map((each) => ({
        value: each,
        label: ownerInWords(read.reader, each),
      })),
    ),
    filter(
      'visibility',
      (['private', 'joint', 'public'] as const).map((each) => ({
        value: each,
        label: say(`filter.visibility.${each}`),
      })),
    ),
  ]
}
