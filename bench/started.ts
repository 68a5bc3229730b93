import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

import { z } from 'zod'

/** A server in a process of its own, which says where it listens and what it has used. */
export type Started = {
  readonly child: ChildProcess
  readonly port: number
  readonly cpuNow: () => Promise<number>
}

const reports = z.object({ port: z.number().optional(), cpu: z.number().optional() })

const next = (child: ChildProcess): Promise<z.infer<typeof reports>> =>
  new Promise((resolve, reject) => {
    const gone = (code: number | null): void =>
      reject(new Error(`a server ended with ${String(code)}`))
    child.once('exit', gone)
    child.once('message', (report) => {
      child.off('exit', gone)
      resolve(reports.parse(report))
    })
  })

/** Starts a program, and waits until it listens. */
export const startServer = async (file: URL, args: readonly string[]): Promise<Started> => {
  const child = fork(fileURLToPath(file), [...args])
  const { port = 0 } = await next(child)
  return {
    child,
    port,
    cpuNow: async () => {
      child.send('cpu')
      return (await next(child)).cpu ?? Number.NaN
    },
  }
}
