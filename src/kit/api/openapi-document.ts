import { z } from 'zod'

import { type ApiProblem, problemSchema, titleOfStatus } from './api-problem.ts'
import { type Described, longestKey, shortestKey } from './operation.ts'

type Json = Readonly<Record<string, unknown>>
type Info = { readonly title: string; readonly version: string; readonly description: string }
type Written = { readonly schemas: Map<string, unknown> }

const objects = z.record(z.string(), z.unknown())
const wrapped = z.object({
  properties: z.object({ it: objects }),
  $defs: z.record(z.string(), objects).default({}),
})

const withComponentRefs = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withComponentRefs)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'id' || !('$ref' in value))
      .map(([key, inner]) => [
        key,
        key === '$ref' && typeof inner === 'string'
          ? inner.replace('#/$defs/', '#/components/schemas/')
          : withComponentRefs(inner),
      ]),
  )
}

// What has an id is a component of the document, wherever it stands.
const schemaOf = (schema: z.ZodType, io: 'input' | 'output', { schemas }: Written): unknown => {
  const { properties, $defs } = wrapped.parse(
    z.toJSONSchema(z.object({ it: schema }), { target: 'draft-2020-12', io }),
  )
  for (const [name, definition] of Object.entries($defs)) {
    const { id: named, ...described } = definition
    schemas.set(name, withComponentRefs(named === name ? described : definition))
  }
  return withComponentRefs(properties.it)
}

const parametersOf = (path: string): string[] =>
  [...path.matchAll(/:([a-zA-Z]+)/g)].map(([, name = '']) => name)

const queryShape = z.object({
  properties: z.record(z.string(), objects).default({}),
  required: z.array(z.string()).default([]),
})

const queryOf = (query: z.ZodType, written: Written): Json[] => {
  const { properties, required } = queryShape.parse(schemaOf(query, 'input', written))
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    ...(description === undefined ? {} : { description }),
    schema,
  }))
}

const keyParameter = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'any text that names this request: sent again, it answers as it did and does nothing',
  schema: { type: 'string', minLength: shortestKey, maxLength: longestKey },
}

const refusalsOf = ({ entitlement, refusals, body }: Described): ApiProblem['status'][] => {
  const isMember = entitlement === 'read' || entitlement === 'write'
  const hasBody = !(body instanceof z.ZodUndefined)
  const all: ApiProblem['status'][] = [
    400,
    ...(isMember ? ([401, 403] as const) : []),
    ...(hasBody ? ([413, 415] as const) : []),
    500,
    ...refusals,
  ]
  return [...new Set(all)].sort((a, b) => a - b)
}

const problemContent = {
  'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
}

const operationData = (described: Described, written: Written): Json => {
  const { entitlement, parameters = {}, body } = described
  const isMember = entitlement === 'read' || entitlement === 'write'
  return {
    operationId: described.id,
    summary: described.summary,
    ...(described.description === undefined ? {} : { description: described.description }),
    security: isMember ? [{ token: [] }] : [],
    parameters: [
      ...parametersOf(described.path).map((name) => ({
        name,
        in: 'path',
        required: true,
        description: parameters[name] ?? name,
        schema: { type: 'string' },
      })),
      ...queryOf(described.query, written),
      ...(described.takesKey === true ? [keyParameter] : []),
    ],
    ...(body instanceof z.ZodUndefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: schemaOf(body, 'input', written) } },
          },
        }),
    responses: {
      [described.status]: {
        description: described.status === 201 ? 'done' : 'what was asked for',
        content: { 'application/json': { schema: schemaOf(described.answer, 'output', written) } },
      },
      ...Object.fromEntries(
        refusalsOf(described).map((status) => [
          status,
          { description: titleOfStatus(status), content: problemContent },
        ]),
      ),
    },
  }
}

/** The description of an API in OpenAPI 3.1, made of the schemas that its operations are read by. */
export const openApiDocument = (
  operations: readonly Described[],
  { info, server }: { readonly info: Info; readonly server: string },
): Json => {
  const written: Written = { schemas: new Map() }
  schemaOf(problemSchema, 'output', written)
  const paths: Record<string, Record<string, Json>> = {}
  for (const described of operations) {
    const path = described.path.replaceAll(/:([a-zA-Z]+)/g, '{$1}')
    paths[path] = {
      ...paths[path],
      [described.method.toLowerCase()]: operationData(described, written),
    }
  }
  return {
    openapi: '3.1.1',
    info,
    servers: [{ url: server }],
    paths,
    components: {
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'the token of a member, made on the desk',
        },
      },
      schemas: Object.fromEntries([...written.schemas].sort(([a], [b]) => a.localeCompare(b))),
    },
  }
}
