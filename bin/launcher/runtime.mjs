// Makes sure that Node 24 runs. Only node: imports, and nothing newer than Node 20.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'

const oldestNode = 24

export const isNewEnough = (version) => Number.parseInt(version.replace('v', ''), 10) >= oldestNode

const advice = (binary, why) => `
Alternat needs Node ${oldestNode} or newer. This is Node ${process.versions.node}, and the one that npm brings along
  ${binary}
${why}. Do one of these:
  · let npm run the install script of the package "node":
      npm install-scripts approve node   (npm 12 and newer)
      npm rebuild node --ignore-scripts=false
  · install Node ${oldestNode} or newer yourself, and start again with it
`

/** The Node that the package "node" installed; undefined, having said what to do, without one. */
export const findNode = (root) => {
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  const binary = join(root, 'node_modules', 'node', 'bin', name)
  if (!existsSync(binary)) {
    const why =
      'is missing: its install script did not run (npm\'s "ignore-scripts", or not approved)'
    process.stderr.write(advice(binary, why))
    return undefined
  }
  const trial = spawnSync(binary, ['--version'], { encoding: 'utf8' })
  if (trial.status === 0 && isNewEnough(trial.stdout)) return binary
  const why = trial.error?.message ?? (trial.stderr.trim() || `says ${trial.stdout.trim()}`)
  process.stderr.write(advice(binary, `does not run here: ${why}`))
  return undefined
}

/** Ends like the child ended, so that a shell sees the same status or signal. */
const endLike = (code, signal) => {
  if (signal === null) {
    process.exitCode = code ?? 1
    return
  }
  process.removeAllListeners(signal)
  process.kill(process.pid, signal)
  process.exitCode = 128 + (constants.signals[signal] ?? 0)
}

/** Runs `binary` with `args` in our place: same terminal, signals passed on, same ending. */
export const runInOurPlace = (binary, args) => {
  const child = spawn(binary, args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  const passed = new Set()
  const pass = (signal) => {
    // On a terminal Ctrl-C has reached the child already: it is in the same process group.
    if (passed.has(signal) || (signal === 'SIGINT' && process.stdin.isTTY)) return
    passed.add(signal)
    child.kill(signal)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, pass)
  child.once('error', (error) => {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  })
  child.once('exit', endLike)
}

const lookAfterParentEvery = 200

/**
 * Lets this process end with those who started it and cannot tell it: the launcher that was
 * killed, and npm, which passes a signal only to the shell between us, and that dies silently.
 */
export const endWithParents = () => {
  const end = () => process.kill(process.pid, 'SIGTERM')
  if (process.channel !== undefined) {
    process.channel.unref()
    process.once('disconnect', end)
  }
  if (process.env.npm_lifecycle_event === undefined) return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    end()
  }, lookAfterParentEvery)
  timer.unref()
}
