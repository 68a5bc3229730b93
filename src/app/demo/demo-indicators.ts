import { asActor, operatorActingFor } from '#contexts/access/contract.ts'
import { indicators } from '#contexts/indicators/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { knownDateFromIso } from '#kit/time/known-date.ts'

import type { DemoWorld } from '../../../demo/demo-world.ts'

/** Figures of the relation as public sources state them. */
export const loadIndicators = async (db: OpenDatabase, world: DemoWorld): Promise<void> => {
  for (const { recordedBy, name, unit, method, figures } of world.indicators) {
    const actor = operatorActingFor(world.relation.id, recordedBy)
    await asActor(db, actor, (tx) =>
      indicators.enter(tx, actor, {
        into: { content: { name, unit, method }, isShared: true },
        figures: figures.map(({ period, value, statisticsOf, source, link, statedOn }) => {
          const read = indicators.periodFromText(period)
          if (read === undefined) throw new Error(`demo/indicators.json: no period: ${period}`)
          return {
            period: read,
            value,
            statisticsOf,
            source,
            link: link ?? '',
            statedOn: statedOn === null ? null : (knownDateFromIso(statedOn) ?? null),
          }
        }),
      }),
    )
  }
}
