import { fileURLToPath } from 'node:url'
import { resolve } from 'node:path'

import type { Instant } from '#kit/time/days.ts'

/** Everything that the environment decides, read once. */
export type Config = {
  readonly host: string
  readonly port: number
  /** The public address, from configuration only: a request's Host header never decides it. */
  readonly baseUrl: string
  readonly dataFolder: string
  readonly databaseUrl: string | undefined
  readonly appDatabaseUrl: string | undefined
  /** Undefined: a demonstration on the first start, afterwards what the installation is. */
  readonly demo: boolean | undefined
  readonly todayStandsAt: Instant | undefined
  readonly smtpUrl: string | undefined
  /** Where mails that cannot be delivered return to; a mail's id is added to it (`name+id@host`). */
  readonly bounces: string | undefined
  readonly secret: string | undefined
  readonly operator: string | undefined
  /** Hosts of the private network that members may name as servers for meetings. */
  readonly privateHosts: readonly string[]
  /** A PMTiles file of vector tiles to be drawn below maps. */
  readonly mapTiles: string | undefined
  readonly reloadOnChange: boolean
}

/** A setting that cannot be used, named together with what to do. */
export class ConfigError extends Error {}

type Environment = Readonly<Record<string, string | undefined>>

const checkout = fileURLToPath(new URL('../..', import.meta.url))

const readPort = (text: string | undefined): number => {
  const port = Number(text ?? '3000')
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new ConfigError(`PORT is "${String(text)}": give a number from 1 to 65535`)
  }
  return port
}

const readDemo = (text: string | undefined): boolean | undefined => {
  if (text === undefined || text === '') return undefined
  if (text !== '0' && text !== '1') {
    throw new ConfigError(
      `ALTERNAT_DEMO is "${text}": give 1 (demonstration) or 0 (empty installation)`,
    )
  }
  return text === '1'
}

const readNow = (text: string | undefined): Instant | undefined => {
  if (text === undefined || text === '') return undefined
  const instant = Date.parse(text)
  if (Number.isNaN(instant) || !/(Z|[+-]\d{2}:\d{2})$/.test(text)) {
    throw new ConfigError(
      `ALTERNAT_NOW is "${text}": give an instant with its offset, such as 2020-11-26T10:00:00+04:00`,
    )
  }
  return instant
}

const readBaseUrl = (text: string | undefined, port: number): string => {
  if (text === undefined || text === '') return `http://localhost:${String(port)}`
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    throw new ConfigError(
      `ALTERNAT_URL is "${text}": give the public address, such as https://culture.example`,
    )
  }
  return text
}

const readBounces = (text: string | undefined): string | undefined => {
  if (text === undefined || text === '') return undefined
  if (!/^[^\s@,;<>"+]+@[^\s@,;<>"]+$/.test(text)) {
    throw new ConfigError(
      `ALTERNAT_BOUNCES is "${text}": give the address that undeliverable mails return to, such as bounces@culture.example`,
    )
  }
  return text
}

const readHosts = (text: string | undefined): readonly string[] => {
  const hosts = (text ?? '').split(',').map((host) => host.trim())
  const wrong = hosts.find((host) => host !== '' && !/^[\w.:[\]-]+$/.test(host))
  if (wrong !== undefined) {
    throw new ConfigError(
      `ALTERNAT_PRIVATE_HOSTS names "${wrong}": give names of hosts with commas between them, such as meet.ministry.internal`,
    )
  }
  return hosts.filter((host) => host !== '')
}

const readPath = (text: string | undefined): string | undefined =>
  text === undefined || text === '' ? undefined : resolve(checkout, text)

/** Reads the environment. Throws `ConfigError` naming the variable and what it should be. */
export const readConfig = (environment: Environment): Config => {
  const port = readPort(environment['PORT'])
  return {
    host: environment['ALTERNAT_HOST'] ?? '127.0.0.1',
    port,
    baseUrl: readBaseUrl(environment['ALTERNAT_URL'], port),
    dataFolder: resolve(checkout, environment['ALTERNAT_DATA'] ?? 'data'),
    databaseUrl: environment['DATABASE_URL'] || undefined,
    appDatabaseUrl: environment['ALTERNAT_APP_DATABASE_URL'] || undefined,
    demo: readDemo(environment['ALTERNAT_DEMO']),
    todayStandsAt: readNow(environment['ALTERNAT_NOW']),
    smtpUrl: environment['SMTP_URL'] || undefined,
    bounces: readBounces(environment['ALTERNAT_BOUNCES']),
    secret: environment['ALTERNAT_SECRET'] || undefined,
    operator: environment['ALTERNAT_OPERATOR'] || undefined,
    privateHosts: readHosts(environment['ALTERNAT_PRIVATE_HOSTS']),
    mapTiles: readPath(environment['ALTERNAT_MAP_TILES']),
    reloadOnChange: environment['ALTERNAT_DEV'] === '1',
  }
}
