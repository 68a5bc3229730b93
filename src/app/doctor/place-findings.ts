import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname } from 'node:path'

import type { Config } from '../config.ts'
import { bad, type Finding, good, inBytes, messageOf, remark } from './finding.ts'

const nearestExisting = (folder: string): string =>
  existsSync(folder) ? folder : nearestExisting(dirname(folder))

const spaceFinding = (folder: string): Finding => {
  const { bavail, bsize } = statfsSync(folder)
  const free = bavail * bsize
  const words = `${inBytes(free)} free`
  // PostgreSQL stops when its disk is full; a year of a mission is far below this.
  return free > 500_000_000
    ? good('Disk', words)
    : bad('Disk', words, `make room where ${folder} lies: PostgreSQL stops on a full disk`)
}

const isForUsAlone = (folder: string): boolean => (statSync(folder).mode & 0o007) === 0

const permissionFinding = (folder: string): Finding => {
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch {
    return bad(
      'Data folder',
      `${folder} cannot be written by this user`,
      'start as the user it belongs to, or choose another one with ALTERNAT_DATA',
    )
  }
  return isForUsAlone(folder)
    ? good('Data folder', folder)
    : remark('Data folder', `${folder} is open to every user of this machine: chmod 700 closes it`)
}

/** What the doctor finds in the folder that holds what the installation keeps. */
export const folderFindings = (config: Config): readonly Finding[] => {
  const existing = nearestExisting(config.dataFolder)
  if (existing !== config.dataFolder) {
    const isNew = remark('Data folder', `${config.dataFolder} is not there yet: npm start makes it`)
    return [isNew, spaceFinding(existing)]
  }
  return [permissionFinding(existing), spaceFinding(existing)]
}

const errorOnListening = ({ host, port }: Config): Promise<NodeJS.ErrnoException | undefined> =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', resolve)
    server.listen({ host, port }, () => server.close(() => resolve(undefined)))
  })

const isAlternat = async (address: string): Promise<boolean> => {
  try {
    const answer = await fetch(new URL('/healthz', address), { signal: AbortSignal.timeout(3000) })
    return answer.ok && (await answer.text()) === 'ok\n'
  } catch {
    return false
  }
}

/** What the doctor finds where the server listens, or would. */
export const portFinding = async (config: Config): Promise<Finding> => {
  const { host, port } = config
  const address = `http://${host.includes(':') ? `[${host}]` : host}:${String(port)}`
  const error = await errorOnListening(config)
  if (error === undefined) return good('Port', `${String(port)} is free: nothing is served now`)
  if (error.code !== 'EADDRINUSE') {
    const advice = `choose another: PORT=3000, and a proxy in front for ports below 1024`
    return bad('Port', `${address}: ${messageOf(error)}`, advice)
  }
  return (await isAlternat(address))
    ? good('Port', `Alternat answers at ${address}`)
    : bad(
        'Port',
        `${String(port)} is taken by another program`,
        `stop it, or choose another: PORT=${String(port + 1)}`,
      )
}
