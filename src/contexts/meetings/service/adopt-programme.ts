import type { Actor } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import type { ExecutiveProgramme } from '../domain/executive-programme.ts'
import { insertMeetingRevision } from '../store/meeting-store.ts'
import { isAgreementShown } from './enter-series.ts'
import { withMeeting } from './with-meeting.ts'

export type AdoptingRefusal =
  | 'member-may-not-edit'
  | 'meeting-not-found'
  | 'not-a-session'
  | 'agreement-is-private'
  | 'somebody-was-faster'

/** A member records which executive programme a session adopted; null takes it off the record. */
export const recordAdopted = (
  db: OpenDatabase,
  actor: Actor,
  asked: {
    readonly slug: string
    readonly adopted: ExecutiveProgramme | null
    /** The revision of the meeting that the editor started from. */
    readonly startedFrom: string
  },
): Promise<Result<undefined, AdoptingRefusal>> =>
  withMeeting<undefined, AdoptingRefusal>(
    db,
    { actor, slug: asked.slug, action: 'recorded what a session adopted' },
    async (tx, { id, visibility, session, content, participants, revision }) => {
      const { adopted, startedFrom } = asked
      if (session === null) return refuse('not-a-session')
      if (revision !== startedFrom) return refuse('somebody-was-faster')
      const isShown = await isAgreementShown(tx, adopted?.agreement ?? null, visibility)
      if (!isShown) return refuse('agreement-is-private')
      await insertMeetingRevision(tx, actor, {
        meeting: id,
        visibility,
        content: { ...content, adopted },
        participants,
      })
      return accept(undefined)
    },
  )
