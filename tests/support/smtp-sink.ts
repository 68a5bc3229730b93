import { createServer, type Socket } from 'node:net'

/** Where in a conversation the sink is asked what to say. */
export type SmtpStage = 'greeting' | 'EHLO' | 'MAIL' | 'RCPT' | 'DATA' | 'message' | 'QUIT'

/** One line, or: `dies` ends the connection without a word, `is silent`, `trickles` without an end. */
export type SmtpAnswer = string

/** What the server says at a stage; undefined: what a server says that takes everything. */
export type SmtpBehaviour = (stage: SmtpStage, line: string) => SmtpAnswer | undefined

export type SmtpSink = {
  readonly url: string
  /** Every message that came whole, whatever was answered to it. */
  readonly messages: { readonly from: string; readonly to: string; readonly raw: string }[]
  readonly connections: () => number
  readonly close: () => Promise<void>
}

const usual: Readonly<Record<SmtpStage, string>> = {
  greeting: '220 sink.example ESMTP',
  EHLO: '250-sink.example\r\n250-DSN\r\n250 8BITMIME',
  MAIL: '250 sender ok',
  RCPT: '250 recipient ok',
  DATA: '354 go on',
  message: '250 taken',
  QUIT: '221 bye',
}

const stageOf = (line: string): SmtpStage => {
  const verb = (line.split(' ')[0] ?? '').toUpperCase()
  if (verb === 'MAIL' || verb === 'RCPT' || verb === 'DATA' || verb === 'QUIT') return verb
  return 'EHLO'
}

const addressIn = (line: string): string => /<([^>]*)>/.exec(line)?.[1] ?? ''

// Each line says that another follows.
const trickle = (socket: Socket): void => {
  const timer = setInterval(() => socket.write('250-still at it\r\n'), 100)
  socket.on('close', () => clearInterval(timer))
}

const converse = (socket: Socket, sink: Pick<SmtpSink, 'messages'>, behave: SmtpBehaviour) => {
  let buffered = ''
  let isMessage = false
  let from = ''
  let to = ''
  const answer = (stage: SmtpStage, line: string): boolean => {
    const said = behave(stage, line) ?? usual[stage]
    if (said === 'dies') socket.destroy()
    else if (said === 'trickles') trickle(socket)
    else if (said !== 'is silent') socket.write(`${said}\r\n`)
    return said.startsWith('2') || said.startsWith('3')
  }
  const hear = (line: string): void => {
    const stage = stageOf(line)
    if (stage === 'MAIL') from = line
    if (stage === 'RCPT') to = addressIn(line)
    isMessage = answer(stage, line) && stage === 'DATA'
    if (stage === 'QUIT') socket.end()
  }
  const nextPart = (): string | undefined => {
    const end = isMessage ? '\r\n.\r\n' : '\r\n'
    const at = buffered.indexOf(end)
    if (at < 0) return undefined
    const part = buffered.slice(0, at)
    buffered = buffered.slice(at + end.length)
    return part
  }
  answer('greeting', '')
  socket.on('error', () => undefined)
  socket.on('data', (chunk) => {
    buffered += chunk.toString('latin1')
    for (let part = nextPart(); part !== undefined; part = nextPart()) {
      if (isMessage) {
        isMessage = false
        const raw = `${part}\r\n`.replaceAll(/^\.\./gm, '.')
        sink.messages.push({ from, to, raw })
        answer('message', part)
      } else {
        hear(part)
      }
    }
  })
}

/** An SMTP server on loopback that keeps what it is given, and behaves as badly as a test wants. */
export const openSmtpSink = async (behave: SmtpBehaviour = () => undefined): Promise<SmtpSink> => {
  const sockets = new Set<Socket>()
  const messages: SmtpSink['messages'] = []
  let connections = 0
  const server = createServer((socket) => {
    connections += 1
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    converse(socket, { messages }, behave)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `smtp://127.0.0.1:${String(port)}`,
    messages,
    connections: () => connections,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}
