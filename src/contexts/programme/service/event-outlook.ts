import {
  compileMeasures,
  type Decision,
  decideCompiled,
  listMeasures,
} from '#contexts/measures/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import type { Instant } from '#kit/time/days.ts'

import { eventToDecide } from '../domain/event-to-decide.ts'
import { countsFor } from '../domain/measures-that-count.ts'
import { knowledgeCounts } from '../store/decision-store.ts'
import type { EventView } from '../store/event-views.ts'

/**
 * What the measures known at `today` would mean for an event that has not settled. For the desk
 * only: it is never announced and never applied. Undefined once settled, or without a day.
 */
export const eventOutlook = async (
  tx: Transaction,
  view: EventView,
  today: Instant,
): Promise<Decision | undefined> => {
  if (view.now.basis !== 'planned') return undefined
  const asked = eventToDecide(view)
  if (asked === undefined) return undefined
  const compiled = compileMeasures((await listMeasures(tx)).filter(countsFor(view.event)))
  return decideCompiled(compiled, asked, { at: today, by: await knowledgeCounts(tx) })
}
