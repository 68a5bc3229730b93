import { createTransport } from 'nodemailer'

export type OutgoingMail = {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly messageId: string
}

/** Hands one mail over; rejects when the server does not take it. */
export type SendMail = (mail: OutgoingMail) => Promise<void>

/** Sends through the SMTP server at `url`, in the name of `from`. */
export const mailThrough = (url: string, from: string): SendMail => {
  const transport = createTransport(url)
  return async (mail) => {
    await transport.sendMail({ ...mail, from })
  }
}
