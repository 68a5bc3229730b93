import type { Actor } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { refuse, type Result } from '#kit/result/result.ts'

import type { Change } from '../domain/change.ts'
import { type Asked, proposeChange } from './propose-change.ts'

export type WayBackRefusal = 'change-has-no-way-back' | 'key-names-another-request'

/** Proposes what undoes a change: a change like any other, of the events that can be undone. */
export const proposeWayBack = async (
  db: OpenDatabase,
  actor: Actor,
  {
    change,
    today,
    now,
    named,
  }: Pick<Asked, 'today' | 'now' | 'named'> & { readonly change: Change },
): Promise<Result<{ id: string }, WayBackRefusal>> => {
  const { items, reason, id: undoes } = change
  const back = items.flatMap(({ event, report }) =>
    report === null || report.inverse === null ? [] : [{ event, alteration: report.inverse }],
  )
  const asked = { by: 'id', items: back, reason, undoes, today, now, named } as const
  const proposed = await proposeChange(db, actor, asked)
  if (proposed.ok) return proposed
  return proposed.refusal === 'key-names-another-request'
    ? refuse(proposed.refusal)
    : refuse('change-has-no-way-back')
}
