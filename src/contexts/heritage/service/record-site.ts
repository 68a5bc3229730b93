import { type Actor, asActor, may, recordAudit } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import { insertContainment } from '../store/containment-store.ts'
import { findSite } from '../store/site-store.ts'
import { type EnteredSite, enterSite } from './enter-site.ts'

export type RecordSiteRefusal = 'member-may-not-edit' | 'whole-not-found'

/** A member records a site of their side; `whole`: the address of what it is a part of, or ''. */
export const recordSite = async (
  db: OpenDatabase,
  actor: Actor,
  { site, whole }: { readonly site: EnteredSite; readonly whole: string },
): Promise<Result<{ readonly slug: string }, RecordSiteRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  return asActor(db, actor, async (tx) => {
    const above = whole === '' ? undefined : await findSite(tx, { slug: whole })
    if (whole !== '' && above === undefined) return refuse('whole-not-found')
    const { id, slug } = await enterSite(tx, actor, site)
    if (above !== undefined) await insertContainment(tx, actor, [{ site: id, whole: above.id }])
    await recordAudit(tx, actor, { action: 'recorded a site', subject: id })
    return accept({ slug })
  })
}
