import { asActor, type DeskVisit, may } from '#contexts/access/contract.ts'
import { hostOf } from '#contexts/relations/contract.ts'
import { type Answer, page, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'
import { isoFromDay } from '#kit/time/days.ts'
import { dayInZone } from '#kit/time/zones.ts'

import { words } from '../messages/words.ts'
import { sitePage } from '../pages/site-page/site-page.ts'
import type { DeskPart, SitePageView } from '../pages/site-page/view.ts'
import type { FoundSite } from '../store/site-store.ts'
import { assessmentRows, historyOf } from './assessment-rows.ts'
import {
  assessRoute,
  documentRoute,
  documentsRoute,
  photographRoute,
  photographsRoute,
  mergeRoute,
  pictureRoute,
  placesRoute,
  siteRoute,
  sitesRoute,
  surveyRoute,
} from './heritage-routes.ts'
import { type OpenedSite, sideNames, visibilitiesFor, withSite } from './open-site.ts'
import { wentIn, wentInto } from './merger-rows.ts'
import { documentRows, type PicturePlaces, pictureViews } from './picture-views.ts'
import { mapScript } from './map-tiles-view.ts'
import { readSite, type ReadSite } from './read-site.ts'
import { section } from './register-http.ts'
import { sayOfSite } from './say-of-site-http.ts'
import { claimRows, nameRows, siteFacts, titleOf } from './site-facts.ts'

const deskPart = (opened: OpenedSite, visit: DeskVisit): DeskPart => {
  const { site, relation } = opened
  const { slug } = site
  const say = words(visit.language)
  const hints = {
    public: say('form.visibility.public.hint'),
    joint: say('form.visibility.joint.hint'),
  }
  return {
    action: siteRoute.href({ slug }),
    assessHref: assessRoute.href({ slug }),
    surveyHref: surveyRoute.href({ slug }),
    photographsAction: photographsRoute.href({ slug }),
    documentsAction: documentsRoute.href({ slug }),
    visibilities: visibilitiesFor(opened, visit),
    today: isoFromDay(dayInZone(visit.today, hostOf(relation).zone)),
    ...(site.owner === visit.actor.side && {
      mergeHref: mergeRoute.href({ slug }),
      hiding: {
        visibility: site.visibility,
        publicSees: site.hiding.publicSees,
        otherSees: site.hiding.otherSees,
        visibilities: [
          { value: 'public', label: say('seen.public'), hint: hints.public },
          { value: 'joint', label: say('seen.joint'), hint: hints.joint },
          { value: site.owner, label: say('seen.own'), hint: say('form.visibility.own.hint') },
        ],
      },
    }),
  }
}

const linked = (sites: readonly FoundSite[], { language }: DeskVisit) =>
  sites.map((site) => ({
    label: titleOf(site, language).text,
    href: siteRoute.href({ slug: site.slug }),
  }))

const seenBy = ({ visibility }: FoundSite, language: Language): string => {
  const say = words(language)
  if (visibility === 'public') return say('seen.public')
  return visibility === 'joint' ? say('seen.joint') : say('seen.own')
}

const placesOf = ({ slug }: FoundSite): PicturePlaces => ({
  file: (id, size) => photographRoute.href({ id, size }),
  page: (id) => pictureRoute.href({ slug, id }),
})

const mergerNotes = ({ site, merged }: ReadSite, language: Language) => {
  const say = words(language)
  const into = wentInto(merged, site.id)
  const linkTo = (other: FoundSite, text: (name: string) => string) => ({
    label: text(titleOf(other, language).text),
    href: siteRoute.href({ slug: other.slug }),
  })
  return [
    ...(into === undefined ? [] : [linkTo(into, (name) => say('merge.went', { site: name }))]),
    ...wentIn(merged, site.id).map((other) =>
      linkTo(other, (name) => say('merge.came', { site: name })),
    ),
  ]
}

const viewOf = (read: ReadSite, opened: OpenedSite, visit: DeskVisit): SitePageView => {
  const { site, assessments, photographs, documents, whole, parts, map } = read
  const { language, actor, url } = visit
  const say = words(language)
  const title = titleOf(site, language)
  const description = inLanguage(site.content.description, language)
  const sideName = sideNames(opened.relation, language)
  const did = dids.find((known) => known === url.searchParams.get('did'))
  const mayEdit = may(actor, 'edit')
  return {
    say,
    title: title.text,
    titleLanguage: title.language,
    lede: [
      say(`kind.${site.content.kind}`),
      say('site.kept-by', { side: sideName(site.owner) }),
      seenBy(site, language),
    ].join(' · '),
    above: { label: say('title'), href: sitesRoute.path },
    isIllustrative: site.content.illustrative,
    ...(did !== undefined && { did: say(`did.${did}`) }),
    description,
    notes: mergerNotes(read, language),
    facts: siteFacts(site, language, { whole: linked(whole, visit), parts: linked(parts, visit) }),
    names: nameRows(site.names, language, mayEdit ? actor.side : undefined),
    claims: claimRows(site, language),
    ...(map !== undefined && { map }),
    ...historyPart(read, language),
    assessments: assessmentRows(assessments, {
      language,
      sideName,
      marking: { photographs, places: placesOf(site) },
      ...(mayEdit && {
        correctHref: (id: string) => surveyRoute.href({ slug: site.slug }, { corrects: id }),
      }),
    }),
    ...pictureViews(photographs, language, placesOf(site)),
    documents: documentRows(documents, {
      language,
      sideName,
      href: (id) => documentRoute.href({ id }),
    }),
    ...(mayEdit && { desk: deskPart(opened, visit) }),
  }
}

const dids = [
  'recorded',
  'assessed',
  'named',
  'taken-back',
  'hidden',
  'verified',
  'photographed',
  'documented',
  'merged',
  'parted',
] as const

/** The picture of a site's history, where there is one. */
export const historyPart = (
  { site, assessments }: ReadSite,
  language: Language,
): Pick<SitePageView, 'history'> => {
  const history = historyOf(assessments, { language, name: titleOf(site, language).text })
  return history === undefined ? {} : { history }
}

/** A site on the desk, and what a member says of it. */
export const siteHttp = (dependencies: Dependencies) => {
  const show = async (opened: OpenedSite, visit: DeskVisit, refused?: string): Promise<Answer> => {
    const { site } = opened
    const { language, url } = visit
    const tiles = dependencies.mapTiles
    const read = await asActor(dependencies.db, visit.actor, (tx) =>
      readSite(tx, site, {
        language,
        withNames: true,
        at: url.searchParams.get('at') ?? '',
        siteHref: (slug) => siteRoute.href({ slug }),
        mapHref: (at) => siteRoute.href({ slug: site.slug }, { at }),
        tiles: tiles && { archive: tiles, placesHref: placesRoute.path },
      }),
    )
    const view = viewOf(read, opened, visit)
    const content = {
      title: view.title,
      section,
      ...mapScript(dependencies),
      body: sitePage({ ...view, ...(refused !== undefined && { refused }) }),
    }
    return refused === undefined ? page(content) : refusedPage(content)
  }
  return {
    show: withSite(dependencies, (opened, visit) => show(opened, visit)),
    act: withSite(dependencies, async (opened, visit) => {
      const said = await sayOfSite(dependencies, opened, visit)
      return said.ok
        ? redirect(siteRoute.href({ slug: opened.site.slug }, { did: said.value }))
        : show(opened, visit, said.refusal)
    }),
  }
}
