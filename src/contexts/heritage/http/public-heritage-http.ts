import { asPublic } from '#contexts/access/contract.ts'
import { listRelations, type Relation } from '#contexts/relations/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { type Answer, page, problem } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Visit } from '#kit/http/visit.ts'
import { inLanguage } from '#kit/text/localised.ts'

import { words } from '../messages/words.ts'
import { registerPage } from '../pages/register-page.ts'
import { sitePage } from '../pages/site-page/site-page.ts'
import { countStates } from '../store/map-store.ts'
import { countSites, searchSites } from '../store/seen-store.ts'
import { findSite, type FoundSite } from '../store/site-store.ts'
import { findStatesByYear } from '../store/states-by-year-store.ts'
import { assessmentRows } from './assessment-rows.ts'
import { drawMap } from './draw-map.ts'
import {
  publicDocumentRoute,
  publicPhotographRoute,
  publicPictureRoute,
  publicPlacesRoute,
  publicSiteRoute,
  publicSitesRoute,
} from './heritage-routes.ts'
import { inOwnLanguage, publicSiteHref } from './in-own-language.ts'
import { mapScript } from './map-tiles-view.ts'
import { sideNames } from './open-site.ts'
import { documentRows, type PicturePlaces, pictureViews } from './picture-views.ts'
import { readSite, type ReadSite } from './read-site.ts'
import { offsetIn, pageSize, pagesOf } from './register-http.ts'
import {
  isNarrowed,
  listedOf,
  queryOf,
  searchChoices,
  searchOf,
  statesOf,
  statesOverTime,
} from './search-of.ts'
import { historyPart } from './site-http.ts'
import { claimRows, nameRows, siteFacts, titleOf } from './site-facts.ts'

// One installation publishes what its first public relation shows.
const publicRelation = async (tx: Transaction): Promise<Relation | undefined> => {
  const [relation] = await listRelations(tx)
  return relation
}

const tilesFor = (
  { mapTiles }: Dependencies,
  visit: Visit,
  query: Parameters<typeof publicPlacesRoute.href>[1],
) =>
  mapTiles && {
    archive: mapTiles,
    placesHref: inOwnLanguage(visit, publicPlacesRoute.href({}, query)),
  }

const list =
  (dependencies: Dependencies) =>
  async (visit: Visit): Promise<Answer> => {
    const { language, url } = visit
    const say = words(language)
    const body = await asPublic(dependencies.db, async (tx) => {
      const search = searchOf(visit, (await publicRelation(tx))?.id ?? '')
      const href = (more: Readonly<Record<string, string | number>>): string =>
        inOwnLanguage(visit, publicSitesRoute.href({}, { ...queryOf(search), ...more }))
      const offset = offsetIn(visit)
      const sites = await searchSites(tx, search, { offset, most: pageSize })
      const all = await countSites(tx, search)
      const years = await findStatesByYear(tx, search, { all })
      return registerPage({
        say,
        lede: `${say('public.lede')} ${say('lede', { count: all })}`,
        action: inOwnLanguage(visit, publicSitesRoute.path),
        asked: search,
        choices: searchChoices(language),
        isNarrowed: isNarrowed(search),
        sites: sites.map((site) => listedOf(site, visit, publicSiteHref(visit))),
        map: await drawMap(tx, {
          search,
          language,
          at: url.searchParams.get('at') ?? '',
          siteHref: publicSiteHref(visit),
          mapHref: (at) => href({ at }),
          tiles: tilesFor(dependencies, visit, queryOf(search)),
        }),
        states: statesOf(await countStates(tx, search), language),
        years: years && statesOverTime(years, language),
        pages: pagesOf({ offset, shown: sites.length, all, say, href: (from) => href({ from }) }),
        links: [],
        none: say('public.none'),
      })
    })
    const description = say('public.lede')
    return page({ title: say('title'), description, body, ...mapScript(dependencies) })
  }

const linked = (sites: readonly FoundSite[], visit: Visit) =>
  sites.map((site) => ({
    label: titleOf(site, visit.language).text,
    href: publicSiteHref(visit)(site.slug),
  }))

const placesOf = (visit: Visit, { slug }: FoundSite): PicturePlaces => ({
  file: (id, size) => publicPhotographRoute.href({ id, size }),
  page: (id) => inOwnLanguage(visit, publicPictureRoute.href({ slug, id })),
})

const pageOf = (read: ReadSite, relation: Relation, visit: Visit) => {
  const { site, assessments, photographs, documents, whole, parts, map } = read
  const { language } = visit
  const say = words(language)
  const title = titleOf(site, language)
  const sideName = sideNames(relation, language)
  const lede = [
    say(`kind.${site.content.kind}`),
    say('site.kept-by', { side: sideName(site.owner) }),
  ].join(' · ')
  return {
    title: title.text,
    description: `${title.text}: ${lede}`,
    body: sitePage({
      say,
      title: title.text,
      titleLanguage: title.language,
      lede,
      above: { label: say('public.back'), href: inOwnLanguage(visit, publicSitesRoute.path) },
      isIllustrative: site.content.illustrative,
      description: inLanguage(site.content.description, language),
      facts: siteFacts(site, language, {
        whole: linked(whole, visit),
        parts: linked(parts, visit),
      }),
      names: nameRows(site.names, language),
      claims: claimRows(site, language),
      ...(map !== undefined && { map }),
      ...historyPart(read, language),
      assessments: assessmentRows(assessments, {
        language,
        sideName,
        marking: { photographs, places: placesOf(visit, site) },
      }),
      ...pictureViews(photographs, language, placesOf(visit, site)),
      documents: documentRows(documents, {
        language,
        sideName,
        href: (id) => publicDocumentRoute.href({ id }),
      }),
    }),
  }
}

const show =
  (dependencies: Dependencies) =>
  async (visit: Visit): Promise<Answer> => {
    const { language, url, parameters } = visit
    const found = await asPublic(dependencies.db, async (tx) => {
      const site = await findSite(tx, { slug: parameters['slug'] ?? '' })
      const relation = await publicRelation(tx)
      if (site === undefined || relation === undefined) return undefined
      const read = await readSite(tx, site, {
        language,
        withNames: false,
        at: url.searchParams.get('at') ?? '',
        siteHref: publicSiteHref(visit),
        mapHref: (at) => inOwnLanguage(visit, publicSiteRoute.href({ slug: site.slug }, { at })),
        tiles: tilesFor(dependencies, visit, {}),
      })
      return { read, relation }
    })
    if (found === undefined) {
      const say = words(language)
      return problem({ status: 404, title: say('title'), detail: say('refused.site-not-found') })
    }
    return page({ ...pageOf(found.read, found.relation, visit), ...mapScript(dependencies) })
  }

/** What everybody sees of heritage. */
export const publicHeritageHttp = (dependencies: Dependencies) => ({
  list: list(dependencies),
  show: show(dependencies),
})
