import { type Actor, asActor, may, recordAudit } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import type { Photograph } from '../domain/photograph.ts'
import { insertPhotograph } from '../store/photograph-store.ts'
import { findSite } from '../store/site-store.ts'
import { developPhotograph, type PhotographRefusal } from './develop-photograph.ts'

export type AddPhotographRefusal = PhotographRefusal | 'member-may-not-edit' | 'site-not-found'

/** A picture as it was sent, with what is said of it. */
export type SentPhotograph = Pick<
  Photograph,
  'id' | 'site' | 'assessment' | 'visibility' | 'takenOn' | 'viewpoint' | 'content'
> & { readonly sent: Uint8Array }

/** A member adds a picture of a site. The same one sent again is kept once. */
export const addPhotograph = async (
  db: OpenDatabase,
  actor: Actor,
  { sent, ...photograph }: SentPhotograph,
): Promise<Result<undefined, AddPhotographRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  const developed = await developPhotograph(sent)
  if (!developed.ok) return developed
  return asActor(db, actor, async (tx) => {
    if ((await findSite(tx, { id: photograph.site })) === undefined) return refuse('site-not-found')
    await insertPhotograph(tx, actor, { ...photograph, ...developed.value })
    await recordAudit(tx, actor, { action: 'added a photograph', subject: photograph.id })
    return accept(undefined)
  })
}
