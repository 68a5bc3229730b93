import { parseArgs } from 'node:util'

import { operatorOutbox } from '#contexts/access/contract.ts'

import { BadInput, type CommandIo } from './io.ts'
import { withinInstallation } from './within-installation.ts'

export const help = `alternat mail list [--state STATE]

Lists the latest mails, the last recorded first, as lines of
  id  recorded  state  purpose  recipient  subject
separated by tabs, and on standard error how many there are in each state. Texts are not shown:
alternat mail show ID does. STATE is one of
  ${operatorOutbox.states.join(', ')}.
"2 copies" marks a mail that was handed over a second time, because nobody could tell whether the
first copy had been taken.
`

type Listed = Awaited<ReturnType<typeof operatorOutbox.list>>

const lineOf = (mail: Listed['mails'][number]): string =>
  [
    mail.id,
    new Date(mail.recordedAt).toISOString(),
    mail.resent ? `${mail.state} (2 copies)` : mail.state,
    mail.purpose,
    mail.recipient || '(emptied)',
    mail.subject,
  ].join('\t')

const countLine = ({ state, count, resent }: Listed['counts'][number]): string =>
  `${state.padEnd(10)} ${String(count)}${resent > 0 ? `, of which ${String(resent)} in 2 copies` : ''}`

/** Runs `alternat mail list`. */
export const run = async (args: string[], io: CommandIo): Promise<number> => {
  const { values } = parseArgs({
    args,
    options: { state: { type: 'string' }, help: { type: 'boolean' } },
  })
  if (values.help === true) {
    io.out(help)
    return 0
  }
  const state = operatorOutbox.states.find((known) => known === values.state)
  if (values.state !== undefined && state === undefined) {
    throw new BadInput(`--state: give one of ${operatorOutbox.states.join(', ')}`)
  }
  return withinInstallation(io, async (db) => {
    const { mails, counts } = await operatorOutbox.list(db, state)
    for (const mail of mails) io.out(`${lineOf(mail)}\n`)
    for (const count of counts) io.err(countLine(count))
    return 0
  })
}
