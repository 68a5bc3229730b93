// A bare node:http server that registers people plainly: the reference of the registration benchmark.
import { createServer, type IncomingMessage } from 'node:http'

import pg from 'pg'

import { cpuMilliseconds } from './clients.ts'
import { registerPlainly } from './plain-registration.ts'

const [, , connectionString, poolSize] = process.argv
const pool = new pg.Pool({ connectionString, max: Number(poolSize) })

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

const register = async (request: IncomingMessage): Promise<string> => {
  const form = new URLSearchParams(await bodyOf(request))
  const text = (name: string): string => form.get(name) ?? ''
  return registerPlainly(pool, {
    event: (request.url ?? '').slice(1),
    name: text('name'),
    email: text('email'),
    party: Number(text('party')),
    key: text('key'),
  })
}

const server = createServer((request, response) => {
  void register(request).then((id) => {
    response.writeHead(303, { location: `/${id}`, 'content-length': 0 }).end()
  })
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.send?.({ port: typeof address === 'object' && address !== null ? address.port : 0 })
})
process.on('message', (asked) => {
  if (asked === 'cpu') process.send?.({ cpu: cpuMilliseconds() })
})
process.once('disconnect', () => process.exit())
