import { asActor, type DeskVisit, may } from '#contexts/access/contract.ts'
import { type Answer, page } from '#kit/http/answer.ts'
import type { Visit } from '#kit/http/visit.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'

import { words } from '../messages/words.ts'
import { registerPage, type RegisterView } from '../pages/register-page.ts'
import { countStates } from '../store/map-store.ts'
import { countSites, type Search, searchSites } from '../store/seen-store.ts'
import { findStatesByYear } from '../store/states-by-year-store.ts'
import { drawMap } from './draw-map.ts'
import {
  exchangeRoute,
  fieldRoute,
  newSiteRoute,
  placesRoute,
  siteRoute,
  sitesRoute,
} from './heritage-routes.ts'
import { mapScript } from './map-tiles-view.ts'
import {
  isNarrowed,
  listedOf,
  queryOf,
  searchChoices,
  searchOf,
  statesOf,
  statesOverTime,
} from './search-of.ts'

/** The section of the desk in which everything of this context stands. */
export const section = 'heritage'

/** So many sites stand on one page of a list. */
export const pageSize = 40

/** Where one stands in a list of many. */
export const pagesOf = ({
  offset,
  shown,
  all,
  say,
  href,
}: {
  readonly offset: number
  readonly shown: number
  readonly all: number
  readonly say: ReturnType<typeof words>
  readonly href: (from: number) => string
}): RegisterView['pages'] => ({
  position: say('pager.position', { first: offset + 1, last: offset + shown }),
  ...(offset > 0 && { previous: href(Math.max(0, offset - pageSize)) }),
  ...(offset + shown < all && { next: href(offset + pageSize) }),
})

/** Where the list begins, as the address says. */
export const offsetIn = ({ url }: Pick<Visit, 'url'>): number => {
  const from = Number(url.searchParams.get('from') ?? 0)
  return Number.isSafeInteger(from) && from > 0 ? Math.min(from, 1_000_000) : 0
}

const findAll = ({ db, mapTiles }: Dependencies, visit: DeskVisit, search: Search) => {
  const offset = offsetIn(visit)
  const at = visit.url.searchParams.get('at') ?? ''
  return asActor(db, visit.actor, async (tx) => {
    const all = await countSites(tx, search)
    return {
      sites: await searchSites(tx, search, { offset, most: pageSize }),
      all,
      years: await findStatesByYear(tx, search, { all }),
      states: await countStates(tx, search),
      map: await drawMap(tx, {
        search,
        language: visit.language,
        at,
        siteHref: (slug) => siteRoute.href({ slug }),
        mapHref: (to) => sitesRoute.href({}, { ...queryOf(search), at: to }),
        tiles: mapTiles && {
          archive: mapTiles,
          placesHref: placesRoute.href({}, queryOf(search)),
        },
      }),
    }
  })
}

/** The register of sites, searched and narrowed. */
export const registerHttp =
  (dependencies: Dependencies) =>
  async (visit: DeskVisit): Promise<Answer> => {
    const { language, actor } = visit
    const say = words(language)
    const search = searchOf(visit, actor.relation)
    const { sites, all, states, years, map } = await findAll(dependencies, visit, search)
    const body = registerPage({
      say,
      lede: say('lede', { count: all }),
      action: sitesRoute.path,
      asked: search,
      choices: searchChoices(language),
      isNarrowed: isNarrowed(search),
      sites: sites.map((site) => listedOf(site, visit, (slug) => siteRoute.href({ slug }))),
      map,
      states: statesOf(states, language),
      years: years && statesOverTime(years, language),
      pages: pagesOf({
        offset: offsetIn(visit),
        shown: sites.length,
        all,
        say,
        href: (from) => sitesRoute.href({}, { ...queryOf(search), from }),
      }),
      links: [
        { label: say('exchange.title'), href: exchangeRoute.path },
        ...(may(actor, 'edit') ? [{ label: say('field.link'), href: fieldRoute.path }] : []),
      ],
      ...(may(actor, 'edit') && { addHref: newSiteRoute.path }),
    })
    return page({ title: say('title'), section, body, ...mapScript(dependencies) })
  }
