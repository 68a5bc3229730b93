import { sql } from 'kysely'

import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { recordedBy, type RecordedColumns, recordedOf } from '#kit/db/recorded-by.ts'
import { newId } from '#kit/ids/ids.ts'
import type { Instant } from '#kit/time/days.ts'

import type { RecordedBy } from '../domain/source.ts'
import type { OwnReadout } from '../domain/own-readout.ts'
import { ownReadoutSchema } from './own-readout-schema.ts'

/** What a side has written and not yet put before the public. */
export type Draft = {
  readonly id: string
  readonly member: string
  readonly readout: OwnReadout
  readonly recorded: RecordedBy
}

/** What the public reads of a meeting from one side. */
export type PublishedReadout = {
  readonly id: string
  readonly relation: string
  readonly meeting: string
  readonly side: string
  readonly readout: OwnReadout
  readonly publishedAt: Instant
}

type DraftRow = RecordedColumns & {
  readonly id: string
  readonly member: string
  readonly content: unknown
}

/** One act on a readout of a side at a time, so that nobody decides on what has just changed. */
export const lockReadout = async (
  tx: Transaction,
  { side }: Actor,
  meeting: string,
): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended('readout of ' || ${side}::text || ${meeting}::text, 0))`.execute(
    tx,
  )
}

/** The latest draft of the transaction's side. */
export const findDraft = async (tx: Transaction, meeting: string): Promise<Draft | undefined> => {
  const { rows } = await sql<DraftRow>`
    select id, member, content, side, member_name, recorded_at from readouts.draft
    where meeting = ${meeting} order by recorded_at desc, id desc limit 1`.execute(tx)
  const [row] = rows
  return (
    row && {
      id: row.id,
      member: row.member,
      readout: ownReadoutSchema.parse(row.content),
      recorded: recordedOf(row),
    }
  )
}

/** A draft of the transaction's side that is not before the public, and who wrote it. */
export type WaitingDraft = {
  readonly meeting: string
  readonly member: string
  readonly memberName: string
  readonly writtenAt: Instant
}

type WaitingRow = Pick<DraftRow, 'member' | 'member_name' | 'recorded_at'> & {
  readonly meeting: string
}

export const listWaitingDrafts = async (tx: Transaction): Promise<readonly WaitingDraft[]> => {
  const { rows } = await sql<WaitingRow>`
    select meeting, member, member_name, recorded_at
    from (select distinct on (meeting) id, meeting, member, member_name, recorded_at
      from readouts.draft order by meeting, recorded_at desc, id desc) d
    where not exists (select from readouts.publication p where p.draft = d.id)
    order by recorded_at`.execute(tx)
  return rows.map((row) => ({
    meeting: row.meeting,
    member: row.member,
    memberName: row.member_name,
    writtenAt: row.recorded_at.getTime(),
  }))
}

export const insertDraft = async (
  tx: Transaction,
  actor: Actor,
  { meeting, readout }: { readonly meeting: string; readonly readout: OwnReadout },
): Promise<void> => {
  await tx
    .insertInto('readouts.draft')
    .values({
      id: newId(),
      meeting,
      visibility: actor.side,
      content: JSON.stringify(readout),
      ...recordedBy(actor),
    })
    .execute()
}

type PublishedRow = {
  readonly id: string
  readonly relation: string
  readonly meeting: string
  readonly side: string
  readonly content: unknown
  readonly recorded_at: Date
}

/** The readouts that stand before the public, of one meeting or all, the newest first. */
export const listPublishedReadouts = async (
  tx: Transaction,
  { meeting }: { readonly meeting?: string } = {},
): Promise<readonly PublishedReadout[]> => {
  const { rows } = await sql<PublishedRow>`
    select id, relation, meeting, side, content, recorded_at from readouts.publication
    where visibility = 'public' and (${meeting ?? null}::uuid is null or meeting = ${meeting ?? null}::uuid)
    order by recorded_at desc, id desc`.execute(tx)
  return rows.map((row) => ({
    id: row.id,
    relation: row.relation,
    meeting: row.meeting,
    side: row.side,
    readout: ownReadoutSchema.parse(row.content),
    publishedAt: row.recorded_at.getTime(),
  }))
}

export const insertPublishedReadout = async (
  tx: Transaction,
  actor: Actor,
  { meeting, draft }: { readonly meeting: string; readonly draft: Draft },
): Promise<void> => {
  await tx
    .insertInto('readouts.publication')
    .values({
      id: newId(),
      meeting,
      visibility: 'public',
      draft: draft.id,
      content: JSON.stringify(draft.readout),
      ...recordedBy(actor),
    })
    .execute()
}

/** Takes what stands of the actor's side from the public; the side keeps it. False where nothing stood. */
export const withdrawPublished = async (
  tx: Transaction,
  { side }: Actor,
  meeting: string,
): Promise<boolean> => {
  const { numAffectedRows } = await sql`update readouts.publication set visibility = ${side}
    where meeting = ${meeting} and side = ${side} and visibility = 'public'`.execute(tx)
  return (numAffectedRows ?? 0n) > 0n
}
