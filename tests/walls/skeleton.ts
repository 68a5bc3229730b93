import { z } from 'zod'

import type { Files } from './tree.ts'

const mapModule: unknown = await import(new URL('../../context-map.mjs', import.meta.url).href)

/** The context map as it stands today. */
export const contextMap: Readonly<Record<string, readonly string[]>> = z
  .object({ contextMap: z.record(z.string(), z.array(z.string())) })
  .parse(mapModule).contextMap

const kit: Files = {
  'src/kit/text/localised.ts': `import type { Day } from '#kit/time/days.ts'
export const since: Day = 0
export const languages = ['en', 'es', 'az'] as const
`,
  'src/kit/time/days.ts': 'export type Day = number\n',
  'src/kit/time/zones.ts': `import { Temporal } from 'temporal-polyfill'
export const isZone = (zone: string): boolean => Temporal.Now.zonedDateTimeISO(zone).year > 0
`,
  'src/kit/result/result.ts': `export type Result<T> = { readonly ok: true; readonly value: T }
export const accept = <T>(value: T): Result<T> => ({ ok: true, value })
`,
  'src/kit/db/database.ts': `import pg from 'pg'
export type Transaction = { readonly ask: (sql: string) => Promise<readonly string[]> }
export const pool = new pg.Pool()
`,
  'src/kit/html/html.ts': `import { html as tagged } from 'hono/html'
export const html = tagged
export type Html = ReturnType<typeof tagged>
`,
  'src/kit/http/route.ts': `export const route = (path: string) => ({ path, href: () => path })
`,
}

/** One context with every kind of file, using all that its kind may use. */
const context = (name: string, mayRead: readonly string[]): Files => {
  const home = `src/contexts/${name}`
  const neighbour = mayRead[0]
  const typesOfNeighbour =
    neighbour === undefined
      ? 'type Neighbour = string'
      : `import { type Note as Neighbour } from '#contexts/${neighbour}/contract.ts'`
  const readNeighbours = mayRead.map(
    (other) => `import { readNote as from_${other} } from '#contexts/${other}/contract.ts'`,
  )
  return {
    [`${home}/README.md`]: `# ${name}\n`,
    [`${home}/contract.ts`]: `export type { Note } from './domain/note.ts'
export { readNote } from './service/read-note.ts'
export { noteRoute } from './http/${name}-routes.ts'
`,
    [`${home}/routes.ts`]: `import { showNote } from './http/show-note.ts'
export const routes = [showNote]
`,
    [`${home}/domain/note.ts`]: `${typesOfNeighbour}
import { accept, type Result } from '#kit/result/result.ts'
import { isZone } from '#kit/time/zones.ts'
import type { Day } from '#kit/time/days.ts'
export type Note = { readonly day: Day; readonly about: Neighbour | string }
export const noteOf = (day: Day): Result<Note> => accept({ day, about: isZone('UTC') ? 'here' : 'there' })
`,
    [`${home}/domain/note.test.ts`]: `import assert from 'node:assert/strict'
import fc from 'fast-check'
import { noteOf } from './note.ts'
fc.assert(fc.property(fc.integer(), (day) => noteOf(day).ok))
assert.ok(noteOf(1).ok)
`,
    [`${home}/store/note-store.ts`]: `import { sql } from 'kysely'
import type { Transaction } from '#kit/db/database.ts'
import { noteOf, type Note } from '../domain/note.ts'
export type NoteRow = { readonly text: string }
export const findNote = (tx: Transaction): Note => noteOf([sql, tx].length).value
`,
    [`${home}/store/note-store.db.test.ts`]: `import { pool } from '#kit/db/database.ts'
import { findNote } from './note-store.ts'
export const used = [pool, findNote]
`,
    [`${home}/service/read-note.ts`]: `import type { Transaction } from '#kit/db/database.ts'
import { findNote } from '../store/note-store.ts'
import { noteRoute } from '../http/${name}-routes.ts'
${readNeighbours.join('\n')}
export const readNote = (tx: Transaction): unknown => [findNote(tx), noteRoute.href(), ${mayRead.map((other) => `from_${other}`).join(', ')}]
`,
    [`${home}/http/${name}-routes.ts`]: `import { route } from '#kit/http/route.ts'
export const noteRoute = route('/${name}')
`,
    [`${home}/http/show-note.ts`]: `import { notePage } from '../pages/note-page.ts'
import { readNote } from '../service/read-note.ts'
import { layout } from '#site/layout.ts'
export const showNote = { readNote, notePage, layout }
`,
    [`${home}/pages/note-page.ts`]: `import { html, type Html } from '#kit/html/html.ts'
import { noteRoute } from '../http/${name}-routes.ts'
import type { NoteRow } from '../store/note-store.ts'
import type { Note } from '../domain/note.ts'
import type { readNote } from '../service/read-note.ts'
export type Answered = ReturnType<typeof readNote>
export const notePage = (note: Note, row: NoteRow): Html => html\`<a href="\${noteRoute.href()}">\${note.day} \${row.text}</a>\`
`,
  }
}

const names = Object.keys(contextMap)

const around: Files = {
  'src/site/layout.ts': `import { html, type Html } from '#kit/html/html.ts'
export const layout = (body: Html): Html => html\`<main>\${body}</main>\`
`,
  'src/site/home.ts': `${names.map((name) => `import { noteRoute as to_${name} } from '#contexts/${name}/contract.ts'`).join('\n')}
export const home = [${names.map((name) => `to_${name}`).join(', ')}]
`,
  'src/app/start.ts': `import pg from 'pg'
import { home } from '#site/home.ts'
${names.map((name) => `import { routes as ${name} } from '#contexts/${name}/routes.ts'`).join('\n')}
export const app = [pg, home, ${names.join(', ')}]
`,
  'tests/support/app.ts': `import { app } from '#app/start.ts'
export const appUnderTest = app
`,
}

/** A project of today's contexts in which every file keeps to the rules. */
export const cleanSkeleton: Files = {
  ...kit,
  ...Object.fromEntries(
    Object.entries(contextMap).flatMap(([name, reads]) => Object.entries(context(name, reads))),
  ),
  ...around,
}
