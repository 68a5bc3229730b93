// What every entry does first: install, find Node 24, go there. The Node that started npm must
// be able to read this: only node: imports, and nothing newer than Node 20.
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

import { installIfNeeded } from './install.mjs'
import { endWithParents, findNode, isNewEnough, runInOurPlace } from './runtime.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** What runs for each task, and whether it needs the tools of development. */
const tasks = {
  start: { entry: 'src/app/start.ts', withTools: false },
  dev: { entry: undefined, withTools: true },
  check: { entry: 'bin/check.mjs', withTools: true },
  test: { entry: 'tests/run.ts', withTools: true },
  bench: { entry: 'bench/run.ts', withTools: true },
  torture: { entry: 'torture/run.ts', withTools: true },
  alternat: { entry: 'src/app/commands/main.ts', withTools: false },
}

const usage = `node bin/launch.mjs ${Object.keys(tasks).join('|')} [ARGUMENT …]\n`

const runHere = async ({ entry }, args) => {
  if (entry === undefined) {
    const { develop } = await import('./develop.mjs')
    develop(root, args)
    return
  }
  const path = join(root, entry)
  process.argv = [process.execPath, path, ...args]
  await import(pathToFileURL(path).href)
}

/** Runs one task on Node 24, installing what is missing first. */
export const launch = async (name, args) => {
  const task = Object.hasOwn(tasks, name ?? '') ? tasks[name] : undefined
  if (task === undefined) {
    process.stderr.write(usage)
    process.exitCode = 2
    return
  }
  if (!(await installIfNeeded(root, task))) {
    process.exitCode = 1
    return
  }
  endWithParents()
  if (isNewEnough(process.versions.node)) {
    await runHere(task, args)
    return
  }
  const node = findNode(root)
  if (node === undefined) process.exitCode = 1
  else runInOurPlace(node, [join(root, 'bin', 'launch.mjs'), name, ...args])
}
