import { parseArgs } from 'node:util'

import { operatorOutbox } from '#contexts/access/contract.ts'

import { BadInput, type CommandIo } from './io.ts'
import { withinInstallation } from './within-installation.ts'

export const help = `alternat mail resend ID

Sends one marked copy more of a mail that stayed uncertain after its second copy, which nothing does
by itself: it may have arrived twice already, or never. alternat mail list --state uncertain
names them.
`

/** Runs `alternat mail resend`. */
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
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) {
    throw new BadInput('ID: give the id of a mail, as alternat mail list shows it')
  }
  return withinInstallation(io, async (db) => {
    const resent = await operatorOutbox.resend(db, id)
    if (resent.ok) {
      io.out(`${id} goes out once more\n`)
      return 0
    }
    io.err(`${id} did not stay uncertain, or its words are erased: nothing is sent`)
    return 1
  })
}
