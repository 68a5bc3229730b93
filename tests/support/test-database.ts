import { randomBytes } from 'node:crypto'

import pg from 'pg'
import { z } from 'zod'

import { migrate } from '#app/migrate.ts'

/** A database of a test's own: empty but migrated. */
export type FreshDatabase = {
  /** The login that migrates; row-level security may not bind it. */
  readonly adminUrl: string
  /** The application's own login. */
  readonly appUrl: string
  readonly drop: () => Promise<void>
}

const variable = 'ALTERNAT_TEST_TEMPLATE'

const templateSchema = z.object({
  /** Any database of the server other than the template, to create and drop from. */
  maintenanceUrl: z.string(),
  name: z.string(),
  appUrl: z.string(),
})

type Template = z.infer<typeof templateSchema>

const withDatabase = (address: string, name: string): string => {
  const url = new URL(address)
  url.pathname = `/${name}`
  return url.href
}

const loginOf = (address: string): string => decodeURIComponent(new URL(address).username)

const asAdmin = async (url: string, use: (client: pg.Client) => Promise<void>): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await use(client)
  } finally {
    await client.end()
  }
}

const drop = async (client: pg.Client, name: string): Promise<void> => {
  await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`)
}

/**
 * Migrates a template database once, and tells this process and those it starts where it is.
 * The answer drops it again with every database that was cloned from it.
 */
export const prepareTemplate = async (maintenanceUrl: string): Promise<() => Promise<void>> => {
  const name = `alternat_test_${randomBytes(4).toString('hex')}`
  await asAdmin(maintenanceUrl, async (client) => {
    await client.query(`create database ${name}`)
  })
  const { appUrl } = await migrate({
    adminUrl: withDatabase(maintenanceUrl, name),
    appPassword: randomBytes(12).toString('hex'),
  })
  process.env[variable] = JSON.stringify({ maintenanceUrl, name, appUrl } satisfies Template)
  return () =>
    asAdmin(maintenanceUrl, async (client) => {
      const left = await client.query<{ datname: string }>(
        'select datname from pg_database where starts_with(datname, $1)',
        [name],
      )
      for (const { datname } of left.rows) await drop(client, datname)
      await client.query(`drop role if exists ${client.escapeIdentifier(loginOf(appUrl))}`)
    })
}

const readTemplate = (): Template => {
  const text = process.env[variable]
  if (text === undefined) {
    throw new Error(
      'tests with a database run through npm test, which starts one: npm test PATTERN',
    )
  }
  return templateSchema.parse(JSON.parse(text))
}

/** Clones the template: fast, and safe from many processes at once. Drop it after the tests. */
export const freshDatabase = async (): Promise<FreshDatabase> => {
  const { maintenanceUrl, name: template, appUrl } = readTemplate()
  const name = `${template}_${randomBytes(4).toString('hex')}`
  await asAdmin(maintenanceUrl, async (client) => {
    await client.query(`create database ${name} template ${template}`)
    // What may connect belongs to a database itself, so a clone does not inherit it.
    await client.query(`revoke all on database ${name} from public`)
    const login = client.escapeIdentifier(loginOf(appUrl))
    await client.query(`grant connect on database ${name} to ${login}`)
    await client.query(`grant create, connect on database ${name} to alternat_owner`)
  })
  return {
    adminUrl: withDatabase(maintenanceUrl, name),
    appUrl: withDatabase(appUrl, name),
    drop: () => asAdmin(maintenanceUrl, (client) => drop(client, name)),
  }
}
