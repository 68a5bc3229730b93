import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'

import pg from 'pg'

const folder = new URL('../../db/migrations/', import.meta.url)

/** The roles that one request takes on, one at a time; none may sign in by itself. */
const requestRoles = [
  'alternat_side',
  'alternat_public',
  'alternat_access',
  'alternat_engine',
  'alternat_registrar',
  'alternat_visitor',
  'alternat_partner',
]

type Report = (line: string) => void

type Migration = { readonly name: string; readonly text: string; readonly sha256: string }

const readMigrations = (): Migration[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const text = readFileSync(new URL(name, folder), 'utf8')
      return { name, text, sha256: createHash('sha256').update(text).digest('hex') }
    })

const createRole = (name: string, attributes: string): string =>
  `do $$ begin create role ${name} ${attributes}; exception when duplicate_object or unique_violation then null; end $$`

const prepareRoles = async (client: pg.Client, login: string, password: string): Promise<void> => {
  await client.query(createRole('alternat_owner', 'nologin'))
  for (const role of requestRoles) await client.query(createRole(role, 'nologin'))
  await client.query(createRole(client.escapeIdentifier(login), 'login noinherit'))
  const secret = client.escapeLiteral(password)
  await client.query(
    `alter role ${client.escapeIdentifier(login)} with login noinherit password ${secret}`,
  )
  const grantTo = client.escapeIdentifier(login)
  await client.query(`grant ${requestRoles.join(', ')} to ${grantTo}`)
  await client.query('grant alternat_owner to current_user')
}

const prepareDatabase = async (client: pg.Client, login: string): Promise<void> => {
  const name = client.escapeIdentifier(client.database ?? 'alternat')
  await client.query(`grant create, connect on database ${name} to alternat_owner`)
  await client.query(`revoke all on database ${name} from public`)
  await client.query(`grant connect on database ${name} to ${client.escapeIdentifier(login)}`)
  await client.query('set role alternat_owner')
  await client.query('alter default privileges revoke execute on functions from public')
  await client.query('create schema if not exists migration')
  await client.query(`create table if not exists migration.applied (
    name text primary key, sha256 text not null, applied_at timestamptz not null default now())`)
}

const applyOne = async (client: pg.Client, migration: Migration): Promise<boolean> => {
  const known = await client.query<{ sha256: string }>(
    'select sha256 from migration.applied where name = $1',
    [migration.name],
  )
  const applied = known.rows[0]
  if (applied !== undefined && applied.sha256 !== migration.sha256) {
    throw new Error(
      `${migration.name} was changed after it had been applied: restore it and add a new migration`,
    )
  }
  if (applied !== undefined) return false
  await client.query('begin')
  try {
    await client.query(migration.text)
    await client.query('insert into migration.applied (name, sha256) values ($1, $2)', [
      migration.name,
      migration.sha256,
    ])
    await client.query('commit')
    return true
  } catch (cause) {
    await client.query('rollback')
    throw new Error(`the migration ${migration.name} failed and was rolled back`, { cause })
  }
}

// Everything that migrations made; the roles stay.
const dropEverything = `do $$ declare s text; begin
  for s in select nspname from pg_namespace where nspowner = 'alternat_owner'::regrole loop
    execute format('drop schema %I cascade', s);
  end loop; end $$`

/** A demonstration whose loading broke off holds nothing of anybody's: it begins anew. */
const forgetBrokenDemo = async (client: pg.Client, report: Report | undefined): Promise<void> => {
  const table = await client.query<{ found: string | null }>(
    "select to_regclass('platform.installation') as found",
  )
  if (table.rows[0]?.found === null) return
  const broken = await client.query('select from platform.installation where demo and not ready')
  if (broken.rowCount === 0) return
  report?.('the last start broke off while loading the demonstration: beginning anew')
  await client.query(dropEverything)
}

const oldestServer = 150_000

const refuseOldServer = async (client: pg.Client): Promise<void> => {
  const answer = await client.query<{ version: string }>(
    "select current_setting('server_version_num') as version",
  )
  const version = Number(answer.rows[0]?.version)
  if (version < oldestServer) {
    throw new Error(
      `PostgreSQL 15 or newer is needed; this server is ${String(Math.floor(version / 10_000))}`,
    )
  }
}

/**
 * Brings the database at `adminUrl` (a login that may migrate and create roles) to the newest
 * schema and answers the address of the application's own login, `<database>_app`.
 * Safe to repeat and to run from two places at once: the second waits.
 */
export const migrate = async (options: {
  readonly adminUrl: string
  readonly appPassword: string
  readonly report?: Report | undefined
}): Promise<{ appUrl: string }> => {
  const client = new pg.Client({ connectionString: options.adminUrl })
  await client.connect()
  try {
    await refuseOldServer(client)
    await client.query('select pg_advisory_lock(727001)')
    const login = `${client.database ?? 'alternat'}_app`
    await prepareRoles(client, login, options.appPassword)
    await client.query('set role alternat_owner')
    await forgetBrokenDemo(client, options.report)
    await client.query('reset role')
    await prepareDatabase(client, login)
    for (const migration of readMigrations()) {
      if (await applyOne(client, migration)) options.report?.(`migrated ${migration.name}`)
    }
    const appUrl = new URL(options.adminUrl)
    appUrl.username = encodeURIComponent(login)
    appUrl.password = encodeURIComponent(options.appPassword)
    return { appUrl: appUrl.href }
  } finally {
    await client.end()
  }
}
