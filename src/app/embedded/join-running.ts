import { setTimeout as delay } from 'node:timers/promises'

import type pg from 'pg'

import { clusterIn } from './cluster.ts'
import { type Endpoint, serves, tryToConnect } from './database-session.ts'
import { AlreadyServed, EmbeddedError } from './embedded-error.ts'
import { isLiving, type Postmaster, readPostmaster } from './postmaster-file.ts'
import { arrive, sessionName, waitToBeAlone, whoElse } from './presence.ts'

export type Installation = {
  readonly folder: string
  readonly password: string
  /** The address of the server that asks; undefined for a command, which comes and goes. */
  readonly servesAt: string | undefined
  readonly report: (line: string) => void
}

export type Joined = { readonly client: pg.Client; readonly endpoint: Endpoint }

const pause = 50
const patience = 10_000

const waitUntilGone = async (cluster: string, pid: number): Promise<void> => {
  while (true) {
    const postmaster = readPostmaster(cluster)
    if (postmaster?.pid !== pid || !isLiving(postmaster)) return
    await delay(pause)
  }
}

type Others = Awaited<ReturnType<typeof whoElse>>

// Whoever has just started it says so a moment later, and a server that was told to stop is gone
// a moment later: then our session ends with it.
const whoStays = async (client: pg.Client): Promise<Others> => {
  const decideAt = Date.now() + 2000
  let others = await whoElse(client)
  while (!others.visitors && Date.now() < decideAt) {
    await delay(pause)
    others = await whoElse(client)
  }
  return others
}

// A server wants a database of its own, which dies with it. A command's ends with the command;
// one that nobody owns was left by a killed run on a system that cannot end it by itself.
const takeOver = async (
  installation: Installation,
  client: pg.Client,
  postmaster: Postmaster,
): Promise<void> => {
  const others = await whoStays(client)
  if (others.serverAt !== undefined) throw new AlreadyServed(others.serverAt)
  installation.report(
    others.visitors
      ? 'Waiting for an alternat command that uses the database …'
      : 'A former run left its database running: restarting it …',
  )
  await waitToBeAlone(client)
  process.kill(postmaster.pid, 'SIGINT')
  await waitUntilGone(clusterIn(installation.folder), postmaster.pid)
}

const visitOrTakeOver = async (
  installation: Installation,
  client: pg.Client,
  postmaster: Postmaster,
): Promise<Joined | undefined> => {
  const cluster = clusterIn(installation.folder)
  if (!(await serves(client, cluster))) {
    throw new EmbeddedError(
      `${cluster} looks like a copy of a running database (its postmaster.pid names a server of another folder): copy it while Alternat is stopped`,
    )
  }
  if (installation.servesAt === undefined) {
    await arrive(client)
    return { client, endpoint: postmaster }
  }
  await takeOver(installation, client, postmaster)
  await client.end()
  return undefined
}

const replaceUnreachable = (installation: Installation, postmaster: Postmaster): void => {
  const pid = String(postmaster.pid)
  if (installation.servesAt === undefined) {
    throw new EmbeddedError(
      `PostgreSQL (process ${pid}) serves ${installation.folder} but does not answer at ${postmaster.socketFolder}: stop it with kill -INT ${pid}`,
    )
  }
  installation.report(`PostgreSQL (process ${pid}) does not answer: restarting it …`)
  process.kill(postmaster.pid, 'SIGINT')
}

const enter = async (
  installation: Installation,
  client: pg.Client,
  postmaster: Postmaster,
): Promise<Joined | undefined> => {
  try {
    return await visitOrTakeOver(installation, client, postmaster)
  } catch (error) {
    await client.end().catch(() => undefined)
    if (error instanceof EmbeddedError) throw error
    // It stopped under us: whoever owned it has ended.
    return undefined
  }
}

const approach = async (
  installation: Installation,
  postmaster: Postmaster,
): Promise<Joined | 'silent' | 'busy'> => {
  const name = installation.servesAt === undefined ? sessionName.visitor : sessionName.probe
  const attempt = await tryToConnect(postmaster, installation.password, name)
  switch (attempt.state) {
    case 'connected':
      return (await enter(installation, attempt.client, postmaster)) ?? 'busy'
    case 'busy':
      return 'busy'
    case 'absent':
      return 'silent'
    case 'refused':
      throw new EmbeddedError(
        `PostgreSQL serves ${installation.folder} but refuses us: ${attempt.why}`,
      )
  }
}

/**
 * Joins the PostgreSQL that already runs on the folder, if there is one. Judged by connecting,
 * never by a process number alone. Undefined: nobody runs (any more), so start one.
 * Throws `AlreadyServed` when a server asks and another server is there.
 */
export const joinRunning = async (installation: Installation): Promise<Joined | undefined> => {
  let silentFor = 0
  while (true) {
    const postmaster = readPostmaster(clusterIn(installation.folder))
    if (postmaster === undefined || !isLiving(postmaster)) return undefined
    const answer = await approach(installation, postmaster)
    if (typeof answer === 'object') return answer
    silentFor = answer === 'silent' ? silentFor + pause : 0
    if (silentFor > patience) {
      replaceUnreachable(installation, postmaster)
      silentFor = 0
    }
    await delay(pause)
  }
}
