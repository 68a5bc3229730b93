import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** What a running (or killed) PostgreSQL wrote about itself into its data folder. */
export type Postmaster = {
  readonly pid: number
  readonly port: number
  readonly socketFolder: string
  readonly ready: boolean
}

const fileIn = (cluster: string): string => join(cluster, 'postmaster.pid')

/** Reads `postmaster.pid`; undefined when there is none or it is only half written. */
export const readPostmaster = (cluster: string): Postmaster | undefined => {
  let lines: string[]
  try {
    lines = readFileSync(fileIn(cluster), 'utf8').split('\n')
  } catch {
    return undefined
  }
  const [pid, , , port, socketFolder, , , status] = lines
  if (!pid || !port || socketFolder === undefined) return undefined
  return {
    pid: Number(pid),
    port: Number(port),
    socketFolder,
    ready: status?.trim() === 'ready',
  }
}

const exists = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

// A number says little: containers hand out the same small ones again, and keep zombies.
const isPostgres = (pid: number): boolean => {
  if (process.platform === 'linux') {
    try {
      const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
      return /^\d+ \(postgres\) [^ZX]/.test(stat)
    } catch {
      return false
    }
  }
  const answer = spawnSync('ps', ['-o', 'stat=,comm=', '-p', String(pid)], { encoding: 'utf8' })
  return /^[^Z]\S*\s.*postgres/.test(answer.stdout.trim())
}

/** Whether the process that wrote the file is still a living PostgreSQL. */
export const isLiving = (postmaster: Postmaster): boolean =>
  exists(postmaster.pid) && isPostgres(postmaster.pid)

/**
 * Removes the file of a killed PostgreSQL whose number now belongs to another program: it would
 * take that for its predecessor and refuse to start. All other cases PostgreSQL judges itself.
 */
export const removeStaleFile = (cluster: string): void => {
  const postmaster = readPostmaster(cluster)
  if (postmaster !== undefined && exists(postmaster.pid) && !isPostgres(postmaster.pid)) {
    rmSync(fileIn(cluster), { force: true })
  }
}
