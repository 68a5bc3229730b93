import { asActor, asPublic, type DeskVisit } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { type Answer, page, problem } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Visit } from '#kit/http/visit.ts'
import { formatDay } from '#kit/i18n/dates.ts'

import type { Photograph } from '../domain/photograph.ts'
import { words } from '../messages/words.ts'
import { picturePage } from '../pages/picture-page.ts'
import { listPhotographs } from '../store/photograph-store.ts'
import { findSite, type FoundSite } from '../store/site-store.ts'
import {
  imageInformationRoute,
  manifestRoute,
  photographRoute,
  pictureRoute,
  publicImageInformationRoute,
  publicManifestRoute,
  publicPhotographRoute,
  publicPictureRoute,
  publicSiteRoute,
  siteRoute,
} from './heritage-routes.ts'
import { section } from './register-http.ts'
import { titleOf } from './site-facts.ts'

/** Where the parts of one face stand: those that are pages in the reader's language, and those that are files. */
type Places = {
  readonly site: (slug: string) => string
  readonly picture: (slug: string, id: string) => string
  readonly photograph: (id: string) => string
  readonly information: (id: string) => string
  readonly manifest: (slug: string) => string
}

type Found = {
  readonly site: FoundSite
  readonly photograph: Photograph
  readonly before: Photograph | undefined
  readonly after: Photograph | undefined
}

const find = async (tx: Transaction, { parameters }: Visit): Promise<Found | undefined> => {
  const site = await findSite(tx, { slug: parameters['slug'] ?? '' })
  if (site === undefined) return undefined
  const all = await listPhotographs(tx, [site.id])
  const at = all.findIndex(({ id }) => id === parameters['id'])
  const photograph = all[at]
  return photograph && { site, photograph, before: all[at - 1], after: all[at + 1] }
}

const show = (found: Found | undefined, { language }: Visit, places: Places): Answer => {
  const say = words(language)
  if (found === undefined) {
    return problem({
      status: 404,
      title: say('site.photographs'),
      detail: say('refused.site-not-found'),
    })
  }
  const { site, photograph, before, after } = found
  const { id, content, takenOn, width, height } = photograph
  const { slug } = site
  const day = takenOn === null ? say('photo.undated') : formatDay(language, takenOn)
  const name = titleOf(site, language).text
  const to = (one: Photograph, label: string) => ({ label, href: places.picture(slug, one.id) })
  const alt = say('photo.alt', { caption: content.caption, day })
  return page({
    title: `${content.caption} · ${name}`,
    section,
    island: 'zoom.js',
    description: `${name}: ${alt}`,
    body: picturePage({
      say,
      title: content.caption,
      lede: [day, content.credit].filter(Boolean).join(' · '),
      above: { label: name, href: places.site(slug) },
      full: places.photograph(id),
      width,
      height,
      alt,
      information: places.information(id),
      manifest: places.manifest(slug),
      ...(before !== undefined && { before: to(before, say('zoom.before')) }),
      ...(after !== undefined && { after: to(after, say('zoom.after')) }),
    }),
  })
}

/** One picture of a site by itself, to members. */
export const pictureHttp =
  ({ db }: Dependencies) =>
  async (visit: DeskVisit): Promise<Answer> =>
    show(await asActor(db, visit.actor, (tx) => find(tx, visit)), visit, {
      site: (slug) => siteRoute.href({ slug }),
      picture: (slug, id) => pictureRoute.href({ slug, id }),
      photograph: (id) => photographRoute.href({ id, size: 'full' }),
      information: (id) => imageInformationRoute.href({ id }),
      manifest: (slug) => manifestRoute.href({ slug }),
    })

/** One picture of a site by itself, to everybody. */
export const publicPictureHttp =
  ({ db }: Dependencies) =>
  async (visit: Visit): Promise<Answer> =>
    show(await asPublic(db, (tx) => find(tx, visit)), visit, {
      site: (slug) => `/${visit.language}${publicSiteRoute.href({ slug })}`,
      picture: (slug, id) => `/${visit.language}${publicPictureRoute.href({ slug, id })}`,
      photograph: (id) => publicPhotographRoute.href({ id, size: 'full' }),
      information: (id) => publicImageInformationRoute.href({ id }),
      manifest: (slug) => publicManifestRoute.href({ slug }),
    })
