// A bare node:http server that sends one buffer: the reference of the page benchmark.
import { createServer } from 'node:http'

type Message = { readonly headers: Record<string, string>; readonly body: string }

process.once('message', ({ headers, body }: Message) => {
  const bytes = Buffer.from(body, 'base64')
  const server = createServer((_request, response) => {
    response.writeHead(200, headers)
    response.end(bytes)
  })
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    process.send?.(typeof address === 'object' && address !== null ? address.port : 0)
  })
})
