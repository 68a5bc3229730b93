import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'

import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'

import { type PageCache, writePage } from '#kit/http/page-cache.ts'

import { languageOfPath } from './language.ts'

const privatePaths =
  /^\/(events\/[^/]+\/register|desk|sign-in|sign-out|outbox|assets|healthz|readyz|metrics|r\/|confirm\/|invitations\/|partners\/|dev\/|api\/v1\/(registrations|desk))/
const requestTimeoutMilliseconds = 60_000

/** The key under which an anonymous answer may be kept; undefined when it must not be. */
const cacheKey = (request: IncomingMessage): string | undefined => {
  const { cookie, authorization } = request.headers
  if (request.method !== 'GET' || cookie !== undefined || authorization !== undefined)
    return undefined
  const url = request.url ?? '/'
  const query = url.indexOf('?')
  const { language, path } = languageOfPath(query === -1 ? url : url.slice(0, query))
  if (privatePaths.test(path)) return undefined
  return language === undefined ? `${url} ${request.headers['accept-language'] ?? ''}` : url
}

const texts = /^(text\/|application\/([^;]+\+)?(json|xml)\b)/

/** Whether an answer can be kept as characters; pictures and documents are bytes, and too many to keep. */
const isText = ({ headers }: Response): boolean => texts.test(headers.get('content-type') ?? '')

/** Keeps the rendered answer when it is a whole public page or feed, and writes it finished. */
const renderAndKeep = async (
  exchange: { request: IncomingMessage; response: ServerResponse; key: string },
  app: Hono,
  cache: PageCache,
): Promise<void> => {
  const { request, response, key } = exchange
  const generation = cache.generation()
  const headers = new Headers()
  for (const name of ['accept-language', 'accept', 'host']) {
    const value = request.headers[name]
    if (typeof value === 'string') headers.set(name, value)
  }
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`)
  const answer = await app.fetch(new Request(url, { headers }), { incoming: request })
  const answered = Object.fromEntries(answer.headers)
  if (answer.status !== 200 || !isText(answer)) {
    response.writeHead(answer.status, answered).end(Buffer.from(await answer.arrayBuffer()))
    return
  }
  const body = await answer.text()
  writePage(request, response, cache.keep(key, { body, headers: answered, generation }))
}

/**
 * Serves the application: anonymous pages from finished bytes, everything else through it.
 * Compression, tags and 304 belong to the finished bytes; desk pages are private and small.
 */
export const listen = (
  app: Hono,
  cache: PageCache,
  { host, port }: { host: string; port: number },
): Promise<Server> => {
  const answer = getRequestListener(app.fetch)
  const server = createServer((request, response) => {
    const key = cacheKey(request)
    if (key === undefined) return void answer(request, response)
    if (cache.answer(request, response, key)) return
    renderAndKeep({ request, response, key }, app, cache).catch((error: unknown) => {
      process.stderr.write(`request ${String(request.url)}: ${String(error)}\n`)
      response.writeHead(500).end()
    })
  })
  server.requestTimeout = requestTimeoutMilliseconds
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve(server)
    })
  })
}
