import { operatorOutbox } from '#contexts/access/contract.ts'

import { onOneMail } from './on-one-mail.ts'

export const help = `alternat mail show ID

Shows one mail: where it stands, its headers and its text. It may hold a sign-in link; so nobody but
the operator, at the command line, can look at mails.
`

type Shown = NonNullable<Awaited<ReturnType<typeof operatorOutbox.show>>>

const textOf = (mail: Shown): string => {
  const headers = [
    ['State', `${mail.state}, since ${new Date(mail.at).toISOString()}`],
    ['Attempts', String(mail.attempts)],
    ['Copies', mail.resent ? '2' : '1'],
    ['Reason', mail.failure ?? ''],
    ['To', mail.recipient],
    ['Subject', mail.subject],
    ['Message-ID', mail.messageId],
    ['In-Reply-To', mail.references ?? ''],
    ['Content-Language', mail.language],
    ['Calendars', mail.calendars.map(({ name, method }) => `${name} (${method})`).join(', ')],
  ].filter(([, value]) => value !== '')
  const head = headers.map(([name = '', value = '']) => `${name}: ${value}\n`).join('')
  return `${head}\n${mail.isEmptied ? '(emptied)' : mail.text}\n`
}

/** Runs `alternat mail show`. */
export const run = onOneMail(help, async (db, id, io) => {
  const mail = await operatorOutbox.show(db, id)
  if (mail === undefined) {
    io.err(`there is no mail ${id}`)
    return 1
  }
  io.out(textOf(mail))
  return 0
})
