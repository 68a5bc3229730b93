// Everything that can be known about the code without running it: `npm run check`, or some steps
// of it by name (`npm run check -- lint types`). What needs a database is checked by the tests.
// `--root DIR` looks at another tree; a test uses it to prove that each step can fail.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join, resolve as absolute } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const checkout = fileURLToPath(new URL('..', import.meta.url))
const { values, positionals } = parseArgs({
  options: { root: { type: 'string' } },
  allowPositionals: true,
})
const root = absolute(values.root ?? checkout)
const oldestNode = 24
// A tool that has gone astray is stopped. The whole check takes less than a minute on a quiet
// machine; a busy one may need some.
const patience = 300_000

/** The script behind a command of an installed package, so that it runs on this very Node. */
const tool = (packageName, command = packageName) => {
  const folder = join(checkout, 'node_modules', packageName)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : bin[command])
}

const own = (script) => [join(checkout, 'bin', script), '--root', root]

// The slowest first, so that the others fill the time beside it.
const allSteps = [
  {
    name: 'types',
    asks: 'does it compile',
    run: () => [tool('typescript', 'tsc'), '--project', '.', '--pretty', 'false'],
  },
  {
    name: 'format',
    asks: 'is it formatted (prettier --write FILE mends it)',
    run: () => [tool('prettier'), '--check', '--log-level', 'warn', '.'],
  },
  {
    name: 'lint',
    asks: 'is it written the way STYLE.md says',
    run: () => [tool('oxlint'), '--format', 'unix', '.'],
  },
  {
    name: 'unused',
    asks: 'does anything lie about unused',
    run: () => [tool('knip'), '--no-progress', '--no-config-hints'],
  },
  {
    name: 'walls',
    asks: 'does every import keep to its walls',
    run: () => own('check-walls.mjs'),
  },
  {
    name: 'structure',
    asks: 'does everything stand where the layout says',
    run: () => own('check-structure.mjs'),
  },
]

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`.padStart(7)

/** Runs one step in a process of its own; its words are kept until it has ended. */
const take = (step) =>
  new Promise((resolve) => {
    const started = performance.now()
    const child = spawn(process.execPath, step.run(), {
      cwd: root,
      timeout: patience,
      env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1' },
    })
    const said = []
    child.stdout.on('data', (chunk) => said.push(chunk))
    child.stderr.on('data', (chunk) => said.push(chunk))
    child.on('error', (error) => said.push(Buffer.from(`${error.message}\n`)))
    child.on('close', (code, signal) => {
      if (signal !== null)
        said.push(Buffer.from(`stopped by ${signal} after ${seconds(started)}\n`))
      const text = Buffer.concat(said).toString('utf8').trimEnd()
      resolve({ step, ok: code === 0, text, took: seconds(started) })
    })
  })

const report = ({ step, ok, text, took }) => {
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${took}  ${step.name.padEnd(10)} ${step.asks}`)
  if (!ok) console.log(text.replaceAll(/^/gm, '       '))
}

const takeAll = async (steps) => {
  const waiting = [...steps]
  const failed = []
  const worker = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const outcome = await take(step)
      report(outcome)
      if (!outcome.ok) failed.push(step.name)
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, worker))
  return failed
}

const chosenSteps = (names) => {
  const unknown = names.filter((name) => !allSteps.some((step) => step.name === name))
  if (unknown.length > 0) {
    const known = allSteps.map(({ name }) => name).join(' ')
    console.error(`there is no step ${unknown.join(', ')}; the steps are ${known}`)
    return undefined
  }
  return allSteps.filter((step) => names.length === 0 || names.includes(step.name))
}

const check = async () => {
  if (Number.parseInt(process.versions.node, 10) < oldestNode) {
    console.error(`this is Node ${process.versions.node}; \`npm run check\` brings the right one`)
    return 2
  }
  const steps = chosenSteps(positionals)
  if (steps === undefined) return 2
  const started = performance.now()
  const failed = await takeAll(steps)
  const verdict = failed.length === 0 ? 'all good' : `failed: ${failed.join(', ')}`
  console.log(`${steps.length} steps in ${seconds(started).trim()}, ${verdict}`)
  return failed.length === 0 ? 0 : 1
}

process.exitCode = await check()
