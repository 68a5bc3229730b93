import type { OpenDatabase } from '#kit/db/database.ts'

import { readConfig } from '../config.ts'
import { openInstallation } from '../open-installation.ts'
import type { CommandIo } from './io.ts'

/** Runs `work` on the installation that the environment names, and closes it whatever happens. */
export const withinInstallation = async (
  io: CommandIo,
  work: (db: OpenDatabase) => Promise<number>,
): Promise<number> => {
  const installation = await openInstallation(readConfig(process.env), io.err)
  try {
    return await work(installation.db)
  } finally {
    await installation.close()
  }
}
