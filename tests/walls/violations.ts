import { contextMap } from './skeleton.ts'

/** One file that crosses a wall, and the names of all the walls it crosses. */
export type Violation = {
  readonly file: string
  readonly text: string
  readonly breaks: readonly string[]
}

const importing = (
  file: string,
  breaks: readonly string[],
  ...imports: readonly string[]
): Violation => ({ file, breaks, text: `${imports.join('\n')}\nexport const crossed = true\n` })

const relations = 'src/contexts/relations'

const purity = [
  importing(`${relations}/domain/reads-a-file.ts`, ['domain-is-pure'], "import 'node:fs'"),
  importing(
    `${relations}/domain/asks-its-store.ts`,
    ['domain-is-pure'],
    "import '../store/note-store.ts'",
  ),
  importing(
    `${relations}/domain/names-a-transaction.ts`,
    ['domain-is-pure'],
    "import type { Transaction } from '#kit/db/database.ts'",
  ),
  importing(`${relations}/domain/uses-a-package.ts`, ['domain-is-pure'], "import { z } from 'zod'"),
  importing(
    `${relations}/domain/calls-access.ts`,
    ['domain-reads-contracts-as-types'],
    "import { readNote } from '#contexts/access/contract.ts'",
  ),
  importing(
    `${relations}/domain/hides-a-value-among-types.ts`,
    ['domain-reads-contracts-as-types'],
    "import { type Note, readNote } from '#contexts/access/contract.ts'",
  ),
  importing(
    `${relations}/domain/imports-twice.ts`,
    ['domain-reads-contracts-as-types'],
    "import type { Note } from '#contexts/access/contract.ts'",
    "import { readNote } from '#contexts/access/contract.ts'",
  ),
  importing(
    `${relations}/pages/asks-the-store.ts`,
    ['pages-are-views'],
    "import { findNote } from '../store/note-store.ts'",
  ),
  importing(
    `${relations}/pages/calls-a-service.ts`,
    ['pages-are-views'],
    "import { readNote } from '../service/read-note.ts'",
  ),
]

const ownership = [
  importing(
    `${relations}/service/reaches-into-access.ts`,
    ['other-contexts-only-by-contract'],
    "import type { NoteRow } from '#contexts/access/store/note-store.ts'",
  ),
  importing(
    `${relations}/service/writes-sql.ts`,
    ['only-store-speaks-sql'],
    "import { sql } from 'kysely'",
  ),
  importing(
    `${relations}/http/opens-a-database.ts`,
    ['only-store-speaks-sql'],
    "import { pool } from '#kit/db/database.ts'",
  ),
  importing(
    `${relations}/jobs/imports-later.ts`,
    ['only-store-speaks-sql'],
    "export const later = () => import('pg')",
  ),
  importing(
    'src/kit/text/asks-the-database.ts',
    ['only-store-speaks-sql'],
    "import { pool } from '#kit/db/database.ts'",
  ),
  importing(
    `${relations}/store/renders-a-page.ts`,
    ['store-knows-no-http'],
    "import { html } from '#kit/html/html.ts'",
  ),
  importing(
    `${relations}/store/answers-requests.ts`,
    ['store-knows-no-http'],
    "import { Hono } from 'hono'",
  ),
  importing(
    `${relations}/service/answers-requests.ts`,
    ['service-knows-no-http'],
    "import { html } from '#kit/html/html.ts'",
  ),
  importing(
    `${relations}/http/handling-routes.ts`,
    ['route-objects-bind-nothing'],
    "import { notePage } from '../pages/note-page.ts'",
  ),
  importing(
    'src/kit/text/knows-relations.ts',
    ['kit-knows-no-context'],
    "import type { Note } from '#contexts/relations/contract.ts'",
  ),
]

const shape = [
  importing('src/kit/text/egg.ts', ['no-cycles'], "import type { hen } from './hen.ts'"),
  { file: 'src/kit/text/hen.ts', breaks: [], text: "import './egg.ts'\nexport type hen = 1\n" },
  importing('src/kit/text/forgotten.ts', ['no-orphans']),
  importing(
    'src/site/starts-the-app.ts',
    ['nothing-imports-app'],
    "import { app } from '#app/start.ts'",
  ),
  importing(
    'src/app/commands/asks-a-store.ts',
    ['app-sees-only-routes-jobs-contract'],
    "import { findNote } from '#contexts/relations/store/note-store.ts'",
  ),
  importing(
    'src/site/shows-a-page-of-relations.ts',
    ['site-reads-contracts'],
    "import { notePage } from '#contexts/relations/pages/note-page.ts'",
  ),
  importing(
    'src/site/needs-the-tests.ts',
    ['product-imports-no-tests'],
    "import { plain } from '#tests/support/plain.ts'",
  ),
  {
    file: 'tests/support/plain.ts',
    breaks: [],
    text: "import 'node:test'\nexport const plain = 1\n",
  },
  importing(
    'src/kit/text/needs-a-tool.ts',
    ['product-imports-no-tests'],
    "import fc from 'fast-check'",
  ),
  importing('src/kit/text/points-nowhere.ts', ['no-unresolvable'], "import './nowhere.ts'"),
]

/** Every arrow that the map does not draw, and one to a context that it does not know. */
const forbiddenArrows = Object.entries(contextMap).flatMap(([from, mayRead]) =>
  [...Object.keys(contextMap), 'festivals']
    .filter((to) => to !== from && !mayRead.includes(to))
    .map((to) =>
      importing(
        `src/contexts/${from}/service/reads-${to}.ts`,
        [`context-map/${from}`],
        `import type { Note } from '#contexts/${to}/contract.ts'`,
      ),
    ),
)

const unlisted = [
  importing(
    'src/contexts/festivals/contract.ts',
    ['context-map/unlisted'],
    "import type { Day } from '#kit/time/days.ts'",
    'export type Note = Day',
  ),
]

export const violations: readonly Violation[] = [
  ...purity,
  ...ownership,
  ...shape,
  ...forbiddenArrows,
  ...unlisted,
]
