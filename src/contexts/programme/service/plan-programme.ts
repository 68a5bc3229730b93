import { type Actor, asActor, may, recordAudit } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { newId } from '#kit/ids/ids.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import type { Programme } from '../domain/event.ts'
import { insertProgramme } from '../store/programme-store.ts'

export type PlanProgrammeRefusal =
  | 'member-may-not-edit'
  | 'programme-has-no-title'
  | 'programme-ends-before-it-starts'
  | 'plan-names-a-format-twice'

const refusalOf = ({
  title,
  firstDay,
  lastDay,
  defaultPlan,
}: Omit<Programme, 'id'>): PlanProgrammeRefusal | undefined => {
  if (Object.keys(title).length === 0) return 'programme-has-no-title'
  if (lastDay < firstDay) return 'programme-ends-before-it-starts'
  const named = new Set(defaultPlan.options.map(({ format }) => format))
  return named.size < defaultPlan.options.length ? 'plan-names-a-format-twice' : undefined
}

/** A member opens a programme: a year or a season, with the plan that its events inherit. */
export const planProgramme = async (
  db: OpenDatabase,
  actor: Actor,
  programme: Omit<Programme, 'id'>,
): Promise<Result<{ id: string }, PlanProgrammeRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  const refusal = refusalOf(programme)
  if (refusal !== undefined) return refuse(refusal)
  const id = newId()
  await asActor(db, actor, async (tx) => {
    await insertProgramme(tx, { relation: actor.relation, programme: { ...programme, id } })
    await recordAudit(tx, actor, { action: 'opened a programme', subject: id })
  })
  return accept({ id })
}
