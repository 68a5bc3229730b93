import { disclosure } from '#kit/html/components/disclosure.ts'
import { type LinkTab, linkTabs } from '#kit/html/components/link-tabs.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'

import type { ProgrammeFilter } from '../../domain/programme-order.ts'
import type { PublicEvent } from '../../domain/public-event.ts'
import { calendarRoute, programmeRoute } from '../../http/publishing-routes.ts'
import { words } from '../../messages/words.ts'
import { inLanguagePath } from '../links.ts'

type Filters = {
  readonly language: Language
  readonly filter: ProgrammeFilter
  /** Every published event, whatever was asked for: a filter leads nowhere that is empty. */
  readonly everything: readonly PublicEvent[]
  /** The past year that is shown; undefined: what is coming. */
  readonly year?: string
}

const filterHref = (
  { language, filter, year }: Filters,
  change: Readonly<Record<string, string>>,
) => inLanguagePath(language, programmeRoute.href({}, { ...filter, year, ...change }))

const mostTabs = 5

/** The disciplines in the programme, those with most events first. */
const disciplineTabs = (filters: Filters): LinkTab[] => {
  const { language, filter, everything } = filters
  const counts = new Map<PublicEvent['disciplines'][number], number>()
  for (const { disciplines } of everything) {
    for (const one of disciplines) counts.set(one, (counts.get(one) ?? 0) + 1)
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([discipline]) => ({
      label: words(language)(`discipline.${discipline}`),
      href: filterHref(filters, { discipline }),
      current: filter.discipline === discipline,
    }))
}

// Following the one that is chosen takes the choice back.
const attendTabs = (filters: Filters): LinkTab[] => {
  const { language, filter } = filters
  const say = words(language)
  const tabs = (['on-site', 'online'] as const).map((attend) => ({
    label: say(`filter.${attend}`),
    href: filterHref(filters, { attend: filter.attend === attend ? '' : attend }),
    current: filter.attend === attend,
  }))
  const subscribe = {
    label: say('filter.subscribe'),
    href: inLanguagePath(language, calendarRoute.href({})),
  }
  return [...tabs, subscribe]
}

const placeTabs = (filters: Filters): LinkTab[] => {
  const { language, filter, everything } = filters
  const cities = new Map(
    everything.flatMap(({ place }) =>
      place === null ? [] : [[place.cityKey, inLanguage(place.city, language).text] as const],
    ),
  )
  if (cities.size < 2) return []
  const everywhere = {
    label: words(language)('filter.every-place'),
    href: filterHref(filters, { place: '' }),
    current: filter.place === undefined,
  }
  const tabs = [...cities].map(([place, label]) => ({
    label,
    href: filterHref(filters, { place }),
    current: filter.place === place,
  }))
  return [everywhere, ...tabs]
}

const furtherFilters = (filters: Filters, disciplines: readonly LinkTab[]): Html => {
  const say = words(filters.language)
  const places = placeTabs(filters)
  if (disciplines.length === 0 && places.length === 0) return nothing
  return disclosure({
    summary: say('filter.more'),
    open: filters.filter.place !== undefined,
    body: html`${
      disciplines.length > 0 &&
      linkTabs({ label: say('filter.further-disciplines'), tabs: disciplines })
    }
    ${places.length > 0 && linkTabs({ label: say('filter.places'), tabs: places })}`,
  })
}

/** What a visitor may choose, as links: each is an address that can be shared. */
export const programmeFilters = (filters: Filters): Html => {
  const say = words(filters.language)
  const all = {
    label: say('filter.all'),
    href: filterHref(filters, { discipline: '' }),
    current: filters.filter.discipline === undefined,
  }
  const tabs = disciplineTabs(filters)
  const isFirst = (tab: LinkTab, index: number): boolean => index < mostTabs || tab.current === true
  return html`<div class="programme-nav">
    ${linkTabs({
      label: say('filter.discipline'),
      tabs: [all, ...tabs.filter(isFirst)],
      aside: attendTabs(filters),
    })}
    ${furtherFilters(
      filters,
      tabs.filter((tab, index) => !isFirst(tab, index)),
    )}
  </div>`
}
