import { type Actor, asActor, may, onceForKey, recordAudit } from '#contexts/access/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import type { NamedRequest } from '#kit/ids/named-request.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { type Instant, millisecondsPerDay } from '#kit/time/days.ts'

import { findAssessment, insertAssessments, type NewAssessment } from '../store/assessment-store.ts'
import { listPhotographs } from '../store/photograph-store.ts'
import { findSite } from '../store/site-store.ts'

export type AssessmentRefusal =
  | 'member-may-not-edit'
  | 'site-not-found'
  | 'assessment-is-of-the-future'
  | 'assessment-is-not-signed'
  | 'correction-gives-no-reason'
  | 'corrected-assessment-not-found'
  | 'corrected-already'
  | 'marked-photograph-not-found'
  | 'marked-photograph-is-hidden'
  | 'assessment-is-shown-to-too-many'

const faultOf = (
  { observedOn, assessor, supersedes, content }: Omit<NewAssessment, 'id'>,
  now: Instant,
): AssessmentRefusal | undefined => {
  // A day of grace: in the east it is tomorrow already.
  if (observedOn > Math.floor(now / millisecondsPerDay) + 1) return 'assessment-is-of-the-future'
  if (assessor.name === '' || assessor.capacity === '') return 'assessment-is-not-signed'
  return supersedes !== null && content.reason === '' ? 'correction-gives-no-reason' : undefined
}

const reaches = { public: ['public'], joint: ['public', 'joint'] } as const

/** Whether everybody who reads what is shown to `audience` also reads what is shown to `visibility`. */
const isSeenBy = (audience: string, visibility: string): boolean =>
  audience === 'public' || audience === 'joint'
    ? reaches[audience].some((one) => one === visibility)
    : visibility === audience || visibility === 'public' || visibility === 'joint'

// Whoever reads of a mark learns that there is a picture: it has to be one that they see.
const faultOfMarks = async (
  tx: Transaction,
  { site, visibility, content: { marks } }: NewAssessment,
): Promise<AssessmentRefusal | undefined> => {
  if (marks.length === 0) return undefined
  const photographs = new Map((await listPhotographs(tx, [site])).map((one) => [one.id, one]))
  const marked = marks.map(({ photograph }) => photographs.get(photograph))
  if (marked.includes(undefined)) return 'marked-photograph-not-found'
  const isHidden = marked.some((one) => one !== undefined && !isSeenBy(visibility, one.visibility))
  return isHidden ? 'marked-photograph-is-hidden' : undefined
}

/** What became of an assessment that was sent: recorded now, or earlier under the same id. */
export type Recorded = { readonly id: string; readonly wasThere: boolean }

const recordIn = async (
  tx: Transaction,
  actor: Actor,
  assessment: NewAssessment,
): Promise<Result<Recorded, AssessmentRefusal>> => {
  const { id, site, supersedes } = assessment
  if ((await findSite(tx, { id: site })) === undefined) return refuse('site-not-found')
  if (supersedes !== null) {
    const earlier = await findAssessment(tx, supersedes)
    if (earlier?.site !== site) return refuse('corrected-assessment-not-found')
    if (earlier.supersededBy !== null && earlier.supersededBy !== id) {
      return refuse('corrected-already')
    }
  }
  const unmarkable = await faultOfMarks(tx, assessment)
  if (unmarkable !== undefined) return refuse(unmarkable)
  const recorded = await insertAssessments(tx, actor, [assessment])
  if (recorded.length > 0) {
    await recordAudit(tx, actor, { action: 'recorded an assessment', subject: id })
  }
  return accept({ id, wasThere: recorded.length === 0 })
}

/** A member records an assessment. The same one sent again is recorded once. */
export const recordAssessment = async (
  db: OpenDatabase,
  actor: Actor,
  { assessment, now }: { readonly assessment: NewAssessment; readonly now: Instant },
): Promise<Result<Recorded, AssessmentRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  const fault = faultOf(assessment, now)
  if (fault !== undefined) return refuse(fault)
  return asActor(db, actor, (tx) => recordIn(tx, actor, assessment))
}

/** A member's program records an assessment, once for each key that it gives; answers its id. */
export const recordAssessmentOnce = async (
  db: OpenDatabase,
  actor: Actor,
  {
    assessment,
    now,
    named,
  }: {
    readonly assessment: Omit<NewAssessment, 'id'>
    readonly now: Instant
    readonly named: NamedRequest | undefined
  },
): Promise<Result<string, AssessmentRefusal | 'key-names-another-request'>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  const fault = faultOf(assessment, now)
  if (fault !== undefined) return refuse(fault)
  return asActor(db, actor, (tx) =>
    onceForKey(tx, { actor, named }, async (id) => {
      const recorded = await recordIn(tx, actor, { ...assessment, id })
      return recorded.ok ? accept(undefined) : recorded
    }),
  )
}
