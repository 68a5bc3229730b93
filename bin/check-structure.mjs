// Whether files stand where the layout says, under names that say something, in sizes one can read.
// `--root DIR` looks at another tree; the tests use it to prove each rule.
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'

import { checkCatalogues } from './checks/catalogues.mjs'
import { checkContexts } from './checks/contexts.mjs'
import { checkMigrations } from './checks/migrations.mjs'
import { checkNames } from './checks/names.mjs'
import { inWords, openProject } from './checks/project.mjs'
import { checkSizes } from './checks/sizes.mjs'
import { checkSuppressions } from './checks/suppressions.mjs'
import { checkTraces } from './checks/traces.mjs'

const { values } = parseArgs({ options: { root: { type: 'string' } } })
const root = resolve(values.root ?? fileURLToPath(new URL('..', import.meta.url)))
const exportsOf = (file) => import(pathToFileURL(join(root, file)).href)
const { contextMap } = await exportsOf('context-map.mjs')
const { languages } = await exportsOf('src/kit/text/localised.ts')
const project = openProject(root)

const problems = [
  ...checkContexts(project, contextMap),
  ...checkNames(project),
  ...checkSizes(project),
  ...checkCatalogues(project, languages),
  ...checkMigrations(project, contextMap),
  ...checkSuppressions(project),
  ...checkTraces(project),
]

for (const problem of problems) console.log(inWords(problem))
console.log(`${project.files.length} files, ${problems.length} problems`)
process.exitCode = problems.length === 0 ? 0 : 1
