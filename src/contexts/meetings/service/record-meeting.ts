import { type Actor, asActor, may, recordAudit } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import type { MeetingContent, Participant } from '../domain/meeting.ts'
import { insertMeetingRevision, shareMeeting } from '../store/meeting-store.ts'
import { enterMeeting, type NewMeeting } from './enter-meeting.ts'
import { withMeeting } from './with-meeting.ts'

export type MeetingRefusal =
  'member-may-not-edit' | 'meeting-not-found' | 'meeting-is-shared-already' | 'somebody-was-faster'

/** A member records a meeting, for their side alone or for both. */
export const recordMeeting = async (
  db: OpenDatabase,
  actor: Actor,
  meeting: NewMeeting,
): Promise<Result<{ readonly slug: string }, MeetingRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  return asActor(db, actor, async (tx) => {
    const { id, slug } = await enterMeeting(tx, actor, meeting)
    await recordAudit(tx, actor, { action: 'recorded a meeting', subject: id })
    return accept({ slug })
  })
}

/** A member records anew what a meeting is, and who takes part. */
export const reviseMeeting = (
  db: OpenDatabase,
  actor: Actor,
  asked: {
    readonly slug: string
    readonly content: MeetingContent
    readonly participants: readonly Participant[]
    /** The revision that the editor started from. */
    readonly startedFrom: string
  },
): Promise<Result<undefined, MeetingRefusal>> =>
  withMeeting<undefined, MeetingRefusal>(
    db,
    { actor, slug: asked.slug, action: 'revised a meeting' },
    async (tx, { id, visibility, revision }) => {
      if (revision !== asked.startedFrom) return refuse('somebody-was-faster')
      const { content, participants } = asked
      await insertMeetingRevision(tx, actor, { meeting: id, visibility, content, participants })
      return accept(undefined)
    },
  )

/** A member lets the other side see a meeting as it is recorded now. What came before stays private. */
export const shareOwnMeeting = (
  db: OpenDatabase,
  actor: Actor,
  slug: string,
): Promise<Result<undefined, MeetingRefusal>> =>
  withMeeting<undefined, MeetingRefusal>(
    db,
    { actor, slug, action: 'shared a meeting' },
    async (tx, { id, visibility, content, participants }) => {
      if (visibility === 'joint') return refuse('meeting-is-shared-already')
      await shareMeeting(tx, id)
      const shared = { meeting: id, visibility: 'joint', content, participants }
      await insertMeetingRevision(tx, actor, shared)
      return accept(undefined)
    },
  )
