import { type Context, Hono } from 'hono'

import { asActor, asPublic, identify, signInRoute } from '#contexts/access/contract.ts'
import type { DeskVisit } from '#contexts/access/contract.ts'
import {
  getOwnRelation,
  hostOf,
  listRelations,
  type Relation,
} from '#contexts/relations/contract.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { type Answer, redirect } from '#kit/http/answer.ts'
import { isFromOwnPages } from '#kit/http/same-origin.ts'
import { sessionCookieName } from '#kit/http/session-cookie.ts'
import type { Bound, Visit } from '#kit/http/visit.ts'
import { isLanguage, type Language } from '#kit/text/localised.ts'
import { findAsset } from '#site/assets-manifest.ts'

import { type Api, apiDescription } from './api-description.ts'
import { readCookies } from './cookies.ts'
import { foreignForm, needsOwnOrigin, notFound, runHandler } from './dispatch.ts'
import { deskLayoutFor, publicLayoutFor } from './frames.ts'
import { acceptedLanguage, languageOfPath } from './language.ts'
import { openVisit } from './open-visit.ts'
import { bindReloading } from './reload-on-change.ts'
import { securityHeaders } from './security-headers.ts'
import { noSuchOperation, serveDescription, serveOpenApi, serveStaffApi } from './serve-api.ts'
import { writeAnswer } from './write-answer.ts'

/** Everything that can be asked of this installation. */
export type Routes = {
  /** For everyone, also under a language prefix. */
  readonly open: readonly Bound<Visit>[]
  /** For members. */
  readonly desk: readonly Bound<DeskVisit>[]
  /** For programs, under /api/v1. */
  readonly api?: Api
}

const languageOfHost: Readonly<Record<string, Language>> = { AZ: 'az', MX: 'es' }

/** The language of visitors who name none: the host country's, else English. */
const fallbackLanguage = ([relation]: readonly Relation[]): Language =>
  (relation && languageOfHost[hostOf(relation).id]) ?? 'en'

const asData = (context: Context): boolean =>
  context.req.path.startsWith('/api/') ||
  (context.req.header('accept') ?? '').startsWith('application/')

/** Whether the frame of the site is around an answer: not around files, and where it redirects. */
const isFramed = ({ kind }: Answer): boolean => kind === 'page' || kind === 'problem'

const withoutFrame = (): string => ''

const serveOpen = async (
  context: Context,
  dependencies: Dependencies,
  bound: Bound<Visit> | undefined,
): Promise<Response> => {
  const { language: named, path } = languageOfPath(context.req.path)
  let read: Promise<readonly Relation[]> | undefined
  const readRelations = () => (read ??= asPublic(dependencies.db, listRelations))
  const accepted = context.req.header('accept-language')
  const language = named ?? acceptedLanguage(accepted, fallbackLanguage(await readRelations()))
  const visit = openVisit(context, dependencies, { language, bodyLimit: bound?.bodyLimit })
  const answer = await runHandler(context, language, () => {
    if (bound === undefined) return notFound(language)
    const isForeign = needsOwnOrigin(context.req.method) && !isFromOwnPages(context.req.raw)
    if (isForeign && bound.isFromAnywhere !== true) {
      return foreignForm(language)
    }
    return bound.handle(visit)
  })
  const layout = isFramed(answer)
    ? publicLayoutFor(visit, path, await readRelations())
    : withoutFrame
  return writeAnswer(answer, layout, { asData: asData(context), private: false })
}

const serveDesk = async (
  context: Context,
  dependencies: Dependencies,
  bound: Bound<DeskVisit> | undefined,
): Promise<Response> => {
  const { db, baseUrl, now } = dependencies
  const token = readCookies(context.req.header('cookie'))[sessionCookieName(baseUrl)]
  const identity = token === undefined ? undefined : await identify(db, { cookie: token }, now())
  if (identity === undefined) {
    const toSignIn = redirect(signInRoute.href({}))
    return writeAnswer(toSignIn, withoutFrame, { asData: false, private: true })
  }
  const { actor, account, language } = identity
  const open = openVisit(context, dependencies, { language, bodyLimit: bound?.bodyLimit })
  const visit: DeskVisit = { ...open, actor, account }
  const relation = await asActor(db, actor, getOwnRelation)
  const answer = await runHandler(context, language, () => {
    if (bound === undefined) return notFound(language)
    if (needsOwnOrigin(context.req.method) && !isFromOwnPages(context.req.raw)) {
      return foreignForm(language)
    }
    return bound.handle(visit)
  })
  const layout = deskLayoutFor(visit, relation, dependencies)
  return writeAnswer(answer, layout, { asData: asData(context), private: true })
}

const serveAsset = (context: Context): Response => {
  const asset = findAsset(context.req.path)
  if (asset === undefined)
    return new Response('not found', { status: 404, headers: securityHeaders })
  return new Response(new Uint8Array(asset.bytes), {
    headers: {
      ...securityHeaders,
      'content-type': asset.contentType,
      'cache-control': 'public, max-age=31536000, immutable',
    },
  })
}

const bindOpen = (app: Hono, dependencies: Dependencies, bound: Bound<Visit>): void => {
  const serve = (context: Context): Promise<Response> => serveOpen(context, dependencies, bound)
  app.on(bound.method, bound.path, serve)
  const prefixed = bound.path === '/' ? '/:language' : `/:language${bound.path}`
  app.on(bound.method, prefixed, async (context, next) =>
    isLanguage(context.req.param('language') ?? '') ? serve(context) : next(),
  )
}

const bindApi = (app: Hono, dependencies: Dependencies, api: Api): void => {
  const description = apiDescription(api, dependencies.baseUrl)
  app.get('/api/v1/openapi.json', (context) => serveDescription(context, description))
  for (const one of api.open) {
    app.on(one.method, one.path, (context) => serveOpenApi(context, dependencies, one))
  }
  for (const one of api.staff) {
    app.on(one.method, one.path, (context) => serveStaffApi(context, dependencies, one))
  }
  app.all('/api/v1/*', noSuchOperation)
}

/** The whole application as one function from request to response; opens no socket. */
export const createApp = (
  dependencies: Dependencies,
  routes: Routes,
  { reloadOnChange = false }: { reloadOnChange?: boolean } = {},
): Hono => {
  const app = new Hono()
  if (reloadOnChange) bindReloading(app)
  app.get('/healthz', (context) => context.text('ok\n'))
  app.get('/readyz', async (context) => {
    await asPublic(dependencies.db, listRelations)
    return context.text('ready\n')
  })
  app.get('/assets/*', serveAsset)
  if (routes.api !== undefined) bindApi(app, dependencies, routes.api)
  for (const bound of routes.desk) {
    app.on(bound.method, bound.path, (context) => serveDesk(context, dependencies, bound))
  }
  app.all('/desk/*', (context) => serveDesk(context, dependencies, undefined))
  for (const bound of routes.open) bindOpen(app, dependencies, bound)
  app.notFound((context) => serveOpen(context, dependencies, undefined))
  return app
}
