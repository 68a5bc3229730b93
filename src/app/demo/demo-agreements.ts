import { asActor, operatorActingFor } from '#contexts/access/contract.ts'
import { agreementFileSchema, enterAgreement } from '#contexts/agreements/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'

import type { DemoWorld } from '../../../demo/demo-world.ts'

/** The agreements of the demonstration: the one of both sides, and what each has with others. */
export const loadAgreements = async (
  db: OpenDatabase,
  world: DemoWorld,
  guest: string,
): Promise<number> => {
  const { agreements } = agreementFileSchema.parse(world.agreements)
  for (const agreement of agreements) {
    const { visibility } = agreement
    const side = visibility === 'joint' ? guest : visibility
    const actor = operatorActingFor(world.relation.id, side)
    await asActor(db, actor, (tx) => enterAgreement(tx, actor, { ...agreement, announcedOn: null }))
  }
  return agreements.length
}
