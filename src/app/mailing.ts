import { type MailSending, openMailSending } from '#contexts/access/jobs.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { openMailServer } from '#kit/mail/mail-through.ts'
import { noReplyAddress } from '#kit/mail/no-reply-address.ts'

import type { Config } from './config.ts'

// What is in a worker's hands at the end is finished; one that a mail server keeps is uncertain.
const longestGoodbyeMilliseconds = 10_000

const withoutServer: MailSending = {
  ensureMailsAreSent: () => Promise.resolve(),
  stop: () => Promise.resolve(),
}

/** The sending of this process. Without a mail server mails stay in the outbox. */
export const openMailing = (
  { db, baseUrl }: Dependencies,
  { smtpUrl, bounces }: Config,
): MailSending => {
  if (smtpUrl === undefined) return withoutServer
  const from = `Alternat <${noReplyAddress(baseUrl)}>`
  const server = openMailServer({ url: smtpUrl, from, bounces })
  const sending = openMailSending(db, server.send)
  const goodbye = (): Promise<void> =>
    new Promise((resolve) => {
      setTimeout(resolve, longestGoodbyeMilliseconds).unref()
    })
  const stop = async (): Promise<void> => {
    await Promise.race([sending.stop(), goodbye()])
    server.close()
  }
  return { ...sending, stop }
}
