import { createApp } from '#app/http/app.ts'
import { addMember, type DeskVisit, joinSide, type MemberRole } from '#contexts/access/contract.ts'
import { openRoutes as accessRoutes } from '#contexts/access/routes.ts'
import { foundRelation } from '#contexts/relations/contract.ts'
import { openDatabase, type OpenDatabase } from '#kit/db/database.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Bound, Visit } from '#kit/http/visit.ts'
import type { Language } from '#kit/text/localised.ts'

import { aRelation } from './an-event-view.ts'
import { freshDatabase } from './test-database.ts'

/** One member at their desk: pages by GET, forms by POST, no redirect followed. */
export type Desk = {
  readonly get: (path: string) => Promise<Response>
  readonly post: (
    path: string,
    fields: Readonly<Record<string, string>> | FormData,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Response>
}

export type OpenDesk = {
  readonly db: OpenDatabase
  /** For a test that breaks the walls, to see that it would notice. */
  readonly adminUrl: string
  /** Somebody without a session. */
  readonly visitor: Desk
  readonly signIn: (side: string, role: MemberRole, language?: Language) => Promise<Desk>
  readonly close: () => Promise<void>
}

const baseUrl = 'https://example.org'
const password = 'an arbitrary password'

/** The desk's application over an empty relation of two sides, both at the table. */
export const openDesk = async (
  routesOf: (dependencies: Dependencies) => Bound<DeskVisit>[],
  today: number | (() => number),
  openRoutesOf: (dependencies: Dependencies) => Bound<Visit>[] = () => [],
): Promise<OpenDesk> => {
  const database = await freshDatabase()
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
    today: typeof today === 'number' ? () => today : today,
    now: Date.now,
  }
  const app = createApp(dependencies, {
    open: [...accessRoutes(dependencies), ...openRoutesOf(dependencies)],
    desk: routesOf(dependencies),
  })
  await foundRelation(db, aRelation)
  for (const { id } of aRelation.sides) await joinSide(db, { relation: aRelation.id, side: id })

  const send = async (path: string, init: RequestInit): Promise<Response> =>
    app.request(`${baseUrl}${path}`, init)

  const own = { origin: baseUrl, 'sec-fetch-site': 'same-origin' }
  const deskOf = (cookie: Readonly<Record<string, string>>): Desk => ({
    get: (path) => send(path, { headers: cookie }),
    post: (path, fields, headers = own) =>
      send(path, {
        method: 'POST',
        body: fields instanceof FormData ? fields : new URLSearchParams(fields),
        headers: { ...cookie, ...headers },
      }),
  })

  const signIn = async (side: string, role: MemberRole, language: Language = 'en') => {
    const email = `${role}-${language}@${side.toLowerCase()}.example`
    const member = { relation: aRelation.id, side, email, name: `${role} of ${side}`, role }
    await addMember(db, { ...member, language, password }, { baseUrl, now: Date.now() })
    const body = new URLSearchParams({ email, password })
    const signed = await send('/sign-in', { method: 'POST', body, headers: own })
    const cookie = (signed.headers.get('set-cookie') ?? '').split(';', 1)[0] ?? ''
    return deskOf({ cookie })
  }
  return {
    db,
    adminUrl: database.adminUrl,
    visitor: deskOf({}),
    signIn,
    close: async () => {
      await db.close()
      await database.drop()
    },
  }
}
