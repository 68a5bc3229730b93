// Brings node_modules to what package-lock.json says. Runs before anything is installed, on the
// Node that started npm: only node: imports, and nothing newer than Node 20.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

const readPackages = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages
  } catch {
    return undefined
  }
}

/** Whether every package that the lock file asks for (tools too, if needed) is there as asked. */
const isInstalled = (root, { withTools }) => {
  const wanted = readPackages(join(root, 'package-lock.json'))
  const present = readPackages(join(root, 'node_modules', '.package-lock.json'))
  if (wanted === undefined) throw new Error('package-lock.json is missing or broken')
  if (present === undefined) return false
  return Object.entries(wanted).every(
    ([path, { version, optional, dev }]) =>
      path === '' ||
      present[path]?.version === version ||
      // Packages for other systems, and tools where only the application runs.
      (present[path] === undefined && (optional || (dev && !withTools))),
  )
}

// The npm that runs us is the one to use; started by hand, the first in the PATH.
const npm = () => {
  const script = process.env.npm_execpath
  return script && basename(script) === 'npm-cli.js'
    ? { command: process.execPath, first: [script], shell: false }
    : { command: 'npm', first: [], shell: process.platform === 'win32' }
}

/** Says that it goes on: every second on a terminal, now and then elsewhere. */
const showProgress = () => {
  const started = Date.now()
  const seconds = () => Math.round((Date.now() - started) / 1000)
  const isTerminal = process.stderr.isTTY
  process.stderr.write('Installing packages, once (about 20 seconds) …\n')
  const timer = setInterval(
    () =>
      process.stderr.write(isTerminal ? `\r  ${seconds()} s ` : `  still at it, ${seconds()} s\n`),
    isTerminal ? 1000 : 10_000,
  )
  return (words) => {
    clearInterval(timer)
    process.stderr.write(`${isTerminal ? '\r' : ''}${words} after ${seconds()} s\n`)
  }
}

/** Runs `npm ci`; answers whether it succeeded, its complaints shown if not. */
const runNpm = (root, args) =>
  new Promise((resolve) => {
    const { command, first, shell } = npm()
    const finished = showProgress()
    // Errors only: on Node 20 npm warns of packages that will run on the Node it is installing.
    const child = spawn(command, [...first, ...args, '--loglevel=error'], {
      cwd: root,
      shell,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    const said = []
    child.stderr.on('data', (chunk) => said.push(chunk))
    child.on('error', (error) => said.push(Buffer.from(`${error.message}\n`)))
    child.on('close', (code) => {
      finished(code === 0 ? 'Installed' : 'Not installed')
      if (code !== 0) process.stderr.write(Buffer.concat(said))
      resolve(code === 0)
    })
  })

/** Installs what is missing. `withTools`: also what only tests and checks need. */
export const installIfNeeded = async (root, { withTools }) => {
  if (isInstalled(root, { withTools })) return true
  const tools = withTools ? ['--include=dev'] : []
  const ok = await runNpm(root, ['ci', ...tools, '--no-audit', '--no-fund'])
  if (!ok) process.stderr.write(`\nnpm ci failed in ${root}: see above. It needs a registry.\n`)
  return ok
}
