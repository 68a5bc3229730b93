import { type Actor, asActor, may, recordAudit } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import type { Venue } from '../domain/venue.ts'
import { saveVenue } from '../store/directory-store.ts'

export type AddVenueRefusal = 'member-may-not-edit'

/** A member adds a venue to the directory, for both sides or for their own alone. */
export const addVenue = async (
  db: OpenDatabase,
  actor: Actor,
  venue: Venue,
): Promise<Result<undefined, AddVenueRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  return asActor(db, actor, async (tx) => {
    await saveVenue(tx, { relation: actor.relation, venue })
    await recordAudit(tx, actor, { action: 'added a venue', subject: venue.id })
    return accept(undefined)
  })
}
