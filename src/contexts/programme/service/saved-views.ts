import { type Actor, asActor, may, onceForKey, recordAudit } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { isId } from '#kit/ids/ids.ts'
import type { NamedRequest } from '#kit/ids/named-request.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import type { Instant } from '#kit/time/days.ts'

import {
  refuseName,
  refuseSearch,
  type SavedView,
  viewName,
  type ViewRefusal,
} from '../domain/saved-view.ts'
import {
  eraseRemovedViews,
  findSavedView,
  insertSavedView,
  updateSavedView,
} from '../store/saved-view-store.ts'

/** Whoever only looks keeps views for themself; what others see, editors name. */
export const mayChangeView = (actor: Actor, view: Pick<SavedView, 'readers' | 'side'>): boolean =>
  view.side === actor.side && (view.readers === 'member' || may(actor, 'edit'))

type NewView = Pick<SavedView, 'name' | 'page' | 'search' | 'readers'> & {
  readonly named?: NamedRequest | undefined
}

/** A member gives what a page shows a name. */
const keep = async (
  db: OpenDatabase,
  actor: Actor,
  { named, ...view }: NewView,
): Promise<Result<{ id: string }, ViewRefusal>> => {
  const name = viewName(view.name)
  if (!mayChangeView(actor, { ...view, side: actor.side })) return refuse('member-may-not-edit')
  const refusal = refuseName(name) ?? refuseSearch(view.search)
  if (refusal !== undefined) return refuse(refusal)
  const kept = await asActor(db, actor, (tx) =>
    onceForKey<never>(tx, { actor, named }, async (id) => {
      await insertSavedView(tx, actor, { ...view, id, name })
      if (view.readers !== 'member') {
        await recordAudit(tx, actor, { action: 'shared a view', subject: id })
      }
      return accept(undefined)
    }),
  )
  return kept.ok ? accept({ id: kept.value }) : kept
}

type Changed = { readonly before: SavedView }

const change = async (
  db: OpenDatabase,
  actor: Actor,
  {
    id,
    now,
    changed,
  }: {
    readonly id: string
    readonly now: Instant
    readonly changed: (view: SavedView) => Pick<SavedView, 'name' | 'removedAt'>
  },
): Promise<Result<Changed, ViewRefusal>> => {
  if (!isId(id)) return refuse('view-not-found')
  return asActor(db, actor, async (tx) => {
    const before = await findSavedView(tx, { id, side: actor.side })
    if (before === undefined) return refuse('view-not-found')
    if (!mayChangeView(actor, before)) return refuse('member-may-not-edit')
    const after = changed(before)
    const refusal = refuseName(after.name)
    if (refusal !== undefined) return refuse(refusal)
    await updateSavedView(tx, id, after)
    await eraseRemovedViews(tx, { side: actor.side, now })
    return accept({ before })
  })
}

type Named = { readonly id: string; readonly now: Instant }

export const savedViews = {
  keep,
  rename: (db: OpenDatabase, actor: Actor, { name, ...view }: Named & { readonly name: string }) =>
    change(db, actor, { ...view, changed: (one) => ({ ...one, name: viewName(name) }) }),
  /** Nobody sees it any more; for thirty days it can be brought back. */
  remove: (db: OpenDatabase, actor: Actor, view: Named) =>
    change(db, actor, { ...view, changed: (one) => ({ ...one, removedAt: view.now }) }),
  restore: (db: OpenDatabase, actor: Actor, view: Named) =>
    change(db, actor, { ...view, changed: (one) => ({ ...one, removedAt: null }) }),
}
