import { PassThrough, type Readable } from 'node:stream'

import { createTransport } from 'nodemailer'

import { composeMail, type Sender } from './compose-mail.ts'
import { handoverOfFailure } from './handover-failure.ts'
import type { Handover, OutgoingMail, SendMail } from './mail.ts'

/** How long a mail server may take for what, in milliseconds. */
export type Patience = {
  readonly connect: number
  readonly greet: number
  /** Without a word from the server. */
  readonly silence: number
  /** For one mail in all; less than the time after which a claim counts as lost. */
  readonly total: number
}

// RFC 5321, 4.5.3.2: a server that looks through a mail may take minutes for its last answer, and
// whoever leaves before it doubles mails.
const usualPatience: Patience = {
  connect: 15_000,
  greet: 30_000,
  silence: 120_000,
  total: 240_000,
}

/** Tells when the last byte has been fetched, which is after the server asked for the mail. */
const watched = (input: Readable, whenFetched: () => void): Readable => {
  const output = new PassThrough()
  input.on('error', (error) => output.destroy(error))
  output.on('end', whenFetched)
  return input.pipe(output)
}

export type MailServer = Sender & { readonly url: string; readonly patience?: Patience }

// Kept connections for at least as many mails at once as there are workers, so that none waits here.
const mostConnections = 16
// A server may end a connection that rests; none rests for longer than between two rounds of work.
const restMilliseconds = 8_000

const openTransport = ({ url, patience = usualPatience }: MailServer) =>
  createTransport({
    url,
    pool: true,
    maxConnections: mostConnections,
    maxMessages: 1_000,
    // A transport that sends again by itself doubles mails silently; when to try again, the queue says.
    maxRequeues: 0,
    idleTimeout: restMilliseconds,
    connectionTimeout: patience.connect,
    dnsTimeout: patience.connect,
    greetingTimeout: patience.greet,
    socketTimeout: patience.silence,
  })

// The transport reads a list of addresses where it finds a comma.
const isOneAddress = (text: string): boolean => /^[^\s,;<>"]+@[^\s,;<>"@]+$/.test(text)

/** A mail server with the connections to it that are kept. */
export type OpenMailServer = {
  readonly send: SendMail
  /** Ends the connections; a mail that is being handed over is finished first. */
  readonly close: () => void
}

/**
 * Sends through an SMTP server over connections that are kept, one mail at a time over each, so
 * that where a connection ends still says what became of the one mail that was on it.
 */
export const openMailServer = (server: MailServer): OpenMailServer => {
  const { total } = server.patience ?? usualPatience
  const transport = openTransport(server)
  const handedOver = new Set<string>()
  transport.use('stream', ({ data, message }, done) => {
    const { messageId } = data
    message.processFunc((input) => watched(input, () => handedOver.add(String(messageId))))
    done()
  })
  const handOver = async (mail: OutgoingMail): Promise<Handover> => {
    try {
      const signal = AbortSignal.timeout(total)
      await transport.sendMail({ ...composeMail(mail, server), signal })
      return { outcome: 'taken' }
    } catch (error) {
      const handover = handoverOfFailure(error, handedOver.has(mail.messageId))
      if (handover === undefined) throw error
      return handover
    } finally {
      handedOver.delete(mail.messageId)
    }
  }
  return {
    send: async (mail) =>
      isOneAddress(mail.to)
        ? handOver(mail)
        : { outcome: 'refused', reason: 'the recipient is not one address' },
    close: () => transport.close(),
  }
}
