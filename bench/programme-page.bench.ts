import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { languages } from '#kit/text/localised.ts'

import { fetchRaw, requestsPerSecond } from './load.ts'
import { interleaved, type Report } from './measuring.ts'

const rounds = 5
const milliseconds = 2000

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url))

const started = (child: ChildProcess): Promise<number> =>
  new Promise((resolve, reject) => {
    child.once('message', (port) => resolve(Number(port)))
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`a server ended with ${String(code)}`)))
  })

const startBare = async (
  head: string,
  body: Buffer,
): Promise<{ child: ChildProcess; port: number }> => {
  const child = fork(here('bare-server.ts'))
  const kept = head
    .split('\r\n')
    .slice(1)
    .map((line) => ({
      name: line.slice(0, line.indexOf(':')),
      value: line.slice(line.indexOf(':') + 2),
    }))
    .filter(({ name }) => !['date', 'connection', 'keep-alive'].includes(name.toLowerCase()))
    .map(({ name, value }) => [name, value] as const)
  child.send({ headers: Object.fromEntries(kept), body: body.toString('base64') })
  return { child, port: await started(child) }
}

const requestFor = (path: string): string =>
  `GET ${path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: br\r\n\r\n`

/** The anonymous programme page in each language, against a bare server sending the same bytes. */
export const run = async (report: Report): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'alternat-bench-'))
  const app = fork(here('demo-server.ts'), [folder])
  try {
    const port = await started(app)
    for (const language of languages) {
      const request = requestFor(`/${language}`)
      await fetchRaw(port, request)
      const page = await fetchRaw(port, request)
      const bare = await startBare(page.head, page.body)
      const { size } = await fetchRaw(bare.port, request)
      const load = { request, milliseconds }
      const rates = await interleaved(
        rounds,
        () => requestsPerSecond(port, { ...load, size: page.size }),
        () => requestsPerSecond(bare.port, { ...load, size }),
      )
      bare.child.kill()
      report({
        name: `programme page /${language}, anonymous`,
        figure: `${rates.ours.toFixed(0)} requests/s`,
        reference: `${rates.reference.toFixed(0)} requests/s, bare node:http with the same bytes`,
        ratio: rates.ours / rates.reference,
        note: `${String(page.body.length)} bytes over the wire`,
      })
    }
  } finally {
    app.kill('SIGTERM')
    await new Promise((resolve) => app.once('exit', resolve))
    rmSync(folder, { recursive: true, force: true })
  }
}
