import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const folders = ['src', 'bin', 'tests', 'bench', 'torture', 'demo', 'db']
const config = fileURLToPath(new URL('../../.dependency-cruiser.mjs', import.meta.url))
const cruiser = fileURLToPath(
  new URL('../../node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', import.meta.url),
)
const notCruised = /^src\/site\/assets\//

const cruise = async (root) => {
  const present = folders.filter((folder) => existsSync(join(root, folder)))
  const args = [cruiser, '--config', config, '--output-type', 'json', ...present]
  const output = await run(process.execPath, args, { cwd: root, maxBuffer: 256 * 1024 * 1024 })
  return JSON.parse(output.stdout)
}

const asProblem = ({ rule, from, to, cycle }, comments) => {
  const path = (cycle ?? []).map(({ name }) => name).join(' → ')
  const target = path || (to === from ? '' : to)
  const advice = comments.get(rule.name) ?? ''
  return { rule: rule.name, file: from, message: target ? `→ ${target}. ${advice}` : advice }
}

/**
 * With a TypeScript it cannot use, the tool reads no `.ts` file and reports success.
 * So every file that exists must be among the modules it has seen.
 */
const unseenFiles = (project, modules) => {
  const seen = new Set(modules.map(({ source }) => source))
  return project.files
    .filter((file) => file.endsWith('.ts') && folders.includes(file.split('/')[0]))
    .filter((file) => !notCruised.test(file) && !seen.has(file))
    .map((file) => ({
      rule: 'walls-see-every-file',
      file,
      message: 'was not read by dependency-cruiser, so no wall protects it',
    }))
}

/** Imports that cross a wall of .dependency-cruiser.mjs, and files that the tool did not see. */
export const checkWalls = async (project) => {
  const { modules, summary } = await cruise(project.root)
  const comments = new Map(
    summary.ruleSetUsed.forbidden.map(({ name, comment }) => [name, comment]),
  )
  return {
    seen: modules.length,
    problems: [
      ...summary.violations.map((violation) => asProblem(violation, comments)),
      ...unseenFiles(project, modules),
    ],
  }
}
