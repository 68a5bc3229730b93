import { type Actor, asActor, may, recordAudit } from '#contexts/access/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import { insertMerger, listMergers } from '../store/merger-store.ts'
import { findSite, type FoundSite } from '../store/site-store.ts'

export type MergeRefusal =
  | 'member-may-not-edit'
  | 'site-not-found'
  | 'not-ours'
  | 'merger-gives-no-reason'
  | 'other-site-not-found'
  | 'merges-with-itself'
  | 'other-site-went-elsewhere'
  | 'others-went-into-this'

type Merging = { readonly slug: string; readonly reason: string }

// Names are looked for one step far: a chain of mergers would lose those at its end.
const faultOf = async (
  tx: Transaction,
  site: FoundSite,
  into: FoundSite,
): Promise<MergeRefusal | undefined> => {
  if (into.id === site.id) return 'merges-with-itself'
  const holding = async (id: string) =>
    (await listMergers(tx, id)).filter((merger) => merger.isLatest && merger.into !== null)
  if ((await holding(into.id)).some((merger) => merger.site === into.id)) {
    return 'other-site-went-elsewhere'
  }
  const wentIn = (await holding(site.id)).some((merger) => merger.into === site.id)
  return wentIn ? 'others-went-into-this' : undefined
}

const within = (
  db: OpenDatabase,
  actor: Actor,
  {
    slug,
    reason,
    work,
  }: Merging & {
    readonly work: (tx: Transaction, site: FoundSite) => Promise<MergeRefusal | undefined>
  },
): Promise<Result<undefined, MergeRefusal>> =>
  asActor(db, actor, async (tx) => {
    if (!may(actor, 'edit')) return refuse('member-may-not-edit')
    const site = await findSite(tx, { slug })
    if (site === undefined) return refuse('site-not-found')
    if (site.owner !== actor.side) return refuse('not-ours')
    if (reason === '') return refuse('merger-gives-no-reason')
    const refusal = await work(tx, site)
    if (refusal !== undefined) return refuse(refusal)
    await recordAudit(tx, actor, { action: 'merged a site or parted it', subject: site.id })
    return accept(undefined)
  })

/** The owner of a site says that another record is of the same place: lists and searches lead there from now on. */
export const mergeSite = (
  db: OpenDatabase,
  actor: Actor,
  { into, ...merging }: Merging & { readonly into: string },
): Promise<Result<undefined, MergeRefusal>> =>
  within(db, actor, {
    ...merging,
    work: async (tx, site) => {
      const target = into === '' ? undefined : await findSite(tx, { slug: into })
      if (target === undefined) return 'other-site-not-found'
      const fault = await faultOf(tx, site, target)
      if (fault !== undefined) return fault
      await insertMerger(tx, actor, { site: site.id, into: target.id, reason: merging.reason })
      return undefined
    },
  })

/** The owner of a site says that it stands by itself after all. What was said before stays. */
export const partSite = (
  db: OpenDatabase,
  actor: Actor,
  merging: Merging,
): Promise<Result<undefined, MergeRefusal>> =>
  within(db, actor, {
    ...merging,
    work: async (tx, site) => {
      await insertMerger(tx, actor, { site: site.id, into: null, reason: merging.reason })
      return undefined
    },
  })
