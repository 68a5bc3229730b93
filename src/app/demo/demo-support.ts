import { asActor, operatorActingFor } from '#contexts/access/contract.ts'
import { support } from '#contexts/support/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { onDay } from '#kit/time/known-date.ts'

import type { DemoWorld } from '../../../demo/demo-world.ts'

/** What public sources say of support: ascribed to the other side, so each is its recorder's alone. */
export const loadSupport = async (db: OpenDatabase, world: DemoWorld): Promise<void> => {
  for (const { recordedBy, giver, body, state, statedOn, words, source } of world.support) {
    const actor = operatorActingFor(world.relation.id, recordedBy)
    await asActor(db, actor, (tx) =>
      support.enter(tx, actor, {
        giver,
        content: { body, candidature: '', session: '', decidedOn: null, reciprocal: null },
        first: {
          state,
          actOf: giver,
          on: onDay(statedOn),
          meeting: null,
          noteNumber: '',
          words,
          source,
        },
        isShared: false,
      }),
    )
  }
}
