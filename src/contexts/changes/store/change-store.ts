import { type Selectable, sql } from 'kysely'
import { z } from 'zod'

import { alterations } from '#contexts/programme/contract.ts'
import { termsSchema, usualTerms } from '#contexts/registrations/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import type { ChangesChange, ChangesItem } from '#kit/db/rows.ts'
import { readLocalised } from '#kit/schema/localised.ts'
import type { Instant } from '#kit/time/days.ts'

import type {
  Change,
  ChangeContent,
  ChangeItem,
  ItemReport,
  SettledItem,
} from '../domain/change.ts'

const contentSchema = z.strictObject({
  items: z.array(
    z.strictObject({ event: z.string(), contentHash: z.string(), alteration: alterations.schema }),
  ),
  terms: termsSchema.exactOptional(),
})

const reportSchema = z.strictObject({
  counts: z.record(z.string(), z.number()),
  inverse: alterations.schema.nullable(),
})

const outcomes = ['applied', 'stale'] as const

const settledItem = (item: ChangeItem, row: Selectable<ChangesItem> | undefined): SettledItem => ({
  ...item,
  outcome: outcomes.find((known) => known === row?.outcome) ?? null,
  report: reportSchema.nullable().parse(row?.report ?? null),
  settledAt: row?.settled_at?.getTime() ?? null,
})

const changeOf = (
  row: Selectable<ChangesChange>,
  items: ReadonlyMap<string, Selectable<ChangesItem>>,
): Change => {
  const content = contentSchema.parse(row.content)
  return {
    id: row.id,
    relation: row.relation,
    visibility: row.visibility,
    draftedBy: row.drafted_by === 'engine' ? 'engine' : 'member',
    isUrgent: row.urgent,
    contestedBy: row.contested_by,
    by: { side: row.side, member: row.member, name: row.member_name },
    reason: readLocalised(row.reason),
    contentHash: row.content_hash,
    undoes: row.undoes,
    expiresAt: row.expires_at.getTime(),
    withdrawnAt: row.withdrawn_at?.getTime() ?? null,
    withdrawnBy: row.withdrawn_by,
    recordedAt: row.recorded_at.getTime(),
    items: content.items.map((item) => settledItem(item, items.get(item.event))),
    terms: content.terms ?? usualTerms,
  }
}

/** The changes that the transaction may see, the latest first. */
export const listChanges = async (
  tx: Transaction,
  filter: {
    readonly id?: string
    readonly most?: number
    /** Those on the table then: not withdrawn, not run out, nothing of them done. */
    readonly waitingAt?: Instant
  } = {},
): Promise<Change[]> => {
  let query = tx.selectFrom('changes.change').selectAll()
  if (filter.id !== undefined) query = query.where('id', '=', filter.id)
  if (filter.waitingAt !== undefined) {
    query = query
      .where('withdrawn_at', 'is', null)
      .where('expires_at', '>', new Date(filter.waitingAt))
      .where(
        sql<boolean>`not exists (select from changes.item i
          where i.change = changes.change.id and i.outcome is not null)`,
      )
  }
  const rows = await query
    .orderBy('recorded_at', 'desc')
    .limit(filter.most ?? 200)
    .execute()
  if (rows.length === 0) return []
  const items = await tx
    .selectFrom('changes.item')
    .selectAll()
    .where(
      'change',
      'in',
      rows.map(({ id }) => id),
    )
    .execute()
  const byChange = Map.groupBy(items, ({ change }) => change)
  return rows.map((row) => {
    const own = byChange.get(row.id) ?? []
    return changeOf(row, new Map(own.map((item) => [item.event, item])))
  })
}

export type NewChange = Pick<
  Change,
  | 'id'
  | 'relation'
  | 'visibility'
  | 'draftedBy'
  | 'isUrgent'
  | 'by'
  | 'reason'
  | 'contentHash'
  | 'undoes'
  | 'expiresAt'
> & { readonly content: ChangeContent }

