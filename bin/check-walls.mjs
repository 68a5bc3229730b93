// Whether every import keeps to the walls of .dependency-cruiser.mjs, and every file was looked at.
// `--root DIR` looks at another tree; the tests use it to prove each rule.
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

import { inWords, openProject } from './checks/project.mjs'
import { checkWalls } from './checks/walls.mjs'

const { values } = parseArgs({ options: { root: { type: 'string' } } })
const root = resolve(values.root ?? fileURLToPath(new URL('..', import.meta.url)))
const { seen, problems } = await checkWalls(openProject(root))

for (const problem of problems) console.log(inWords(problem))
console.log(`${seen} modules, ${problems.length} problems`)
process.exitCode = problems.length === 0 ? 0 : 1
