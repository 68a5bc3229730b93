import type { LinkTab } from '#kit/html/components/link-tabs.ts'

import type { SavedView, ViewedPage } from '../domain/saved-view.ts'
import { listSearch } from '../pages/programme-list-page/list-setting.ts'
import { readListSetting } from './list-query.ts'
import { eventsRoute } from './programme-routes.ts'

// The timeline stands on the desk's front page, which is the site's.
const paths = { events: eventsRoute.path, timeline: '/desk' } as const satisfies Record<
  ViewedPage,
  string
>

const timelineAsks = ['from', 'zoom', 'by', 'show'] as const

const timelineSearch = (asked: URLSearchParams): string => {
  const kept = timelineAsks.flatMap((name): [string, string][] => {
    const value = asked.get(name) ?? ''
    return /^[a-z0-9-]{1,20}$/.test(value) ? [[name, value]] : []
  })
  return new URLSearchParams(kept).toString()
}

/** What a page is asked for, as that page writes it: what it does not understand is left out. */
export const searchOf = (page: ViewedPage, search: string): string => {
  const asked = new URLSearchParams(search)
  if (page === 'timeline') return timelineSearch(asked)
  const url = new URL('http://x')
  url.search = asked.toString()
  return listSearch(readListSetting(url))
}

export const savedViewHref = ({ page, search }: Pick<SavedView, 'page' | 'search'>): string =>
  search === '' ? paths[page] : `${paths[page]}?${search}`

const mostTabs = 12

/** The saved views of the list, to be opened; the one that is open is marked. */
export const savedTabs = (saved: readonly SavedView[], search: string): LinkTab[] =>
  saved
    .filter(({ page }) => page === 'events')
    .slice(0, mostTabs)
    .map((view) => ({
      label: view.name,
      href: savedViewHref(view),
      current: view.search === search,
    }))
