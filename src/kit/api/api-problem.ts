import { z } from 'zod'

/** One thing that is wrong with what was sent, and what to do about it. */
export type Misfit = {
  readonly in: 'query' | 'body' | 'path' | 'header'
  /** Its name, with a point for each step into it; '' means the whole. */
  readonly field: string
  readonly detail: string
}

/** A refusal for programs and for the people who write them (RFC 9457). */
export type ApiProblem = {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500
  /** The refusal by its name, which never changes. */
  readonly code: string
  readonly detail: string
  readonly errors?: readonly Misfit[]
}

const titles: Readonly<Record<ApiProblem['status'], string>> = {
  400: 'The request cannot be read',
  401: 'A token is needed',
  403: 'This is not allowed',
  404: 'There is nothing here',
  409: 'It cannot be done as things stand',
  413: 'The request is too large',
  415: 'The body has to be JSON',
  422: 'The request cannot be followed',
  429: 'Too many requests',
  500: 'Something went wrong here',
}

/** What each status means, for the description of the API. */
export const titleOfStatus = (status: ApiProblem['status']): string => titles[status]

/** What does not keep to the description: each field by its name. */
export const invalid = (errors: readonly Misfit[]): ApiProblem => ({
  status: 400,
  code: 'request-is-invalid',
  detail: errors
    .map(({ field, detail }) => (field === '' ? detail : `${field}: ${detail}`))
    .join('; '),
  errors,
})

export const nothingHere = (detail: string): ApiProblem => ({
  status: 404,
  code: 'not-found',
  detail,
})

/** The key of another request: whoever sends it has mixed two up. */
export const keyNamesAnotherRequest: ApiProblem = {
  status: 422,
  code: 'key-names-another-request',
  detail:
    'this Idempotency-Key came with another request before: give each request a key of its own',
  errors: [
    {
      in: 'header',
      field: 'Idempotency-Key',
      detail: 'has named another request before',
    },
  ],
}

/** What a problem looks like on the wire. */
export const problemSchema = z
  .strictObject({
    type: z.literal('about:blank'),
    title: z.string(),
    status: z.int(),
    code: z.string().meta({ description: 'the refusal by its name, which never changes' }),
    detail: z.string().meta({ description: 'what is wrong and what to do' }),
    errors: z
      .array(
        z.strictObject({
          in: z.enum(['query', 'body', 'path', 'header']),
          field: z.string().meta({ description: 'a point for each step into it: items.0.event' }),
          detail: z.string(),
        }),
      )
      .optional(),
  })
  .meta({ id: 'Problem', description: 'Why it was refused (RFC 9457).' })

export const problemData = ({
  status,
  code,
  detail,
  errors,
}: ApiProblem): z.input<typeof problemSchema> => ({
  type: 'about:blank',
  title: titleOfStatus(status),
  status,
  code,
  detail,
  ...(errors === undefined ? {} : { errors: [...errors] }),
})
