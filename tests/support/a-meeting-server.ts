import { createHash } from 'node:crypto'
import { createServer } from 'node:http'

/** A server that speaks the API of BigBlueButton: it checks every checksum by itself, and makes meetings once. */
export type MeetingServer = {
  readonly address: string
  readonly secret: string
  /** Titles of the meetings that were made, by their id. */
  readonly meetings: ReadonlyMap<string, string>
  /** From now on it gives no answer that can be used. */
  readonly breakDown: (isBroken: boolean) => void
  /** Who an address lets in, as the server would read it; undefined when its checksum is wrong. */
  readonly admits: (address: string) => Readonly<Record<string, string>> | undefined
  readonly close: () => Promise<void>
}

const secret = 'a-secret-that-both-know'

const isSigned = (url: URL): boolean => {
  const call = url.pathname.split('/').at(-1) ?? ''
  const [query = '', checksum = ''] = url.search.slice(1).split(/&?checksum=/)
  return checksum === createHash('sha256').update(`${call}${query}${secret}`).digest('hex')
}

const answer = (code: string, inner = ''): string =>
  `<response><returncode>${code}</returncode>${inner}</response>`

export const aMeetingServer = async (): Promise<MeetingServer> => {
  const meetings = new Map<string, string>()
  let isBroken = false
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    if (isBroken) return response.writeHead(502).end('bad gateway')
    if (!url.pathname.startsWith('/bigbluebutton/api/')) return response.writeHead(404).end()
    if (!isSigned(url)) {
      return response.end(answer('FAILED', '<messageKey>checksumError</messageKey>'))
    }
    if (url.pathname.endsWith('/create')) {
      const id = url.searchParams.get('meetingID') ?? ''
      meetings.set(id, url.searchParams.get('name') ?? '')
    }
    return response.end(answer('SUCCESS', '<meetings/>'))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0
  return {
    address: `http://127.0.0.1:${String(port)}/bigbluebutton`,
    secret,
    meetings,
    breakDown: (broken) => {
      isBroken = broken
    },
    admits: (address) => {
      const url = new URL(address)
      const isJoin = url.pathname.endsWith('/join') && isSigned(url)
      return isJoin ? Object.fromEntries(url.searchParams) : undefined
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
