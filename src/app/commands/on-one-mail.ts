import type { OpenDatabase } from '#kit/db/database.ts'
import { isId } from '#kit/ids/ids.ts'

import { BadInput, type CommandIo } from './io.ts'
import { operandsIn } from './operands.ts'
import { withinInstallation } from './within-installation.ts'

type Act = (db: OpenDatabase, id: string, io: CommandIo) => Promise<number>

/** A command on the one mail whose id it is given. */
export const onOneMail =
  (help: string, act: Act) =>
  async (args: string[], io: CommandIo): Promise<number> => {
    const operands = operandsIn(args, help, io)
    if (operands === undefined) return 0
    const [id = ''] = operands
    if (!isId(id.toLowerCase())) {
      throw new BadInput('ID: give the id of a mail, as alternat mail list shows it')
    }
    return withinInstallation(io, (db) => act(db, id, io))
  }
