import { type Actor, asActor, may, onceForKey, recordAudit } from '#contexts/access/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import { newId } from '#kit/ids/ids.ts'
import type { NamedRequest } from '#kit/ids/named-request.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import { insertContainment } from '../store/containment-store.ts'
import { findSite } from '../store/site-store.ts'
import { type EnteredSite, enterSite } from './enter-site.ts'

export type RecordSiteRefusal = 'member-may-not-edit' | 'whole-not-found'

type Described = {
  readonly site: EnteredSite
  /** The address of what it is a part of, or ''. */
  readonly whole: string
}

const recordIn = async (
  tx: Transaction,
  actor: Actor,
  { site, whole, id }: Described & { readonly id: string },
): Promise<Result<undefined, RecordSiteRefusal>> => {
  const above = whole === '' ? undefined : await findSite(tx, { slug: whole })
  if (whole !== '' && above === undefined) return refuse('whole-not-found')
  await enterSite(tx, actor, { ...site, id })
  if (above !== undefined) await insertContainment(tx, actor, [{ site: id, whole: above.id }])
  await recordAudit(tx, actor, { action: 'recorded a site', subject: id })
  return accept(undefined)
}

type RecordedSite = { readonly id: string; readonly slug: string }

const recordedAs = async (tx: Transaction, id: string): Promise<RecordedSite> => {
  const site = await findSite(tx, { id })
  if (site === undefined) throw new Error('a site was recorded and is not there')
  return { id, slug: site.slug }
}

/** A member records a site of their side. */
export const recordSite = async (
  db: OpenDatabase,
  actor: Actor,
  described: Described,
): Promise<Result<RecordedSite, RecordSiteRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  return asActor(db, actor, async (tx) => {
    const id = newId()
    const recorded = await recordIn(tx, actor, { ...described, id })
    return recorded.ok ? accept(await recordedAs(tx, id)) : recorded
  })
}

/** A member's program records a site of their side, once for each key that it gives. */
export const recordSiteOnce = async (
  db: OpenDatabase,
  actor: Actor,
  { named, ...described }: Described & { readonly named: NamedRequest | undefined },
): Promise<Result<RecordedSite, RecordSiteRefusal | 'key-names-another-request'>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  return asActor(db, actor, async (tx) => {
    const recorded = await onceForKey(tx, { actor, named }, (id) =>
      recordIn(tx, actor, { ...described, id }),
    )
    return recorded.ok ? accept(await recordedAs(tx, recorded.value)) : recorded
  })
}
