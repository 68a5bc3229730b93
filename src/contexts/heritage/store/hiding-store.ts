import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { recordedBy } from '#kit/db/recorded-by.ts'
import { newId } from '#kit/ids/ids.ts'

import type { Hiding } from '../domain/site.ts'

/** Decides anew who may know what of a site of the actor's side, and keeps why. */
export const saveHiding = async (
  tx: Transaction,
  actor: Actor,
  {
    site,
    hiding,
    reason,
  }: { readonly site: string; readonly hiding: Hiding; readonly reason: string },
): Promise<void> => {
  const { visibility, publicSees, otherSees } = hiding
  await tx
    .insertInto('heritage.hiding')
    .values({
      id: newId(),
      site,
      visibility: actor.side,
      shown_to: visibility,
      public_sees: publicSees,
      other_sees: otherSees,
      reason,
      ...recordedBy(actor),
    })
    .execute()
  await tx
    .updateTable('heritage.site')
    .set({ visibility, public_sees: publicSees, other_sees: otherSees })
    .where('id', '=', site)
    .execute()
}
