import { type Actor, asActor, may, recordAudit } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import { insertNationalPath, type WrittenStep } from '../store/path-store.ts'

export type PathRefusal = 'member-may-not-edit' | 'path-has-too-many-steps' | 'step-is-too-long'

const mostSteps = 30
const longestStep = 200

/** A member writes the steps that their side takes at home before it is bound. */
export const keepNationalPath = async (
  db: OpenDatabase,
  actor: Actor,
  steps: readonly WrittenStep[],
): Promise<Result<undefined, PathRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  if (steps.length > mostSteps) return refuse('path-has-too-many-steps')
  if (steps.some(({ step, office }) => Math.max(step.length, office.length) > longestStep)) {
    return refuse('step-is-too-long')
  }
  return asActor(db, actor, async (tx) => {
    await insertNationalPath(tx, actor, steps)
    await recordAudit(tx, actor, { action: 'wrote the steps of the side at home' })
    return accept(undefined)
  })
}
