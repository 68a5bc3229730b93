import { z } from 'zod'

import type { Visit } from '#kit/http/visit.ts'
import type { NamedRequest } from '#kit/ids/named-request.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import { type ApiProblem, invalid, type Misfit } from './api-problem.ts'

/** Who may ask: anybody, the holder of a personal link, or a member's token that may read or write. */
export type Entitlement = 'anybody' | 'holder' | 'read' | 'write'

/** What the description of the API says of one operation, and what its input is read by. */
export type Described = {
  readonly id: string
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** As routes are written: `/api/v1/events/:slug`. */
  readonly path: string
  readonly summary: string
  readonly description?: string
  /** What the parts of the path mean, by name. */
  readonly parameters?: Readonly<Record<string, string>>
  readonly entitlement: Entitlement
  readonly status: 200 | 201
  readonly query: z.ZodType
  /** `z.undefined()` where nothing is sent. */
  readonly body: z.ZodType
  readonly answer: z.ZodType
  /** The refusals that are its own, beside those of every operation. */
  readonly refusals: readonly ApiProblem['status'][]
  /** Whether it takes an Idempotency-Key, so that sending it again does nothing twice. */
  readonly takesKey?: boolean
}

/** An operation bound to what answers it. `V` says what the visitor must be: anyone, or a member. */
export type Operation<V extends Visit> = Described & {
  readonly handle: (
    visit: V,
    sent: { readonly body: unknown; readonly key: string | undefined },
  ) => Promise<Result<unknown, ApiProblem>>
}

type Given<Query extends z.ZodType, Body extends z.ZodType> = {
  readonly query: z.output<Query>
  readonly body: z.output<Body>
  readonly key: string | undefined
  /** The whole request under its key; undefined where it has none. */
  readonly named: NamedRequest | undefined
}

type Schemas<Query extends z.ZodType, Body extends z.ZodType, Answer extends z.ZodType> = {
  readonly query: Query
  readonly body: Body
  readonly answer: Answer
}

const misfitsOf = (error: z.ZodError, place: Misfit['in']): Misfit[] =>
  error.issues.flatMap((issue) => {
    const named = issue.code === 'unrecognized_keys' ? issue.keys : []
    const field = issue.path.map(String).join('.')
    return named.length > 0
      ? named.map((key) => ({
          in: place,
          field: [field, key].filter(Boolean).join('.'),
          detail: 'is not known here; leave it out, or look at /api/v1/openapi.json for its name',
        }))
      : [{ in: place, field, detail: issue.message }]
  })

const read = <S extends z.ZodType>(
  schema: S,
  value: unknown,
  place: Misfit['in'],
): Result<z.output<S>, readonly Misfit[]> => {
  const parsed = schema.safeParse(value)
  return parsed.success ? accept(parsed.data) : refuse(misfitsOf(parsed.error, place))
}

/** How long an Idempotency-Key is: long enough that nobody comes upon that of somebody else. */
export const shortestKey = 16
export const longestKey = 100

const misfitOfKey = (key: string | undefined): Misfit[] =>
  key === undefined || (key.length >= shortestKey && key.length <= longestKey)
    ? []
    : [
        {
          in: 'header',
          field: 'Idempotency-Key',
          detail: `has to have ${String(shortestKey)} to ${String(longestKey)} characters, such as a random UUID`,
        },
      ]

/** Nothing is asked in the address. */
export const noQuery = z.strictObject({})
/** Nothing is sent with it. */
export const noBody = z.undefined()

/**
 * An operation of the API: its schemas read what comes in, say what goes out, and are the
 * description at once. What the schemas refuse never reaches `answerTo`.
 */
export const operation = <
  V extends Visit,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Answer extends z.ZodType,
>(
  described: Described & Schemas<Query, Body, Answer>,
  answerTo: (visit: V, given: Given<Query, Body>) => Promise<Result<z.input<Answer>, ApiProblem>>,
): Operation<V> => ({
  ...described,
  handle: async (visit, { body: sent, key }) => {
    const query = read(described.query, Object.fromEntries(visit.url.searchParams), 'query')
    if (!query.ok) return refuse(invalid(query.refusal))
    const wrongKey = misfitOfKey(key)
    if (wrongKey.length > 0) return refuse(invalid(wrongKey))
    const body = read(described.body, sent, 'body')
    if (!body.ok) return refuse(invalid(body.refusal))
    const content = [described.id, visit.parameters, sent ?? null]
    const named = key === undefined ? undefined : { key, content }
    return answerTo(visit, { query: query.value, body: body.value, key, named })
  },
})
