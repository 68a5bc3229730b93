import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { type Instant, millisecondsPerDay } from '#kit/time/days.ts'

import { type SavedView, viewedPages } from '../domain/saved-view.ts'

const daysUntilErased = 30
const mostListed = 200

const columns = [
  'id',
  'name',
  'page',
  'search',
  'owner',
  'visibility',
  'kept_for',
  'member_name',
  'removed_at',
] as const

type Row = {
  id: string
  name: string
  page: string
  search: string
  owner: string
  visibility: string
  kept_for: string | null
  member_name: string
  removed_at: Date | null
}

const readersOf = ({ kept_for, visibility }: Row): SavedView['readers'] => {
  if (kept_for !== null) return 'member'
  return visibility === 'joint' ? 'both' : 'side'
}

const viewOf = (row: Row): SavedView => ({
  id: row.id,
  name: row.name,
  page: viewedPages.find((page) => page === row.page) ?? 'events',
  search: row.search,
  readers: readersOf(row),
  side: row.owner,
  memberName: row.member_name,
  removedAt: row.removed_at === null ? null : row.removed_at.getTime(),
})

/** The saved views that the reader sees and nobody removed, by name. */
export const listSavedViews = async (tx: Transaction): Promise<SavedView[]> => {
  const rows = await tx
    .selectFrom('programme.saved_view')
    .select(columns)
    .where('removed_at', 'is', null)
    .orderBy('name')
    .limit(mostListed)
    .execute()
  return rows.map(viewOf)
}

/** A saved view of the own side, removed or not. */
export const findSavedView = async (
  tx: Transaction,
  { id, side }: { id: string; side: string },
): Promise<SavedView | undefined> => {
  const row = await tx
    .selectFrom('programme.saved_view')
    .select(columns)
    .where('id', '=', id)
    .where('owner', '=', side)
    .executeTakeFirst()
  return row && viewOf(row)
}

export const insertSavedView = async (
  tx: Transaction,
  actor: Actor,
  view: Pick<SavedView, 'id' | 'name' | 'page' | 'search' | 'readers'>,
): Promise<void> => {
  const { readers, ...said } = view
  await tx
    .insertInto('programme.saved_view')
    .values({
      ...said,
      relation: actor.relation,
      owner: actor.side,
      visibility: readers === 'both' ? 'joint' : actor.side,
      kept_for: readers === 'member' ? actor.member : null,
      member: actor.member,
      member_name: actor.name,
    })
    .execute()
}

export const updateSavedView = async (
  tx: Transaction,
  id: string,
  { name, removedAt }: Pick<SavedView, 'name' | 'removedAt'>,
): Promise<void> => {
  await tx
    .updateTable('programme.saved_view')
    .set({ name, removed_at: removedAt === null ? null : new Date(removedAt) })
    .where('id', '=', id)
    .execute()
}

/** Erases what was removed so long ago that nobody brings it back. */
export const eraseRemovedViews = async (
  tx: Transaction,
  { side, now }: { side: string; now: Instant },
): Promise<void> => {
  await tx
    .deleteFrom('programme.saved_view')
    .where('owner', '=', side)
    .where('removed_at', '<', new Date(now - daysUntilErased * millisecondsPerDay))
    .execute()
}
