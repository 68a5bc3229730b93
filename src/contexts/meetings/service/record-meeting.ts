import { type Actor, asActor, may, recordAudit } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import type { MeetingContent, Participant } from '../domain/meeting.ts'
import { insertMeetingRevision, placeMeeting, shareMeeting } from '../store/meeting-store.ts'
import { enterMeeting, type NewMeeting } from './enter-meeting.ts'
import { isAgreementShown } from './enter-series.ts'
import { type PlaceRefusal, refusePlace, type SessionPlace } from './place-session.ts'
import { withMeeting } from './with-meeting.ts'

export type MeetingRefusal =
  | 'member-may-not-edit'
  | 'meeting-not-found'
  | 'meeting-is-shared-already'
  | 'somebody-was-faster'
  | 'agreement-is-private'
  | PlaceRefusal

/** A member records a meeting, for their side alone or for both. */
export const recordMeeting = async (
  db: OpenDatabase,
  actor: Actor,
  meeting: NewMeeting,
): Promise<Result<{ readonly slug: string }, MeetingRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  return asActor(db, actor, async (tx) => {
    const { series = null, session = null, visibility } = meeting
    const refused = await refusePlace(tx, { series, session }, { visibility })
    if (refused !== undefined) return refuse(refused)
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
    /** Of which series it is a session; absent where that stays as it is. */
    readonly place?: SessionPlace
  },
): Promise<Result<undefined, MeetingRefusal>> =>
  withMeeting<undefined, MeetingRefusal>(
    db,
    { actor, slug: asked.slug, action: 'revised a meeting' },
    async (tx, { id, visibility, revision }) => {
      if (revision !== asked.startedFrom) return refuse('somebody-was-faster')
      const { content, participants, place } = asked
      if (place !== undefined) {
        const refused = await refusePlace(tx, place, { id, visibility })
        if (refused !== undefined) return refuse(refused)
        await placeMeeting(tx, id, place)
      }
      await insertMeetingRevision(tx, actor, { meeting: id, visibility, content, participants })
      return accept(undefined)
    },
  )

/** The content without the names of what both sides may not know; who reads it may choose anew. */
const contentShown = (
  { previous, agenda, adopted, ...content }: MeetingContent,
  shown: ReadonlySet<string>,
): MeetingContent => ({
  ...content,
  previous: previous !== null && shown.has(previous) ? previous : null,
  agenda: agenda.map(({ text, about }) => ({
    text,
    about: about !== null && shown.has(about.id) ? about : null,
  })),
  // Whether the other side sees the programme of events is known where it is chosen.
  adopted: adopted && { ...adopted, programme: null },
})

/** A member lets the other side see a meeting as it is recorded now. What came before stays private. */
export const shareOwnMeeting = (
  db: OpenDatabase,
  actor: Actor,
  {
    slug,
    shown,
  }: {
    readonly slug: string
    /** Which of the records that it names both sides see. */
    readonly shown: ReadonlySet<string>
  },
): Promise<Result<undefined, MeetingRefusal>> =>
  withMeeting<undefined, MeetingRefusal>(
    db,
    { actor, slug, action: 'shared a meeting' },
    async (tx, { id, visibility, content, participants, series, session }) => {
      if (visibility === 'joint') return refuse('meeting-is-shared-already')
      const refused = await refusePlace(tx, { series, session }, { id, visibility: 'joint' })
      if (refused !== undefined) return refuse(refused)
      const isShown = await isAgreementShown(tx, content.adopted?.agreement ?? null, 'joint')
      if (!isShown) return refuse('agreement-is-private')
      await shareMeeting(tx, id)
      await insertMeetingRevision(tx, actor, {
        meeting: id,
        visibility: 'joint',
        content: contentShown(content, shown),
        participants,
      })
      return accept(undefined)
    },
  )
