import { asActor, asPublic, type DeskVisit } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { type Answer, file, problem } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Visit } from '#kit/http/visit.ts'
import { isId } from '#kit/ids/ids.ts'

import type { Photograph } from '../domain/photograph.ts'
import { cutAsked } from '../domain/picture-tiles.ts'
import { words } from '../messages/words.ts'
import { openPictureCutter } from '../service/cut-picture.ts'
import { listAssessments } from '../store/assessment-store.ts'
import { findPhotograph, findPhotographBytes, listPhotographs } from '../store/photograph-store.ts'
import { findSite } from '../store/site-store.ts'
import {
  imageInformationRoute,
  manifestRoute,
  publicImageInformationRoute,
  publicManifestRoute,
  publicSiteRoute,
  siteRoute,
} from './heritage-routes.ts'
import { imageInformation, manifestOf } from './write-manifest.ts'

/** Who reads, and where what they read stands. */
type Face<V extends Visit> = {
  readonly within: <T>(visit: V, work: (tx: Transaction) => Promise<T>) => Promise<T>
  readonly manifest: Pick<typeof manifestRoute, 'href'>
  readonly information: Pick<typeof imageInformationRoute, 'href'>
  readonly page: Pick<typeof siteRoute, 'href'>
  /** Names of assessors are read by members alone. */
  readonly withNames: boolean
  readonly headers: Readonly<Record<string, string>>
}

// Viewers of other sites read what everybody may read anyway.
const open = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' }
const aDay = 'private, max-age=86400'

const notFound = ({ language }: Visit): Answer => {
  const say = words(language)
  return problem({
    status: 404,
    title: say('site.photographs'),
    detail: say('refused.site-not-found'),
  })
}

const json = (value: unknown, headers: Readonly<Record<string, string>>, type: string): Answer =>
  file({
    contentType: `application/ld+json;profile="${type}"`,
    body: JSON.stringify(value),
    headers,
  })

type Cutter = ReturnType<typeof openPictureCutter>

const iiifOf = <V extends Visit>(face: Face<V>, baseUrl: string, cutter: Cutter) => {
  const serviceOf = (id: string): string =>
    `${baseUrl}${face.information.href({ id }).replace(/\/info\.json$/, '')}`
  const photographIn = async (tx: Transaction, visit: V): Promise<Photograph | undefined> => {
    const id = visit.parameters['id'] ?? ''
    return isId(id) ? findPhotograph(tx, id) : undefined
  }
  return {
    manifest: (visit: V): Promise<Answer> =>
      face.within(visit, async (tx) => {
        const site = await findSite(tx, { slug: visit.parameters['slug'] ?? '' })
        if (site === undefined) return notFound(visit)
        const { slug, id } = site
        const manifest = manifestOf({
          site,
          photographs: await listPhotographs(tx, [id]),
          assessments: await listAssessments(tx, { sites: [id] }, face),
          address: `${baseUrl}${face.manifest.href({ slug })}`,
          pageAddress: `${baseUrl}${face.page.href({ slug })}`,
          imageAddress: serviceOf,
        })
        return json(manifest, face.headers, 'http://iiif.io/api/presentation/3/context.json')
      }),
    information: (visit: V): Promise<Answer> =>
      face.within(visit, async (tx) => {
        const photograph = await photographIn(tx, visit)
        if (photograph === undefined) return notFound(visit)
        const information = imageInformation(serviceOf(photograph.id), photograph)
        return json(information, face.headers, 'http://iiif.io/api/image/3/context.json')
      }),
    image: async (visit: V): Promise<Answer> => {
      const photograph = await face.within(visit, (tx) => photographIn(tx, visit))
      const { region = '', size = '', rotation, file: name } = visit.parameters
      const isPlain = rotation === '0' && name === 'default.jpg'
      if (photograph === undefined || !isPlain) return notFound(visit)
      const cut = cutAsked({ region, size }, photograph)
      if (cut === undefined) return notFound(visit)
      const { id, sha256 } = photograph
      const read = () => face.within(visit, (tx) => findPhotographBytes(tx, { id, size: 'full' }))
      const body = await cutter(sha256, { cut, read })
      if (body === undefined) return notFound(visit)
      const headers = { ...face.headers, 'cache-control': aDay }
      return file({ contentType: 'image/jpeg', body, headers })
    },
  }
}

/** A site's photographs for viewers of IIIF, with tiles: to members, and to everybody. */
export const iiifHttp = ({ db, baseUrl }: Dependencies) => {
  const cutter = openPictureCutter()
  const desk: Face<DeskVisit> = {
    within: ({ actor }, work) => asActor(db, actor, work),
    manifest: manifestRoute,
    information: imageInformationRoute,
    page: siteRoute,
    withNames: true,
    headers: { 'cache-control': 'no-store' },
  }
  const everybody: Face<Visit> = {
    within: (_visit, work) => asPublic(db, work),
    manifest: publicManifestRoute,
    information: publicImageInformationRoute,
    page: publicSiteRoute,
    withNames: false,
    headers: { ...open, 'cache-control': 'no-cache' },
  }
  return { desk: iiifOf(desk, baseUrl, cutter), everybody: iiifOf(everybody, baseUrl, cutter) }
}
