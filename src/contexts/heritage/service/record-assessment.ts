import { type Actor, asActor, may, recordAudit } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { type Instant, millisecondsPerDay } from '#kit/time/days.ts'

import { findAssessment, insertAssessments, type NewAssessment } from '../store/assessment-store.ts'
import { findSite } from '../store/site-store.ts'

export type AssessmentRefusal =
  | 'member-may-not-edit'
  | 'site-not-found'
  | 'assessment-is-of-the-future'
  | 'assessment-is-not-signed'
  | 'correction-gives-no-reason'
  | 'corrected-assessment-not-found'
  | 'corrected-already'

const faultOf = (
  { observedOn, assessor, supersedes, content }: NewAssessment,
  now: Instant,
): AssessmentRefusal | undefined => {
  // A day of grace: in the east it is tomorrow already.
  if (observedOn > Math.floor(now / millisecondsPerDay) + 1) return 'assessment-is-of-the-future'
  if (assessor.name === '' || assessor.capacity === '') return 'assessment-is-not-signed'
  return supersedes !== null && content.reason === '' ? 'correction-gives-no-reason' : undefined
}

/** What became of an assessment that was sent: recorded now, or earlier under the same id. */
export type Recorded = { readonly id: string; readonly wasThere: boolean }

/** A member records an assessment. The same one sent again is recorded once. */
export const recordAssessment = async (
  db: OpenDatabase,
  actor: Actor,
  { assessment, now }: { readonly assessment: NewAssessment; readonly now: Instant },
): Promise<Result<Recorded, AssessmentRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  const fault = faultOf(assessment, now)
  if (fault !== undefined) return refuse(fault)
  return asActor(db, actor, async (tx) => {
    const { id, site, supersedes } = assessment
    if ((await findSite(tx, { id: site })) === undefined) return refuse('site-not-found')
    if (supersedes !== null) {
      const earlier = await findAssessment(tx, supersedes)
      if (earlier?.site !== site) return refuse('corrected-assessment-not-found')
      if (earlier.supersededBy !== null && earlier.supersededBy !== id) {
        return refuse('corrected-already')
      }
    }
    const recorded = await insertAssessments(tx, actor, [assessment])
    if (recorded.length > 0) {
      await recordAudit(tx, actor, { action: 'recorded an assessment', subject: id })
    }
    return accept({ id, wasThere: recorded.length === 0 })
  })
}
