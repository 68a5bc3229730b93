import { found } from '#app/found.ts'
import { readConfig } from '#app/config.ts'
import { serve } from '#app/serve.ts'
import { openDatabase } from '#kit/db/database.ts'

import { freshDatabase } from './test-database.ts'

export type SignIn = { readonly email: string; readonly password: string }

export type DemoSite = {
  readonly address: string
  /** The demonstration's sign-ins by address: `attache@mexico.example`. */
  readonly signIn: (email: string) => SignIn
  readonly close: () => Promise<void>
}

const silent = (): void => undefined

/**
 * The whole application with the demonstration, on a free loopback port and a database of its own.
 * `environment`: settings that an operator would make besides.
 */
export const openDemoSite = async (
  environment: Readonly<Record<string, string>> = {},
): Promise<DemoSite> => {
  const database = await freshDatabase()
  const db = openDatabase(database.appUrl)
  const config = readConfig({
    ...environment,
    PORT: '0',
    ALTERNAT_SECRET: 'a secret of the tests alone',
  })
  const giveUp = async (error: unknown): Promise<never> => {
    await db.close()
    await database.drop()
    throw error
  }
  const { demo, signIns } = await found(db, config, silent).catch(giveUp)
  const serving = await serve({ db, appUrl: database.appUrl, demo }, config).catch(giveUp)
  return {
    address: `http://localhost:${String(serving.port)}`,
    signIn: (email) => {
      const known = signIns.find((signIn) => signIn.email === email)
      if (known === undefined) throw new Error(`the demonstration has no ${email}`)
      return known
    },
    close: async () => {
      await serving.close()
      await db.close()
      await database.drop()
    },
  }
}
