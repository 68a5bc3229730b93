import pg from 'pg'

import { openDatabase, type OpenDatabase } from '#kit/db/database.ts'

import { type FreshDatabase, freshDatabase } from './test-database.ts'

export type OpenFreshDatabase = {
  readonly database: FreshDatabase
  readonly db: OpenDatabase
  /** Writes past row-level security, as nobody in the product can. */
  readonly admin: pg.Client
  readonly close: () => Promise<void>
}

/** A database of its own, open as the application opens it and as its administrator. */
export const openFreshDatabase = async (connections: number): Promise<OpenFreshDatabase> => {
  const database = await freshDatabase()
  const db = openDatabase(database.appUrl, connections)
  const admin = new pg.Client({ connectionString: database.adminUrl })
  await admin.connect()
  return {
    database,
    db,
    admin,
    close: async () => {
      await db.close()
      await admin.end()
      await database.drop()
    },
  }
}
