import { connect, type Socket } from 'node:net'

const connections = 16

const readOnce = (port: number, request: string): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    const socket = connect(port, '127.0.0.1', () => socket.write(request))
    socket.setTimeout(5000, () => socket.destroy())
    socket.on('error', reject)
    socket.on('close', () => resolve(Buffer.concat(chunks)))
    socket.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      const whole = Buffer.concat(chunks)
      const head = whole.indexOf('\r\n\r\n')
      const length = /content-length: (\d+)/i.exec(whole.toString('latin1', 0, head))?.[1]
      if (head >= 0 && whole.length >= head + 4 + Number(length)) socket.end()
    })
  })

export type Answer = {
  readonly status: number
  readonly head: string
  readonly body: Buffer
  readonly size: number
}

/** One whole answer of a server on loopback, as it stands on the wire. */
export const fetchRaw = async (port: number, request: string): Promise<Answer> => {
  const whole = await readOnce(port, request)
  const at = whole.indexOf('\r\n\r\n')
  const head = whole.toString('latin1', 0, at)
  return {
    status: Number(head.slice(9, 12)),
    head,
    body: whole.subarray(at + 4),
    size: whole.length,
  }
}

/**
 * Requests a second that a server on loopback answers to `connections` clients, each asking again
 * when its answer is whole. Every answer has `size` bytes; `milliseconds` bound the load.
 */
export const requestsPerSecond = async (
  port: number,
  { request, size, milliseconds }: { request: string; size: number; milliseconds: number },
): Promise<number> => {
  const sockets: Socket[] = []
  let answered = 0
  let stopped = false
  const open = (): Promise<void> =>
    new Promise((resolve, reject) => {
      let received = 0
      const socket = connect(port, '127.0.0.1', () => {
        resolve()
        socket.write(request)
      })
      socket.setNoDelay(true)
      socket.on('error', reject)
      socket.on('data', (chunk: Buffer) => {
        received += chunk.length
        if (received < size) return
        received -= size
        answered += 1
        if (!stopped) socket.write(request)
      })
      sockets.push(socket)
    })
  await Promise.all(Array.from({ length: connections }, open))
  const started = performance.now()
  await new Promise((resolve) => setTimeout(resolve, milliseconds))
  const seconds = (performance.now() - started) / 1000
  stopped = true
  for (const socket of sockets) socket.destroy()
  return answered / seconds
}
