import type { Answer, FileAnswer, PageAnswer, ProblemAnswer } from '#kit/http/answer.ts'
import { html } from '#kit/html/html.ts'

import {
  securityHeaders,
  securityHeadersWithCamera,
  securityHeadersWithFrame,
  securityHeadersWithStream,
} from './security-headers.ts'

/** Puts a page into the layout of its face, the desk's or the public site's. */
export type Layout = (page: PageAnswer) => string

const htmlHeaders = { ...securityHeaders, 'content-type': 'text/html; charset=utf-8' }

const pageOf = ({ title, detail }: ProblemAnswer): PageAnswer => ({
  kind: 'page',
  status: 404,
  title,
  body: html`<section class="stack">
    <h1>${title}</h1>
    <p class="lede">${detail}</p>
  </section>`,
})

const asciiName = (name: string): string => name.replaceAll(/[^\w.-]+/g, '-')

const bodyOf = ({ body }: FileAnswer): string | Uint8Array<ArrayBuffer> | ReadableStream => {
  if (typeof body === 'string') return body
  return body instanceof Uint8Array ? new Uint8Array(body) : ReadableStream.from(body)
}

const fileResponse = (answer: FileAnswer): Response => {
  const disposition: Record<string, string> =
    answer.fileName === undefined
      ? {}
      : { 'content-disposition': `attachment; filename="${asciiName(answer.fileName)}"` }
  return new Response(bodyOf(answer), {
    headers: {
      ...securityHeaders,
      'content-type': answer.contentType,
      ...disposition,
      ...answer.headers,
    },
  })
}

const problemJson = ({ status, title, detail }: ProblemAnswer): Response =>
  new Response(JSON.stringify({ type: 'about:blank', status, title, detail }), {
    status,
    headers: { ...securityHeaders, 'content-type': 'application/problem+json' },
  })

/** Makes HTTP of a handler's answer. `asData`: the visitor is a program and problems are RFC 9457. */
export const writeAnswer = (
  answer: Answer,
  layout: Layout,
  { asData, private: isPrivate }: { asData: boolean; private: boolean },
): Response => {
  const caching = isPrivate ? { 'cache-control': 'no-store' } : { 'cache-control': 'no-cache' }
  switch (answer.kind) {
    case 'page':
      return new Response(layout(answer), {
        status: answer.status,
        headers: {
          ...htmlHeaders,
          ...(answer.hasFrame === true ? securityHeadersWithFrame : {}),
          ...(answer.embeds && securityHeadersWithStream(answer.embeds)),
          ...(answer.usesCamera === true ? securityHeadersWithCamera : {}),
          ...caching,
        },
      })
    case 'problem':
      if (asData) return problemJson(answer)
      return new Response(layout(pageOf(answer)), {
        status: answer.status,
        headers: { ...htmlHeaders, ...caching },
      })
    case 'file':
      return fileResponse(answer)
    case 'redirect': {
      const headers = new Headers({
        ...securityHeaders,
        location: answer.to,
        'cache-control': 'no-store',
      })
      for (const cookie of answer.cookies ?? []) headers.append('set-cookie', cookie)
      return new Response(null, { status: 303, headers })
    }
  }
}
