import { type Actor, asActor, may, recordAudit } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { newId } from '#kit/ids/ids.ts'
import { sealText } from '#kit/ids/sealed-text.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import type { Instant } from '#kit/time/days.ts'

import { checkServer, type ServerRefusal } from '../domain/online-server.ts'
import {
  insertServer,
  type ListedServer,
  listServers,
  removeServer,
} from '../store/server-store.ts'
import { type ServerProblem, tryServer } from './big-blue-button.ts'

export type KeepRefusal = ServerRefusal | ServerProblem | 'only-the-head-may-keep-servers'

/** What an installation keeps servers by. */
export type Keeping = {
  readonly db: OpenDatabase
  readonly sealingKey: string
  readonly privateHosts: readonly string[]
}

/** The servers for meetings of the actor's side. */
const list = (db: OpenDatabase, actor: Actor): Promise<readonly ListedServer[]> =>
  asActor(db, actor, listServers)

/** Adds a server, once one that can be asked has answered and believed the secret; answers its id. */
const add = async (
  { db, sealingKey, privateHosts }: Keeping,
  actor: Actor,
  typed: Parameters<typeof checkServer>[0],
): Promise<Result<string, KeepRefusal>> => {
  if (!may(actor, 'keep-servers')) return refuse('only-the-head-may-keep-servers')
  const checked = checkServer(typed, privateHosts)
  if (!checked.ok) return checked
  const { secret, ...described } = checked.value
  if (described.kind === 'bigbluebutton') {
    const tried = await tryServer(described, { secret, privateHosts })
    if (!tried.ok) return tried
  }
  const { relation, side, member, name: memberName } = actor
  const id = newId()
  await asActor(db, actor, async (tx) => {
    const sealed = sealText(sealingKey, secret, id)
    await insertServer(tx, { ...described, id, sealed, relation, side, member, memberName })
    await recordAudit(tx, actor, { action: 'added a server for meetings', subject: id })
  })
  return accept(id)
}

/** Takes a server away, and its secret with it. */
const remove = async (
  db: OpenDatabase,
  actor: Actor,
  asked: { readonly id: string; readonly now: Instant },
): Promise<Result<undefined, KeepRefusal>> => {
  if (!may(actor, 'keep-servers')) return refuse('only-the-head-may-keep-servers')
  await asActor(db, actor, async (tx) => {
    if (!(await removeServer(tx, asked))) return
    await recordAudit(tx, actor, { action: 'removed a server for meetings', subject: asked.id })
  })
  return accept(undefined)
}

/** What a side does with its servers for meetings. */
export const servers = { list, add, remove }
