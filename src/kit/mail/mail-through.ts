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

const openTransport = ({ url, patience = usualPatience }: MailServer) =>
  createTransport({
    url,
    connectionTimeout: patience.connect,
    dnsTimeout: patience.connect,
    greetingTimeout: patience.greet,
    socketTimeout: patience.silence,
  })

const handOver = async (server: MailServer, mail: OutgoingMail): Promise<Handover> => {
  const { total } = server.patience ?? usualPatience
  const transport = openTransport(server)
  let wasHandedOver = false
  transport.use('stream', ({ message }, done) => {
    message.processFunc((input) => watched(input, () => (wasHandedOver = true)))
    done()
  })
  try {
    const signal = AbortSignal.timeout(total)
    await transport.sendMail({ ...composeMail(mail, server), signal })
    return { outcome: 'taken' }
  } catch (error) {
    const handover = handoverOfFailure(error, wasHandedOver)
    if (handover === undefined) throw error
    return handover
  }
}

// The transport reads a list of addresses where it finds a comma.
const isOneAddress = (text: string): boolean => /^[^\s,;<>"]+@[^\s,;<>"@]+$/.test(text)

/** Sends through an SMTP server, each mail over a connection of its own. */
export const mailThrough =
  (server: MailServer): SendMail =>
  async (mail) =>
    isOneAddress(mail.to)
      ? handOver(server, mail)
      : { outcome: 'refused', reason: 'the recipient is not one address' }
