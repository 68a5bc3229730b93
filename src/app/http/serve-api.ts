import { createHash } from 'node:crypto'

import type { Context } from 'hono'

import { type DeskVisit, identify } from '#contexts/access/contract.ts'
import { type ApiProblem, nothingHere, problemData } from '#kit/api/api-problem.ts'
import { readJsonBody } from '#kit/api/json-body.ts'
import type { Operation } from '#kit/api/operation.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { BodyTooLarge } from '#kit/http/form.ts'
import type { Visit } from '#kit/http/visit.ts'
import { newId } from '#kit/ids/ids.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import { acceptedLanguage } from './language.ts'
import { openVisit } from './open-visit.ts'
import { securityHeaders } from './security-headers.ts'

// Ten thousand events, each with its slug and its alteration.
const bodyLimit = 4_000_000

const problemResponse = (problem: ApiProblem): Response =>
  new Response(JSON.stringify(problemData(problem)), {
    status: problem.status,
    headers: {
      ...securityHeaders,
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...(problem.status === 401 ? { 'www-authenticate': 'Bearer realm="alternat"' } : {}),
    },
  })

const tagOf = (text: string): string =>
  `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`

/** What anybody may read is kept and asked about by its tag; everything else is kept by nobody. */
const dataResponse = (
  context: Context,
  { entitlement, method, status }: Pick<Operation<Visit>, 'entitlement' | 'method' | 'status'>,
  data: unknown,
): Response => {
  const text = JSON.stringify(data)
  const headers = { ...securityHeaders, 'content-type': 'application/json; charset=utf-8' }
  if (entitlement !== 'anybody' || method !== 'GET') {
    return new Response(text, { status, headers: { ...headers, 'cache-control': 'no-store' } })
  }
  const etag = tagOf(text)
  const kept = { ...headers, etag, 'cache-control': 'no-cache' }
  return context.req.header('if-none-match') === etag
    ? new Response(null, { status: 304, headers: kept })
    : new Response(text, { status, headers: kept })
}

const failed = (context: Context, error: unknown): ApiProblem => {
  if (error instanceof BodyTooLarge) {
    const detail = `send at most ${String(error.limit)} bytes at once`
    return { status: 413, code: 'body-is-too-large', detail }
  }
  const id = newId()
  const { method, path } = context.req
  const trace = error instanceof Error ? error.stack : String(error)
  process.stderr.write(`request ${id} ${method} ${path}: ${trace ?? ''}\n`)
  const detail = `try again; if it stays so, tell whoever runs this server the number ${id}`
  return { status: 500, code: 'failed', detail }
}

type Sent = { readonly body: unknown; readonly key: string | undefined }

const readSent = async (
  context: Context,
  { body }: Pick<Operation<Visit>, 'body'>,
): Promise<Result<Sent, ApiProblem>> => {
  const key = context.req.header('idempotency-key')
  if (body.safeParse(undefined).success) return accept({ body: undefined, key })
  const read = await readJsonBody(context.req.raw, bodyLimit)
  return read.ok ? accept({ body: read.value, key }) : read
}

const visitOf = (context: Context, dependencies: Dependencies): Visit => {
  const language = acceptedLanguage(context.req.header('accept-language'), 'en')
  // Nothing is done here in the name of a cookie, so that no other page can have it done.
  const visit = openVisit(context, dependencies, { language, bodyLimit: undefined })
  return { ...visit, cookies: {} }
}

const answerWith = async (
  context: Context,
  operation: Pick<Operation<Visit>, 'entitlement' | 'method' | 'status'>,
  answerTo: () => Promise<Result<unknown, ApiProblem>>,
): Promise<Response> => {
  try {
    const answer = await answerTo()
    return answer.ok
      ? dataResponse(context, operation, answer.value)
      : problemResponse(answer.refusal)
  } catch (error) {
    return problemResponse(failed(context, error))
  }
}

const noToken: ApiProblem = {
  status: 401,
  code: 'token-is-missing',
  detail:
    'send the token of a member: Authorization: Bearer alternat_…; it is made on the desk, under your name',
}

const wrongToken: ApiProblem = {
  status: 401,
  code: 'token-is-not-valid',
  detail: 'this token is unknown, taken back or expired; make another on the desk, under your name',
}

const mayOnlyRead: ApiProblem = {
  status: 403,
  code: 'token-may-only-read',
  detail: 'this token may read only; make one that may write on the desk, under your name',
}

const memberVisit = async (
  context: Context,
  dependencies: Dependencies,
  { entitlement }: Pick<Operation<DeskVisit>, 'entitlement'>,
): Promise<Result<DeskVisit, ApiProblem>> => {
  const [, token] = /^Bearer +(\S+)$/i.exec(context.req.header('authorization') ?? '') ?? []
  if (token === undefined) return refuse(noToken)
  const identity = await identify(dependencies.db, { bearer: token }, dependencies.now())
  if (identity === undefined) return refuse(wrongToken)
  const { actor, account, mayWrite } = identity
  if (entitlement === 'write' && !mayWrite) return refuse(mayOnlyRead)
  return accept({ ...visitOf(context, dependencies), actor, account })
}

/** An operation that asks for no member. */
export const serveOpenApi = (
  context: Context,
  dependencies: Dependencies,
  operation: Operation<Visit>,
): Promise<Response> =>
  answerWith(context, operation, async () => {
    const sent = await readSent(context, operation)
    return sent.ok ? operation.handle(visitOf(context, dependencies), sent.value) : sent
  })

/** An operation for members, whom their token names. */
export const serveStaffApi = (
  context: Context,
  dependencies: Dependencies,
  operation: Operation<DeskVisit>,
): Promise<Response> =>
  answerWith(context, operation, async () => {
    const visit = await memberVisit(context, dependencies, operation)
    if (!visit.ok) return visit
    const sent = await readSent(context, operation)
    return sent.ok ? operation.handle(visit.value, sent.value) : sent
  })

/** The description of them all. */
export const serveDescription = (context: Context, description: object): Response =>
  dataResponse(context, { entitlement: 'anybody', method: 'GET', status: 200 }, description)

const whereToLook = 'no operation has this method and path: /api/v1/openapi.json names them all'

/** Whatever else is asked under the API. */
export const noSuchOperation = (): Response => problemResponse(nothingHere(whereToLook))
