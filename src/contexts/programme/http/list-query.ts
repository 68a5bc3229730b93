import type { EventQuery } from '../domain/event-filter.ts'
import {
  isSortColumn,
  type ListSetting,
  listViews,
} from '../pages/programme-list-page/list-setting.ts'

const queryOf = (search: URLSearchParams): EventQuery => {
  const text = (name: string): string => (search.get(name) ?? '').normalize('NFC').trim()
  return {
    programme: text('programme'),
    discipline: text('discipline'),
    format: text('format'),
    state: text('state'),
    owner: text('owner'),
    visibility: text('visibility'),
    place: text('place'),
    text: text('q').slice(0, 200),
  }
}

/** What the address of a list asks for; what it does not understand is left out. */
export const readListSetting = (url: URL): ListSetting => {
  const search = url.searchParams
  const sort = search.get('sort') ?? ''
  const column = sort.replace(/^-/, '')
  return {
    query: queryOf(search),
    sort: isSortColumn(column) ? column : 'date',
    descending: sort.startsWith('-'),
    view: listViews.find((view) => view === search.get('view')) ?? 'list',
  }
}
