import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Hono } from 'hono'
import pg from 'pg'
import { z } from 'zod'

import { createApp } from '#app/http/app.ts'
import { allRoutes } from '#app/routes.ts'
import { addMember, joinSide, type MemberRole } from '#contexts/access/contract.ts'
import { type OpenDatabase, openDatabase } from '#kit/db/database.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'

import { type FreshDatabase, freshDatabase } from './test-database.ts'

const baseUrl = 'https://example.org'
const password = 'an arbitrary password'

type Sending = {
  readonly method?: string
  readonly token?: string | undefined
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** An answer of the API, its body read. */
export type ApiAnswer = {
  readonly status: number
  readonly headers: Headers
  readonly data: Readonly<Record<string, unknown>>
}

export type OpenApi = {
  readonly db: OpenDatabase
  readonly adminUrl: string
  /** For a test that needs a socket. */
  readonly app: Hono
  /** Asks as a program does, without a socket and without a cookie. */
  readonly ask: (path: string, sending?: Sending) => Promise<ApiAnswer>
  /** Founds nothing: the sides have to be there. Answers the token as the desk shows it once. */
  readonly tokenOf: (side: string, role: MemberRole, scope: 'read' | 'write') => Promise<string>
  /** A member's own desk, by its cookie. */
  readonly desk: (
    side: string,
    role: MemberRole,
  ) => Promise<(path: string, fields?: Readonly<Record<string, string>>) => Promise<Response>>
  /** Writes past row-level security, as nobody in the product can. */
  readonly asAdmin: (sql: string) => Promise<void>
  readonly close: () => Promise<void>
}

const read = async (response: Response): Promise<ApiAnswer> => {
  const text = await response.text()
  const data = text === '' ? {} : z.record(z.string(), z.unknown()).parse(JSON.parse(text))
  return { status: response.status, headers: response.headers, data }
}

const own = { origin: baseUrl, 'sec-fetch-site': 'same-origin' }
const anyToken = /alternat_[\w-]{43}/

/** The whole application over a database of its own, as programs see it; `today` stands. */
export const openApi = async (
  today: number,
  prepare: (database: FreshDatabase) => Promise<unknown>,
): Promise<OpenApi> => {
  const database = await freshDatabase()
  await prepare(database)
  const db = openDatabase(database.appUrl, 4)
  const dependencies: Dependencies = {
    db,
    baseUrl,
    demo: false,
    operator: undefined,
    linkKey: 'a key of the tests alone',
    sealingKey: 'a key that seals in tests alone',
    privateHosts: ['127.0.0.1'],
    mapTiles: undefined,
    // Tests write past the application, so it remembers nothing from one request to the next.
    contentGeneration: () => performance.now(),
    today: () => today,
    now: Date.now,
  }
  const app = createApp(dependencies, allRoutes(dependencies))

  const desk: OpenApi['desk'] = async (side, role) => {
    const email = `${role}@${side.toLowerCase()}.example`
    const member = { relation: 'mx-az', side, email, name: `${role} of ${side}`, role } as const
    await addMember(db, { ...member, language: 'en', password }, { baseUrl, now: Date.now() })
    await joinSide(db, { relation: 'mx-az', side })
    const body = new URLSearchParams({ email, password })
    const signed = await app.request('/sign-in', { method: 'POST', body, headers: own })
    const cookie = (signed.headers.get('set-cookie') ?? '').split(';', 1)[0] ?? ''
    return async (path, fields) =>
      app.request(path, {
        headers: { ...own, cookie },
        ...(fields === undefined ? {} : { method: 'POST', body: new URLSearchParams(fields) }),
      })
  }
  return {
    db,
    adminUrl: database.adminUrl,
    app,
    desk,
    ask: async (path, { method = 'GET', token, body, headers = {} } = {}) =>
      read(
        await app.request(`${baseUrl}${path}`, {
          method,
          headers: {
            ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            ...headers,
          },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        }),
      ),
    tokenOf: async (side, role, scope) => {
      const at = await desk(side, role)
      const made = await at('/desk/tokens', { act: 'make', name: 'a program', scope, days: '30' })
      const [token] = anyToken.exec(await made.text()) ?? []
      if (token === undefined) throw new Error('the desk showed no token')
      return token
    },
    asAdmin: async (sql) => {
      const admin = new pg.Client({ connectionString: database.adminUrl })
      await admin.connect()
      await admin.query(sql)
      await admin.end()
    },
    close: async () => {
      await db.close()
      await database.drop()
    },
  }
}

const media = z.object({ schema: z.record(z.string(), z.unknown()) })
const documentSchema = z.looseObject({
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.looseObject({
        operationId: z.string(),
        responses: z.record(z.string(), z.object({ content: z.record(z.string(), media) }).loose()),
      }),
    ),
  ),
  components: z.looseObject({ schemas: z.record(z.string(), z.unknown()) }),
})

/** One operation as the document describes it. */
export type DescribedOperation = {
  readonly id: string
  readonly method: string
  readonly path: string
  /** What of an answer does not keep to the description. */
  readonly faults: (answer: ApiAnswer) => readonly string[]
}

/** Every operation of a document, with an independent validator for what it answers. */
export const operationsOf = (document: unknown): DescribedOperation[] => {
  const { paths, components } = documentSchema.parse(document)
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true })
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId, responses }]) => ({
      id: operationId,
      method: method.toUpperCase(),
      path,
      faults: ({ status, headers, data }) => {
        const type = (headers.get('content-type') ?? '').split(';', 1)[0] ?? ''
        const schema = responses[String(status)]?.content[type]?.schema
        if (schema === undefined) return [`${String(status)} ${type} is not described`]
        const validate = ajv.compile({ ...schema, components })
        return validate(data)
          ? []
          : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`)
      },
    })),
  )
}
