import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

import type { DemoSite, SignIn } from './demo-site.ts'
import { freshDatabase } from './test-database.ts'

const script = fileURLToPath(new URL('serve-demo.ts', import.meta.url))

type Serving = {
  readonly child: ChildProcess
  readonly port: string
  readonly signIns: readonly SignIn[]
}

const startServing = (appUrl: string, port: string): Promise<Serving> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, appUrl, port], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const signIns: SignIn[] = []
    child.once('exit', () => reject(new Error('the server ended before it was ready')))
    createInterface({ input: child.stdout }).on('line', (line) => {
      const [word, first = '', password = ''] = line.split(' ')
      if (word === 'password') signIns.push({ email: first, password })
      if (word === 'ready') resolve({ child, port: first, signIns })
    })
  })

const killed = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })

/** The demonstration in a process of its own, which a journey kills and starts again. */
export type KillableSite = DemoSite & {
  readonly kill: () => Promise<void>
  /** At the same address, over the same database. */
  readonly startAgain: () => Promise<void>
}

export const openKillableSite = async (): Promise<KillableSite> => {
  const database = await freshDatabase()
  let serving = await startServing(database.appUrl, '0')
  let runs = true
  const { port, signIns } = serving
  const kill = async (): Promise<void> => {
    if (runs) await killed(serving.child)
    runs = false
  }
  return {
    address: `http://localhost:${port}`,
    signIn: (email) => {
      const known = signIns.find((signIn) => signIn.email === email)
      if (known === undefined) throw new Error(`the demonstration has no ${email}`)
      return known
    },
    kill,
    startAgain: async () => {
      serving = await startServing(database.appUrl, port)
      runs = true
    },
    close: async () => {
      await kill()
      await database.drop()
    },
  }
}
