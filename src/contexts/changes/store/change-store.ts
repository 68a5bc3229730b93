import { type Selectable, sql } from 'kysely'
import { z } from 'zod'

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

const offer = z.strictObject({ isOpen: z.boolean(), seats: z.number().nullable() })

const whenSchema = z.union([
  z.strictObject({ precision: z.literal('none') }),
  z.strictObject({
    precision: z.enum(['year', 'months', 'week']),
    first: z.number(),
    last: z.number(),
  }),
  z.strictObject({
    precision: z.literal('day'),
    first: z.number(),
    last: z.number(),
    startTime: z.string().nullable(),
    endTime: z.string().nullable(),
  }),
])

const alteration = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('offers'), onSite: offer, online: offer }),
  z.strictObject({ kind: z.literal('time'), when: whenSchema }),
  z.strictObject({ kind: z.literal('cancel') }),
  z.strictObject({
    kind: z.literal('resume'),
    state: z.enum(['planned', 'announced']),
    offers: z.strictObject({ onSite: offer, online: offer }).nullable(),
  }),
])

const contentSchema = z.strictObject({
  items: z.array(z.strictObject({ event: z.string(), contentHash: z.string(), alteration })),
})

const reportSchema = z.strictObject({
  counts: z.record(z.string(), z.number()),
  inverse: alteration.nullable(),
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
  items: readonly Selectable<ChangesItem>[],
): Change => ({
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
  items: contentSchema.parse(row.content).items.map((item) =>
    settledItem(
      item,
      items.find(({ event }) => event === item.event),
    ),
  ),
})

/** The changes that the transaction may see, the latest first. */
export const listChanges = async (
  tx: Transaction,
  filter: { readonly id?: string; readonly most?: number } = {},
): Promise<Change[]> => {
  let query = tx.selectFrom('changes.change').selectAll()
  if (filter.id !== undefined) query = query.where('id', '=', filter.id)
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
  return rows.map((row) =>
    changeOf(
      row,
      items.filter(({ change }) => change === row.id),
    ),
  )
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
  await tx
    .insertInto('changes.item')
    .values(
      content.items.map(({ event }, position) => ({
        change: id,
        event,
        relation,
        visibility,
        position,
      })),
    )
    .execute()
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

/** One event of a change that still waits, locked; undefined when another process has it, or none does. */
export const lockWaitingItem = async (
  tx: Transaction,
  change: string,
): Promise<string | undefined> => {
  const { rows } = await sql<{ event: string }>`select event from changes.item
    where change = ${change} and outcome is null order by position limit 1
    for update skip locked`.execute(tx)
  return rows[0]?.event
}

export const settleItem = async (
  tx: Transaction,
  item: { readonly change: string; readonly event: string },
  settled: { readonly outcome: 'applied' | 'stale'; readonly report: ItemReport | null },
): Promise<void> => {
  await tx
    .updateTable('changes.item')
    .set({
      outcome: settled.outcome,
      report: settled.report === null ? null : JSON.stringify(settled.report),
      settled_at: new Date(),
    })
    .where('change', '=', item.change)
    .where('event', '=', item.event)
    .execute()
}

/** Changes of the relation that have events left to be altered and were not withdrawn. */
export const listUnsettledChanges = async (tx: Transaction): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`select c.id from changes.change c
    where c.withdrawn_at is null and exists (
      select from changes.item i where i.change = c.id and i.outcome is null)
    order by c.recorded_at`.execute(tx)
  return rows.map(({ id }) => id)
}
