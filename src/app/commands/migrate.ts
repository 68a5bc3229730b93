import { readConfig } from '../config.ts'
import { openInstallation } from '../open-installation.ts'
import type { CommandIo } from './io.ts'

export const help = `alternat migrate

Brings the database of this installation to the newest schema. Starting does the same.
`

/** Runs `alternat migrate`. */
export const run = async (args: string[], io: CommandIo): Promise<number> => {
  if (args.includes('--help')) {
    io.out(help)
    return 0
  }
  const installation = await openInstallation(readConfig(process.env), io.err)
  await installation.close()
  io.err('the database is up to date')
  return 0
}
