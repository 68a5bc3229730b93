import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const brotliQuality = 5
const longestMilliseconds = 30_000
const greatestNumberOfPages = 2_000

type Headers = Readonly<Record<string, string>>

export type CachedPage = {
  readonly headers: Headers
  /** Names the content; each encoding's ETag is made of it. */
  readonly tag: string
  readonly plain: Buffer
  readonly gzip: Buffer
  readonly br: Buffer
  readonly generation: number
  readonly renderedAt: number
}

export type PageCache = {
  /** Answers from memory if it can; false when somebody has to render. */
  readonly answer: (request: IncomingMessage, response: ServerResponse, key: string) => boolean
  /**
   * The content's generation: taken before rendering, given back with the page. While changes are
   * not heard it moves whenever it is asked for.
   */
  readonly generation: () => number
  readonly keep: (
    key: string,
    page: { body: string; headers: Headers; generation: number },
  ) => CachedPage
  /** Forgets everything: content or the clock changed. While changes are not heard, keeps nothing. */
  readonly forget: (isHearingChanges: boolean) => void
}

const encodingFor = (accepted: string | undefined): 'br' | 'gzip' | undefined => {
  if (accepted === undefined) return undefined
  if (accepted.includes('br')) return 'br'
  return accepted.includes('gzip') ? 'gzip' : undefined
}

/** Finishes a body once: bytes in every encoding, and their tag. */
const finishPage = (page: { body: string; headers: Headers }, generation: number): CachedPage => {
  const plain = Buffer.from(page.body)
  return {
    headers: page.headers,
    generation,
    plain,
    tag: createHash('sha256').update(plain).digest('base64url').slice(0, 22),
    gzip: gzipSync(plain, { level: 6 }),
    br: brotliCompressSync(plain, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
        [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
      },
    }),
    renderedAt: Date.now(),
  }
}

/** Writes a finished page: 304 when the visitor has it, else the smallest encoding they take. */
export const writePage = (
  request: IncomingMessage,
  response: ServerResponse,
  page: CachedPage,
): void => {
  const encoding = encodingFor(request.headers['accept-encoding'])
  const etag = encoding === undefined ? `"${page.tag}"` : `"${page.tag}-${encoding}"`
  const kept = { etag, vary: 'accept-encoding, accept-language, cookie' }
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, { ...kept, 'cache-control': 'no-cache' }).end()
    return
  }
  const bytes = page[encoding ?? 'plain']
  response.writeHead(200, {
    ...page.headers,
    ...kept,
    'content-length': bytes.length,
    ...(encoding === undefined ? {} : { 'content-encoding': encoding }),
  })
  response.end(request.method === 'HEAD' ? undefined : bytes)
}

/**
 * Anonymous pages as finished bytes. A page is used only while the generation in which its
 * rendering began is the current one, and changes are being heard.
 */
export const openPageCache = (): PageCache => {
  const pages = new Map<string, CachedPage>()
  let generation = 0
  let mayCache = false
  const isFresh = (page: CachedPage): boolean =>
    page.generation === generation && Date.now() - page.renderedAt < longestMilliseconds && mayCache
  return {
    answer: (request, response, key) => {
      const page = pages.get(key)
      if (page === undefined || !isFresh(page)) return false
      writePage(request, response, page)
      return true
    },
    generation: () => (mayCache ? generation : (generation += 1)),
    keep: (key, page) => {
      const finished = finishPage(page, page.generation)
      const oldest = pages.keys().next()
      if (pages.size >= greatestNumberOfPages && oldest.done !== true) pages.delete(oldest.value)
      pages.delete(key)
      pages.set(key, finished)
      return finished
    },
    forget: (isHearingChanges) => {
      mayCache = isHearingChanges
      generation += 1
      pages.clear()
    },
  }
}
