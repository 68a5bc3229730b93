import { createServer, connect, type Socket } from 'node:net'

/** A way to a server that can be cut in the middle: everything that is under way breaks, and nothing new gets through. */
export type Network = {
  readonly address: string
  readonly cut: () => void
  readonly mend: () => void
  readonly close: () => Promise<void>
}

/** Opens a way to the server at an address of this machine. */
export const openNetwork = async (to: string): Promise<Network> => {
  const { port } = new URL(to)
  const sockets = new Set<Socket>()
  let isCut = false
  const server = createServer((incoming) => {
    if (isCut) {
      incoming.destroy()
      return
    }
    const outgoing = connect(Number(port), '127.0.0.1')
    for (const socket of [incoming, outgoing]) {
      sockets.add(socket)
      socket.on('error', () => socket.destroy())
      socket.on('close', () => {
        sockets.delete(socket)
        incoming.destroy()
        outgoing.destroy()
      })
    }
    incoming.pipe(outgoing).pipe(incoming)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  const own = typeof bound === 'object' && bound !== null ? bound.port : 0
  const breakAll = (): void => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    address: `http://localhost:${String(own)}`,
    cut: () => {
      isCut = true
      breakAll()
    },
    mend: () => {
      isCut = false
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        breakAll()
      }),
  }
}
