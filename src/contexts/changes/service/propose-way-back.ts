import type { Actor } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { refuse, type Result } from '#kit/result/result.ts'
import type { Instant } from '#kit/time/days.ts'

import type { Change } from '../domain/change.ts'
import { proposeChange } from './propose-change.ts'

/** Proposes what undoes a change: a change like any other, of the events that can be undone. */
export const proposeWayBack = async (
  db: OpenDatabase,
  actor: Actor,
  {
    change,
    today,
    now,
  }: { readonly change: Change; readonly today: Instant; readonly now: Instant },
): Promise<Result<{ id: string }, 'change-has-no-way-back'>> => {
  const { items, reason, id: undoes } = change
  const back = items.flatMap(({ event, report }) =>
    report === null || report.inverse === null ? [] : [{ event, alteration: report.inverse }],
  )
  const asked = { by: 'id', items: back, reason, undoes, today, now } as const
  const proposed = await proposeChange(db, actor, asked)
  return proposed.ok ? proposed : refuse('change-has-no-way-back')
}
