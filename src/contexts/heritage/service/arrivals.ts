import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { type Actor, asActor, may, recordAudit } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { newId } from '#kit/ids/ids.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import { closeArrival, insertArrival, type Meanings, saveMeanings } from '../store/arrival-store.ts'

/** What one file may weigh on the desk, in bytes; larger ones are for the command. */
export const greatestArrivalBytes = 32 * 1024 * 1024

export type ArrivalRefusal =
  'member-may-not-edit' | 'file-is-missing' | 'file-is-too-large' | 'file-is-of-no-known-kind'

const lastPart = (name: string): string => name.split(/[/\\]/).at(-1) ?? ''

/** A member sends a file to be looked through; nothing of it is recorded as a site yet. */
export const sendFile = async (
  db: OpenDatabase,
  actor: Actor,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Result<string, ArrivalRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  if (bytes.length === 0) return refuse('file-is-missing')
  if (bytes.length > greatestArrivalBytes) return refuse('file-is-too-large')
  const fileName = lastPart(name).slice(-200)
  if (!/\.(geojson|json|zip|csv|xlsx)$/i.test(fileName)) return refuse('file-is-of-no-known-kind')
  const id = newId()
  await asActor(db, actor, async (tx) => {
    await insertArrival(tx, actor, { id, fileName, bytes })
    await recordAudit(tx, actor, { action: 'sent a file of sites', subject: id })
  })
  return accept(id)
}

/** A member says what the columns of a table mean. */
export const sayMeanings = async (
  db: OpenDatabase,
  actor: Actor,
  said: { readonly id: string; readonly meanings: Meanings },
): Promise<Result<undefined, 'member-may-not-edit'>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  await asActor(db, actor, (tx) => saveMeanings(tx, said))
  return accept(undefined)
}

/** Lets go of a file that was sent, or whose sites are recorded now. */
export const letGo = async (
  db: OpenDatabase,
  actor: Actor,
  closed: { readonly id: string; readonly brought: string | null },
): Promise<Result<undefined, 'member-may-not-edit'>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  await asActor(db, actor, (tx) => closeArrival(tx, closed))
  return accept(undefined)
}

/** Puts bytes where they can be read piece by piece, under their own name, as long as the work takes. */
export const asFile = async <T>(
  { fileName, bytes }: { readonly fileName: string; readonly bytes: Uint8Array },
  work: (path: string) => Promise<T>,
): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'alternat-sites-'))
  try {
    const path = join(folder, lastPart(fileName))
    await writeFile(path, bytes, { mode: 0o600 })
    return await work(path)
  } finally {
    await rm(folder, { recursive: true })
  }
}