export const insertChange = async (tx: Transaction, change: NewChange): Promise<void> => {
  const { id, relation, visibility, by, content } = change
  await tx
    .insertInto('changes.change')
    .values({
      id,
      relation,
      visibility,
      drafted_by: change.draftedBy,
      urgent: change.isUrgent,
      side: by.side,
      member: by.member,
      member_name: by.name,
      reason: JSON.stringify(change.reason),
      content: JSON.stringify(content),
      content_hash: change.contentHash,
      undoes: change.undoes,
      expires_at: new Date(change.expiresAt),
    })
    .execute()
  const items = content.items.map(({ event }, position) => ({ event, position }))
  await sql`insert into changes.item (change, event, relation, visibility, position)
    select ${id}::uuid, event, ${relation}, ${visibility}, position
    from jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as i (event uuid, position integer)
  `.execute(tx)
}

export const recordWithdrawal = async (
  tx: Transaction,
  id: string,
  by: { readonly name: string; readonly now: Instant },
): Promise<void> => {
  await tx
    .updateTable('changes.change')
    .set({ withdrawn_at: new Date(by.now), withdrawn_by: by.name })
    .where('id', '=', id)
    .execute()
}

/** A side says that it reads the measure otherwise: what was done in urgency stays, and stays disputed. */
export const recordContest = async (
  tx: Transaction,
  id: string,
  by: { readonly name: string; readonly now: Instant },
): Promise<void> => {
  await tx
    .updateTable('changes.change')
    .set({ contested_at: new Date(by.now), contested_by: by.name })
    .where('id', '=', id)
    .execute()
}

/** Changes of the engine that wait for this event, and that a newer answer may replace. */
export const listEngineDrafts = async (tx: Transaction, event: string): Promise<Change[]> => {
  const { rows } = await sql<{ id: string }>`select c.id from changes.change c
    join changes.item i on i.change = c.id
    where i.event = ${event} and i.outcome is null and c.drafted_by = 'engine'
      and c.withdrawn_at is null and c.expires_at > now()`.execute(tx)
  const found: Change[] = []
  for (const { id } of rows) found.push(...(await listChanges(tx, { id })))
  return found
}

/**
 * Events of a change that still wait, locked, the first ones first; none when the change was taken
 * off the table, or other processes have what is left.
 */
export const lockWaitingItems = async (
  tx: Transaction,
  change: string,
  { most, passOver }: { readonly most: number; readonly passOver: readonly string[] },
): Promise<string[]> => {
  const { rows } = await sql<{ event: string }>`select i.event from changes.item i
    join changes.change c on c.id = i.change
    where i.change = ${change} and i.outcome is null and c.withdrawn_at is null
      and i.event <> all(${passOver}::uuid[])
    order by i.position limit ${most} for update of i skip locked`.execute(tx)
  return rows.map(({ event }) => event)
}

/** What became of one event. */
export type Settlement = {
  readonly event: string
  readonly outcome: 'applied' | 'stale'
  readonly report: ItemReport | null
}

export const settleItems = async (
  tx: Transaction,
  change: string,
  settlements: readonly Settlement[],
): Promise<void> => {
  await sql`update changes.item i
    set outcome = s.outcome, report = s.report, settled_at = clock_timestamp()
    from jsonb_to_recordset(${JSON.stringify(settlements)}::jsonb)
      as s (event uuid, outcome text, report jsonb)
    where i.change = ${change} and i.event = s.event`.execute(tx)
}

/**
 * Changes that members have to know of: those on the table, and halls that one side closed at once
 * and the other has not contested.
 */
export const listChangesToAnswer = async (tx: Transaction): Promise<Change[]> => {
  const { rows } = await sql<{ id: string }>`select c.id from changes.change c
    where c.withdrawn_at is null and (
      (c.expires_at > now() and not exists (
        select from changes.item i where i.change = c.id and i.outcome is not null))
      or (c.urgent and c.contested_at is null and c.recorded_at > now() - interval '14 days'))
    order by c.recorded_at`.execute(tx)
  const found: Change[] = []
  for (const { id } of rows) found.push(...(await listChanges(tx, { id })))
  return found
}

/** Changes of the relation that have events left to be altered and were not withdrawn. */
export const listUnsettledChanges = async (tx: Transaction): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`select c.id from changes.change c
    where c.withdrawn_at is null and exists (
      select from changes.item i where i.change = c.id and i.outcome is null)
    order by c.recorded_at`.execute(tx)
  return rows.map(({ id }) => id)
}
