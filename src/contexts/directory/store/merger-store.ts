import { sql } from 'kysely'

import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { recordedBy } from '#kit/db/recorded-by.ts'
import { newId } from '#kit/ids/ids.ts'

import type { NameSubject } from './name-store.ts'

/** That entries are one and the same, as the transaction sees it. */
export type Mergers = {
  /** The entry that stands for this one: itself, unless it is merged. */
  readonly standsFor: (id: string) => string
  readonly mergedInto: (id: string) => readonly string[]
}

type Row = { readonly merged: string; readonly kept: string }

export const readMergers = async (tx: Transaction, subject: NameSubject): Promise<Mergers> => {
  const { rows } = await sql<Row>`
    select merged, kept from (
      select distinct on (merged) merged, kept from directory.merger
      where subject = ${subject} order by merged, step desc) latest
    where kept is not null`.execute(tx)
  const keptOf = new Map(rows.map(({ merged, kept }) => [merged, kept]))
  const standsFor = (id: string, seen: readonly string[] = []): string => {
    const kept = keptOf.get(id)
    return kept === undefined || seen.includes(kept) ? id : standsFor(kept, [...seen, id])
  }
  const byKept = Map.groupBy(keptOf.keys(), (id) => standsFor(id))
  return { standsFor: (id) => standsFor(id), mergedInto: (id) => byKept.get(id) ?? [] }
}

export type NewMerger = {
  readonly subject: NameSubject
  readonly merged: string
  /** Null parts it again. */
  readonly kept: string | null
  readonly visibility: string
}

export const insertMerger = async (
  tx: Transaction,
  actor: Actor,
  merger: NewMerger,
): Promise<void> => {
  await tx
    .insertInto('directory.merger')
    .values({ id: newId(), ...merger, ...recordedBy(actor) })
    .execute()
}

/** Who sees the merger that holds of an entry. */
export const visibilityOfMerger = async (tx: Transaction, merged: string): Promise<string> => {
  const { rows } = await sql<{ visibility: string }>`
    select visibility from directory.merger where merged = ${merged} order by step desc limit 1`.execute(
    tx,
  )
  return rows[0]?.visibility ?? 'joint'
}
