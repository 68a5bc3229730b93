import type { Html } from '#kit/html/html.ts'

/** What a handler answers; one adapter in `app` makes HTTP of it. */
export type Answer = PageAnswer | RedirectAnswer | FileAnswer | ProblemAnswer

export type PageAnswer = {
  readonly kind: 'page'
  readonly status: 200 | 201 | 404 | 422
  readonly title: string
  readonly body: Html
  /** One sentence for search engines and previews. */
  readonly description?: string
  /** Further elements of the document's head: feeds, alternates, JSON-LD. */
  readonly head?: Html
  /** The entry of the navigation that this page belongs to. */
  readonly section?: string
  /** The page shows a document of this site in a frame; no other page may. */
  readonly hasFrame?: boolean
  /** What the page loads from one other site, since its reader agreed; no other page may. */
  readonly embeds?: { readonly element: 'frame' | 'video'; readonly origin: string }
  /** The page looks for codes through the camera; no other page may. */
  readonly usesCamera?: boolean
  /** The script of this page alone, by the name of its asset. */
  readonly island?: string
}

export type RedirectAnswer = {
  readonly kind: 'redirect'
  readonly to: string
  readonly cookies?: readonly string[]
}

export type FileAnswer = {
  readonly kind: 'file'
  readonly contentType: string
  /** Piece by piece where it is too large to be put together first. */
  readonly body: string | Uint8Array | AsyncIterable<Uint8Array>
  /** Named: the browser saves it under this name instead of showing it. */
  readonly fileName?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** A refusal in words for people; RFC 9457 where a program asks. */
export type ProblemAnswer = {
  readonly kind: 'problem'
  readonly status: 400 | 403 | 404 | 409 | 413 | 422 | 429 | 500
  readonly title: string
  readonly detail: string
}

export const page = (content: Omit<PageAnswer, 'kind' | 'status'>): PageAnswer => ({
  kind: 'page',
  status: 200,
  ...content,
})

/** The same page again with what has to be corrected: 422, so that Turbo shows it in place. */
export const refusedPage = (content: Omit<PageAnswer, 'kind' | 'status'>): PageAnswer => ({
  kind: 'page',
  status: 422,
  ...content,
})

export const redirect = (to: string, cookies: readonly string[] = []): RedirectAnswer => ({
  kind: 'redirect',
  to,
  cookies,
})

export const file = (content: Omit<FileAnswer, 'kind'>): FileAnswer => ({
  kind: 'file',
  ...content,
})

export const problem = (content: Omit<ProblemAnswer, 'kind'>): ProblemAnswer => ({
  kind: 'problem',
  ...content,
})
