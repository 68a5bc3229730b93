// `npm run dev`: serves, and serves anew whenever a source file has changed. Open pages notice
// by themselves (ALTERNAT_DEV) and reload.
import { spawn } from 'node:child_process'
import { existsSync, watch } from 'node:fs'
import { join } from 'node:path'

const watched = ['src', 'db', 'demo']
const isWithoutEffect = (name) =>
  /(\.test\.ts|~|\.sw[a-z])$/.test(name) || name.includes('node_modules')
// An editor or a checkout writes several files; they are one change.
const settleMilliseconds = 150

/** Serves until asked to stop. */
export const develop = (root, args) => {
  let child
  let stopping = false
  let restartWhenGone = false
  let settling

  const start = () => {
    restartWhenGone = false
    child = spawn(process.execPath, [join(root, 'src', 'app', 'start.ts'), ...args], {
      env: { ...process.env, ALTERNAT_DEV: '1' },
      stdio: 'inherit',
    })
    child.once('exit', (code) => {
      child = undefined
      if (stopping) process.exit(code ?? 0)
      if (restartWhenGone) start()
      else process.stderr.write('It stopped; waiting for the next change …\n')
    })
  }
  const restart = () => {
    if (stopping) return
    if (child === undefined) start()
    else {
      restartWhenGone = true
      child.kill('SIGTERM')
    }
  }
  const stop = (signal) => {
    stopping = true
    if (child === undefined) process.exit(0)
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill('SIGTERM')
  }

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop)
  for (const folder of watched.filter((name) => existsSync(join(root, name)))) {
    watch(join(root, folder), { recursive: true }, (_event, name) => {
      if (name === null || isWithoutEffect(name)) return
      clearTimeout(settling)
      settling = setTimeout(() => {
        process.stderr.write(`${join(folder, name)} changed: starting anew …\n`)
        restart()
      }, settleMilliseconds)
    })
  }
  start()
}
