import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { startEmbedded } from '#app/embedded/start-embedded.ts'
import { prepareTemplate } from '#tests/support/test-database.ts'

type Stop = () => Promise<void>

const startServer = async (
  durable: boolean,
): Promise<{ readonly url: string; readonly stop: Stop }> => {
  const given = process.env['TEST_DATABASE_URL']
  if (given !== undefined && given !== '') return { url: given, stop: () => Promise.resolve() }
  const folder = mkdtempSync(join(tmpdir(), 'alternat-test-'))
  const remove = (): void => {
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    const embedded = await startEmbedded({ folder, durable, report: () => undefined })
    return { url: embedded.adminUrl, stop: () => embedded.stop().finally(remove) }
  } catch (error) {
    remove()
    throw error
  }
}

/**
 * The server on which tests with a database run: `TEST_DATABASE_URL`, or a built-in one for this
 * run only, which syncs to the disk where that is what is measured. Prepares the template that
 * tests clone; the answer takes everything away again.
 */
export const startThrowAwayDatabase = async ({ durable = false } = {}): Promise<Stop> => {
  const { url, stop } = await startServer(durable)
  try {
    const dropAll = await prepareTemplate(url)
    return async () => {
      await dropAll()
      await stop()
    }
  } catch (error) {
    await stop()
    throw error
  }
}
