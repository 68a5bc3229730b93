import { connect, type Socket } from 'node:net'

/** A client that keeps its connection, and asks again only after it was answered. */
export type HttpClient = {
  /** Posts a form; answers the status and the Location of the answer. */
  readonly post: (
    path: string,
    fields: Readonly<Record<string, string>>,
  ) => Promise<{ status: number; location: string }>
  readonly close: () => void
}

const requestOf = (path: string, fields: Readonly<Record<string, string>>): string => {
  const body = new URLSearchParams(fields).toString()
  return [
    `POST ${path} HTTP/1.1`,
    'Host: localhost',
    'Sec-Fetch-Site: same-origin',
    'Content-Type: application/x-www-form-urlencoded',
    `Content-Length: ${String(body.length)}`,
    '',
    body,
  ].join('\r\n')
}

const isWhole = (text: string): boolean => {
  const head = text.indexOf('\r\n\r\n')
  if (head < 0) return false
  const length = /\r\ncontent-length: (\d+)/i.exec(text.slice(0, head))?.[1]
  if (length !== undefined) return text.length >= head + 4 + Number(length)
  return !/\r\ntransfer-encoding: chunked/i.test(text) || text.endsWith('0\r\n\r\n')
}

const answerOf = (text: string) => ({
  status: Number(text.slice(9, 12)),
  location: /\r\nlocation: (\S+)/i.exec(text)?.[1] ?? '',
})

const opened = (port: number): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket))
    socket.setNoDelay(true)
    socket.setEncoding('latin1')
    socket.once('error', reject)
  })

/** Opens one connection to a server on loopback. A connection that ends fails what is asked of it. */
export const openHttpClient = async (port: number): Promise<HttpClient> => {
  const socket = await opened(port)
  let received = ''
  let waiting: { resolve: (text: string) => void; reject: (error: Error) => void } | undefined
  socket.on('error', () => undefined)
  socket.on('close', () => waiting?.reject(new Error('the connection ended without an answer')))
  socket.on('data', (chunk: string) => {
    received += chunk
    if (!isWhole(received)) return
    const whole = received
    received = ''
    waiting?.resolve(whole)
  })
  return {
    post: async (path, fields) => {
      const text = await new Promise<string>((resolve, reject) => {
        waiting = { resolve, reject }
        if (socket.destroyed) reject(new Error('the connection has ended'))
        else socket.write(requestOf(path, fields))
      })
      waiting = undefined
      return answerOf(text)
    },
    close: () => socket.destroy(),
  }
}
