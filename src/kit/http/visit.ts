import type { Instant } from '#kit/time/days.ts'
import type { Language } from '#kit/text/localised.ts'

import type { Answer } from './answer.ts'
import type { Form } from './form.ts'

/** One request, parsed: what a handler may know of it. */
export type Visit = {
  readonly url: URL
  readonly parameters: Readonly<Record<string, string>>
  readonly language: Language
  /** Where *today* stands: real time, unless a demonstration moved it. */
  readonly today: Instant
  /** Real time, which sessions, locks and audit use. */
  readonly now: Instant
  /** The network address of the visitor, for rate limits only. */
  readonly address: string
  /** Nobody looks at the answer yet: a browser fetches ahead, or only the headers are asked for. */
  readonly isAhead: boolean
  readonly cookies: Readonly<Record<string, string>>
  /** Reads the body once. Throws `BodyTooLarge` beyond the route's limit. */
  readonly form: () => Promise<Form>
}

/** A URL pattern bound to what answers it. `V` says what the visitor must be: anyone, or a member. */
export type Bound<V extends Visit> = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly handle: (visit: V) => Promise<Answer> | Answer
  /** A mail program posts here too: the secret in the path counts, and no cookie is asked for. */
  readonly isFromAnywhere?: true
  /** Greatest body in bytes; forms need little, imports more. */
  readonly bodyLimit?: number
}

type Handler<V extends Visit> = (visit: V) => Promise<Answer> | Answer

export const get = <V extends Visit>(route: { path: string }, handle: Handler<V>): Bound<V> => ({
  method: 'GET',
  path: route.path,
  handle,
})

export const post = <V extends Visit>(
  route: { path: string },
  handle: Handler<V>,
  bodyLimit?: number,
): Bound<V> => ({
  method: 'POST',
  path: route.path,
  handle,
  ...(bodyLimit === undefined ? {} : { bodyLimit }),
})

/** Bound to a form that mail programs send by themselves. Only where a secret in the path says who it is. */
export const postFromAnywhere = <V extends Visit>(
  route: { path: string },
  handle: Handler<V>,
): Bound<V> => ({ ...post(route, handle), isFromAnywhere: true })
