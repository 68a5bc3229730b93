import { type OpenDatabase, openDatabase } from '#kit/db/database.ts'

import { type Config, ConfigError } from './config.ts'
import { startEmbedded } from './embedded/start-embedded.ts'
import { migrate } from './migrate.ts'
import { derivedKey } from './secret.ts'

export type Report = (line: string) => void

/** A database that is up to date and open for the application. */
export type Installation = {
  readonly db: OpenDatabase
  readonly appUrl: string
  /** Closes connections; stops the embedded database if this process started it. */
  readonly close: () => Promise<void>
}

type Admin = { readonly adminUrl: string; readonly stop: () => Promise<void> }

const openAdmin = async (config: Config, report: Report, servesAt?: string): Promise<Admin> => {
  if (config.databaseUrl !== undefined) {
    return { adminUrl: config.databaseUrl, stop: () => Promise.resolve() }
  }
  const folder = config.dataFolder
  return startEmbedded(servesAt === undefined ? { folder, report } : { folder, report, servesAt })
}

/** Row-level security binds neither superusers nor logins that bypass it: then nothing is served. */
const refusePowerfulLogin = async (db: OpenDatabase): Promise<void> => {
  if (await db.loginIgnoresRowSecurity()) {
    throw new ConfigError(
      'the login of the application ignores row-level security: point ALTERNAT_APP_DATABASE_URL at one that is neither superuser nor BYPASSRLS',
    )
  }
}

const openOn = async (
  { adminUrl, stop }: Admin,
  config: Config,
  report: Report,
): Promise<Installation> => {
  const appPassword = derivedKey(config, 'database login')
  const migrated = await migrate({ adminUrl, appPassword, report })
  const appUrl = config.appDatabaseUrl ?? migrated.appUrl
  const db = openDatabase(appUrl)
  await refusePowerfulLogin(db)
  return {
    db,
    appUrl,
    close: async () => {
      await db.close()
      await stop()
    },
  }
}

/**
 * Starts or reaches the database, migrates it, and opens it on the application's own login.
 * `servesAt`: the address of the server that asks; commands give none, and join a running one.
 */
export const openInstallation = async (
  config: Config,
  report: Report,
  servesAt?: string,
): Promise<Installation> => {
  const admin = await openAdmin(config, report, servesAt)
  try {
    return await openOn(admin, config, report)
  } catch (error) {
    await admin.stop()
    throw error
  }
}
