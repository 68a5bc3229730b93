import type { EventQuery } from '../../domain/event-filter.ts'
import { eventsCsvRoute, eventsRoute } from '../../http/programme-routes.ts'

export const sortColumns = ['date', 'title', 'discipline', 'place', 'format', 'state'] as const
export type SortColumn = (typeof sortColumns)[number]

export const isSortColumn = (text: string): text is SortColumn =>
  sortColumns.some((column) => column === text)

/** Read, compared, or ticked to be changed together. */
export const listViews = ['list', 'table', 'choose'] as const
export type ListView = (typeof listViews)[number]

/** A list as its address describes it: shareable, and the same for whoever may see the same. */
export type ListSetting = {
  readonly query: EventQuery
  readonly sort: SortColumn
  readonly descending: boolean
  readonly view: ListView
}

type Query = Readonly<Record<string, string | undefined>>

const asQuery = ({ query, sort, descending, view }: ListSetting): Query => {
  const { text, ...rest } = query
  const sorted = sort === 'date' && !descending ? undefined : `${descending ? '-' : ''}${sort}`
  return { ...rest, q: text, sort: sorted, view: view === 'list' ? undefined : view }
}

/** The address of a list. */
export const listHref = (setting: ListSetting): string => eventsRoute.href({}, asQuery(setting))

/** What a list is asked for, as the part of its address behind the question mark. */
export const listSearch = (setting: ListSetting): string =>
  new URL(listHref(setting), 'http://x').search.slice(1)

export const csvHref = (setting: ListSetting): string =>
  eventsCsvRoute.href({}, { ...asQuery(setting), view: undefined })

/** The same list sorted by another column, or the other way round by the same. */
export const sortedBy = (setting: ListSetting, sort: SortColumn): ListSetting => ({
  ...setting,
  sort,
  descending: setting.sort === sort && !setting.descending,
})

export const isFiltered = ({ query }: ListSetting): boolean =>
  Object.values(query).some((value) => value !== '')
