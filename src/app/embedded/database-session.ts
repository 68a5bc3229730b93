import { randomBytes } from 'node:crypto'
import { chmodSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import pg from 'pg'

import { adminLogin } from './cluster.ts'

/** Where a PostgreSQL listens: the folder of its socket, and the port that names the socket. */
export type Endpoint = { readonly socketFolder: string; readonly port: number }

/** The address of one database for the administrator. Holds the password: never print it. */
export const adminUrlOf = (endpoint: Endpoint, password: string, database: string): string => {
  const host = encodeURIComponent(endpoint.socketFolder)
  return `postgres://${adminLogin}:${password}@localhost:${String(endpoint.port)}/${database}?host=${host}&sslmode=disable`
}

/** What an attempt to connect showed. `busy`: it starts or stops, so ask again. */
export type Attempt =
  | { readonly state: 'connected'; readonly client: pg.Client }
  | { readonly state: 'busy' }
  | { readonly state: 'absent' }
  | { readonly state: 'refused'; readonly why: string }

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

// The driver has no code for a server that ends in the middle of its answer.
const wentAway = (error: unknown): boolean =>
  error instanceof Error && error.message === 'Connection terminated unexpectedly'

const cannotConnectNow = '57P03'
const adminShutdown = '57P01'
const absentCodes = ['ENOENT', 'ECONNREFUSED', 'ENOTSOCK', 'ECONNRESET', 'EPIPE']

/** Connects to the database `postgres`, where the users of one server meet. */
export const tryToConnect = async (
  endpoint: Endpoint,
  password: string,
  name: string,
): Promise<Attempt> => {
  const client = new pg.Client({
    connectionString: adminUrlOf(endpoint, password, 'postgres'),
    application_name: name,
    connectionTimeoutMillis: 5000,
  })
  // A server that stops ends its sessions; whoever waits for an answer is told by that.
  client.on('error', () => undefined)
  try {
    await client.connect()
    return { state: 'connected', client }
  } catch (error) {
    await client.end().catch(() => undefined)
    const code = codeOf(error)
    if (code === cannotConnectNow || code === adminShutdown || wentAway(error)) {
      return { state: 'busy' }
    }
    if (absentCodes.includes(code)) return { state: 'absent' }
    return { state: 'refused', why: error instanceof Error ? error.message : String(error) }
  }
}

/** Whether this server really serves `cluster`, and not a copy or another folder. */
export const serves = async (client: pg.Client, cluster: string): Promise<boolean> => {
  const name = `alternat-${randomBytes(8).toString('hex')}.proof`
  const proof = randomBytes(16).toString('hex')
  writeFileSync(join(cluster, name), proof)
  try {
    chmodSync(join(cluster, name), 0o644)
    const answer = await client.query<{ proof: string | null }>(
      'select pg_read_file($1, 0, 64, true) as proof',
      [name],
    )
    return answer.rows[0]?.proof === proof
  } finally {
    rmSync(join(cluster, name), { force: true })
  }
}

/** Creates the database unless it is there. */
export const createDatabase = async (client: pg.Client, name: string): Promise<void> => {
  const known = await client.query('select 1 from pg_database where datname = $1', [name])
  if (known.rows.length > 0) return
  try {
    await client.query(`create database ${client.escapeIdentifier(name)}`)
  } catch (error) {
    const duplicateDatabase = ['42P04', '23505']
    if (!duplicateDatabase.includes(codeOf(error))) throw error
  }
}
