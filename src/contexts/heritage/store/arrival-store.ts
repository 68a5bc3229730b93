import { sql } from 'kysely'
import { z } from 'zod'

import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { recordedBy } from '#kit/db/recorded-by.ts'
import type { Instant } from '#kit/time/days.ts'

const meaningsSchema = z.record(z.string(), z.string())

/** What each column of a table means, by the column's name in small letters; '' for one that is left out. */
export type Meanings = Readonly<Record<string, string>>

/** A file of sites that was sent and not brought in yet. */
export type Arrival = {
  readonly id: string
  readonly fileName: string
  readonly meanings: Meanings
  /** Null once its sites are recorded. */
  readonly bytes: Uint8Array | null
  readonly brought: string | null
}

/** An arrival of the actor's side. */
export const findArrival = async (tx: Transaction, id: string): Promise<Arrival | undefined> => {
  const row = await tx
    .selectFrom('heritage.arrival')
    .select(['id', 'file_name', 'meanings', 'bytes', 'brought'])
    .where('id', '=', id)
    .executeTakeFirst()
  return (
    row && {
      id: row.id,
      fileName: row.file_name,
      meanings: meaningsSchema.parse(row.meanings),
      bytes: row.bytes,
      brought: row.brought,
    }
  )
}

const latest = 20

/** What the side said lately of columns, the latest word counting. */
export const rememberedMeanings = async (tx: Transaction): Promise<Meanings> => {
  const rows = await tx
    .selectFrom('heritage.arrival')
    .select('meanings')
    .orderBy('recorded_at', 'desc')
    .limit(latest)
    .execute()
  const earlierFirst = rows.map(({ meanings }) => meaningsSchema.parse(meanings)).toReversed()
  return Object.fromEntries(earlierFirst.flatMap((meanings) => Object.entries(meanings)))
}

type Sent = { readonly id: string; readonly fileName: string; readonly bytes: Uint8Array }

/** Keeps a file to be looked through; what nobody brought in within a week is let go. */
export const insertArrival = async (
  tx: Transaction,
  actor: Actor,
  { id, fileName, bytes }: Sent,
): Promise<void> => {
  await sql`update heritage.arrival set bytes = null
    where bytes is not null and recorded_at < now() - interval '7 days'`.execute(tx)
  await tx
    .insertInto('heritage.arrival')
    .values({
      id,
      visibility: actor.side,
      file_name: fileName,
      bytes: Buffer.from(bytes),
      ...recordedBy(actor),
    })
    .execute()
}

export const saveMeanings = async (
  tx: Transaction,
  { id, meanings }: { readonly id: string; readonly meanings: Meanings },
): Promise<void> => {
  await tx
    .updateTable('heritage.arrival')
    .set({ meanings: JSON.stringify(meanings) })
    .where('id', '=', id)
    .execute()
}

/** Lets go of the file; `brought` names the import that its sites came with, if they did. */
export const closeArrival = async (
  tx: Transaction,
  { id, brought }: { readonly id: string; readonly brought: string | null },
): Promise<void> => {
  await tx
    .updateTable('heritage.arrival')
    .set({ bytes: null, brought })
    .where('id', '=', id)
    .execute()
}

/** What a side brought in with one file, and can take back. */
export type KnownImport = {
  readonly id: string
  readonly fileName: string
  readonly sites: number
  readonly assessments: number
  readonly memberName: string
  readonly recordedAt: Instant
}

/** The imports of the actor's side, the latest first. */
export const listImports = async (tx: Transaction): Promise<readonly KnownImport[]> => {
  const rows = await tx
    .selectFrom('heritage.import')
    .select(['id', 'file_name', 'sites', 'assessments', 'member_name', 'recorded_at'])
    .orderBy('recorded_at', 'desc')
    .limit(latest)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    fileName: row.file_name,
    sites: row.sites,
    assessments: row.assessments,
    memberName: row.member_name,
    recordedAt: row.recorded_at.getTime(),
  }))
}
