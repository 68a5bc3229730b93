import { asActor, operatorActingFor } from '#contexts/access/contract.ts'
import {
  agreementFileSchema,
  enterAgreement,
  enterReliance,
} from '#contexts/agreements/contract.ts'
import { listEventViews } from '#contexts/programme/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'

import type { DemoWorld } from '../../../demo/demo-world.ts'

/** Which of the planned events rest on which article, once both are on record. */
const loadResting = async (
  db: OpenDatabase,
  { relation, resting, story }: DemoWorld,
  { guest, entered }: { readonly guest: string; readonly entered: ReadonlyMap<string, string> },
): Promise<void> => {
  const actor = operatorActingFor(relation.id, guest)
  await asActor(db, actor, async (tx) => {
    for (const { agreement: key, article, event: slug } of resting) {
      const [view] = await listEventViews(tx, { slug, today: story.today })
      const agreement = entered.get(key)
      if (view === undefined || agreement === undefined) throw new Error(`${slug} rests on ${key}`)
      const subject = view.event.id
      const said = { agreement, article, kind: 'event', subject, visibility: 'joint' } as const
      await enterReliance(tx, actor, { ...said, isTakenBack: false })
    }
  })
}

/** The agreements of the demonstration, as ids by their keys: the one of both sides, and what each has with others. */
export const loadAgreements = async (
  db: OpenDatabase,
  world: DemoWorld,
  guest: string,
): Promise<ReadonlyMap<string, string>> => {
  const { agreements } = agreementFileSchema.parse(world.agreements)
  const entered = new Map<string, string>()
  for (const agreement of agreements) {
    const { visibility, description } = agreement
    const side = visibility === 'joint' ? guest : visibility
    const actor = operatorActingFor(world.relation.id, side)
    const { id } = await asActor(db, actor, (tx) =>
      enterAgreement(tx, actor, { ...agreement, announcedOn: null }),
    )
    entered.set(description.key, id)
  }
  await loadResting(db, world, { guest, entered })
  return entered
}
