import { readdirSync } from 'node:fs'

import pg from 'pg'

import type { Config } from '../config.ts'
import { clusterExists, clusterMajor } from '../embedded/cluster.ts'
import { startEmbedded } from '../embedded/start-embedded.ts'
import { bad, type Finding, good, inBytes, messageOf, remark } from './finding.ts'

const oldestMajor = 15

type Facts = {
  readonly version: string
  readonly size: string
  readonly applied: readonly string[]
  readonly login: string
  /** Undefined where no migration has made the login yet. */
  readonly ignores: boolean | undefined
}

const rowsOf = async <Row extends pg.QueryResultRow>(
  client: pg.Client,
  text: string,
  values: readonly string[] = [],
): Promise<readonly Row[]> => (await client.query<Row>(text, [...values])).rows

const appliedMigrations = async (client: pg.Client): Promise<readonly string[]> => {
  const [known] = await rowsOf<{ known: boolean }>(
    client,
    `select to_regclass('migration.applied') is not null as known`,
  )
  if (known?.known !== true) return []
  const rows = await rowsOf<{ name: string }>(client, 'select name from migration.applied')
  return rows.map(({ name }) => name)
}

const gather = async (url: string, login: string | undefined): Promise<Facts> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const [server] = await rowsOf<{ version: string; size: string; name: string }>(
      client,
      `select current_setting('server_version') as version, current_database() as name,
         pg_database_size(current_database())::text as size`,
    )
    const app = login ?? `${server?.name ?? ''}_app`
    const [role] = await rowsOf<{ ignores: boolean }>(
      client,
      'select rolsuper or rolbypassrls as ignores from pg_roles where rolname = $1',
      [app],
    )
    return {
      version: server?.version ?? 'unknown',
      size: server?.size ?? '0',
      applied: await appliedMigrations(client),
      login: app,
      ignores: role?.ignores,
    }
  } finally {
    await client.end()
  }
}

const versionFinding = ({ version, size }: Facts, where: string): Finding => {
  const words = `PostgreSQL ${version}, ${where}, ${inBytes(Number(size))}`
  return Number.parseInt(version, 10) >= oldestMajor
    ? good('Database', words)
    : bad('Database', words, `use PostgreSQL ${String(oldestMajor)} or newer`)
}

const loginFinding = ({ login, ignores }: Facts): Finding => {
  if (ignores === undefined) {
    return remark('Login', `${login} does not exist yet: npm start or alternat migrate makes it`)
  }
  return ignores
    ? bad(
        'Login',
        `${login} ignores row-level security: it could see what belongs to one side only`,
        `alter role ${login} nosuperuser nobypassrls`,
      )
    : good('Login', `${login} is bound by row-level security`)
}

const schemaFinding = ({ applied }: Facts): Finding => {
  const known = readdirSync(new URL('../../../db/migrations/', import.meta.url)).filter((name) =>
    name.endsWith('.sql'),
  )
  const missing = known.filter((name) => !applied.includes(name))
  const newer = applied.filter((name) => !known.includes(name))
  if (newer.length > 0) {
    return bad(
      'Schema',
      `the database is newer than this program: ${newer.join(', ')}`,
      'update the program (git pull)',
    )
  }
  return missing.length === 0
    ? good('Schema', `${String(applied.length)} migrations, none missing`)
    : remark(
        'Schema',
        `${String(missing.length)} migrations to come: npm start or alternat migrate`,
      )
}

const findingsAt = async (
  url: string,
  config: Config,
  where: string,
): Promise<readonly Finding[]> => {
  const login = config.appDatabaseUrl && decodeURIComponent(new URL(config.appDatabaseUrl).username)
  const facts = await gather(url, login)
  return [versionFinding(facts, where), schemaFinding(facts), loginFinding(facts)]
}

const serverFindings = async (url: string, config: Config): Promise<readonly Finding[]> => {
  const { host } = new URL(url)
  try {
    return await findingsAt(url, config, `the server of DATABASE_URL (${host || 'local'})`)
  } catch (error) {
    const advice = 'check DATABASE_URL and that the server runs and lets this machine in'
    return [bad('Database', `cannot be reached at ${host}: ${messageOf(error)}`, advice)]
  }
}

const embeddedFindings = async (config: Config): Promise<readonly Finding[]> => {
  const folder = config.dataFolder
  try {
    if (!clusterExists(folder)) {
      return [remark('Database', 'the built-in one is not there yet: npm start creates it')]
    }
    const embedded = await startEmbedded({ folder, report: () => undefined })
    try {
      const how = embedded.adopted ? 'running' : 'started for this look only'
      const where = `built-in, ${how}; for trial and small installations`
      return await findingsAt(embedded.adminUrl, config, where)
    } finally {
      await embedded.stop()
    }
  } catch (error) {
    const written = clusterExists(folder) ? ` (written by PostgreSQL ${clusterMajor(folder)})` : ''
    const advice = `see ${folder}/postgresql.log; what the folder holds is untouched`
    return [
      bad('Database', `the built-in one${written} does not work: ${messageOf(error)}`, advice),
    ]
  }
}

/** What the doctor finds in the database, which it starts for the moment if nobody runs it. */
export const databaseFindings = (config: Config): Promise<readonly Finding[]> =>
  config.databaseUrl === undefined
    ? embeddedFindings(config)
    : serverFindings(config.databaseUrl, config)
