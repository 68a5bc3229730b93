import { parseArgs } from 'node:util'

import { operatorOutbox } from '#contexts/access/contract.ts'

import { BadInput, type CommandIo } from './io.ts'
import { withinInstallation } from './within-installation.ts'

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

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)

/** Runs `alternat mail show`. */
export const run = async (args: string[], io: CommandIo): Promise<number> => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { help: { type: 'boolean' } },
  })
  if (values.help === true) {
    io.out(help)
    return 0
  }
  const [id = ''] = positionals
  if (!isUuid(id)) throw new BadInput('ID: give the id of a mail, as alternat mail list shows it')
  return withinInstallation(io, async (db) => {
    const mail = await operatorOutbox.show(db, id)
    if (mail === undefined) {
      io.err(`there is no mail ${id}`)
      return 1
    }
    io.out(textOf(mail))
    return 0
  })
}
