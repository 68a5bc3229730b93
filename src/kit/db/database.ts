import {
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  sql,
  type Transaction as KyselyTransaction,
} from 'kysely'
import pg from 'pg'

import { poolDriver } from './pool-driver.ts'
import type { Database } from './rows.ts'

/** One open transaction. Whoever holds it sees what its scope may see, and nothing else. */
export type Transaction = KyselyTransaction<Database>

/**
 * For whom a transaction runs. The role decides which policies apply; the settings name the
 * relation, side and member that those policies compare with. Unset means: sees nothing.
 */
export type Scope = {
  readonly role:
    | 'alternat_side'
    | 'alternat_public'
    | 'alternat_access'
    | 'alternat_engine'
    | 'alternat_registrar'
    | 'alternat_visitor'
    | 'alternat_partner'
  readonly relation?: string
  readonly side?: string
  readonly member?: string
  readonly memberRole?: string
  /** The one registration whose holder asks. */
  readonly registration?: string
  /** The one outside partner who asks. */
  readonly partner?: string
}

export type OpenDatabase = {
  /** Runs `work` in one transaction under `scope`; commits when it resolves, rolls back when it throws. */
  readonly within: <T>(scope: Scope, work: (tx: Transaction) => Promise<T>) => Promise<T>
  /** Whether the login itself is superuser or bypasses row-level security. */
  readonly loginIgnoresRowSecurity: () => Promise<boolean>
  readonly close: () => Promise<void>
}

const warnOfLostConnection = (error: Error): void => {
  process.stderr.write(`database connection lost: ${error.message}\n`)
}

// Dates stay ISO texts: a JavaScript Date would move them by the server's time zone.
const parseAsText = (value: string): string => value
const types = new pg.TypeOverrides()
types.setTypeParser(pg.types.builtins.DATE, parseAsText)

/** Takes on the scope, in a text without parameters so that it goes with what begins the transaction. */
const settingsOf = (scope: Scope): string => {
  const settings = {
    role: scope.role,
    'app.relation': scope.relation,
    'app.side': scope.side,
    'app.member': scope.member,
    'app.role': scope.memberRole,
    'app.registration': scope.registration,
    'app.partner': scope.partner,
  }
  const each = Object.entries(settings).map(
    ([name, value = '']) => `set_config('${name}', ${pg.escapeLiteral(value)}, true)`,
  )
  return `select ${each.join(', ')}`
}

/** Opens a pool on the application's login. `size` is the greatest number of connections. */
export const openDatabase = (url: string, size = 10): OpenDatabase => {
  const pool = new pg.Pool({ connectionString: url, max: size, types })
  pool.on('error', warnOfLostConnection)
  pool.on('connect', (client) => client.on('error', warnOfLostConnection))
  const kysely = new Kysely<Database>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => poolDriver(pool),
      createIntrospector: (of) => new PostgresIntrospector(of),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
  return {
    within: (scope, work) =>
      kysely.transaction().execute(async (tx) => {
        await sql.raw(settingsOf(scope)).execute(tx)
        return work(tx)
      }),
    loginIgnoresRowSecurity: async () => {
      const { rows } = await sql<{ ignores: boolean }>`select rolsuper or rolbypassrls as ignores
        from pg_roles where rolname = session_user`.execute(kysely)
      return rows[0]?.ignores !== false
    },
    close: () => kysely.destroy(),
  }
}
