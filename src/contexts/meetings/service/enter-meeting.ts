import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { newId } from '#kit/ids/ids.ts'
import { inLanguage } from '#kit/text/localised.ts'
import { slugOf } from '#kit/text/slug.ts'

import type { MeetingContent, Participant } from '../domain/meeting.ts'
import { insertMeeting, insertMeetingRevision } from '../store/meeting-store.ts'

/** What is recorded of a meeting that is new here. */
export type NewMeeting = {
  /** Made here when absent. */
  readonly id?: string
  /** The side's own id, or `joint`. */
  readonly visibility: string
  readonly content: MeetingContent
  /** In the order of precedence of each side. */
  readonly participants: readonly Participant[]
  /** The series that it is a session of, and its number there. */
  readonly series?: string | null
  readonly session?: number | null
}

/**
 * Writes a meeting in the caller's transaction, and answers its id and address. The caller asks for
 * permission and keeps the audit.
 */
export const enterMeeting = async (
  tx: Transaction,
  actor: Actor,
  { id = newId(), visibility, content, participants, series = null, session = null }: NewMeeting,
): Promise<{ readonly id: string; readonly slug: string }> => {
  const slug = `${slugOf(inLanguage(content.title, 'en').text)}-${id.slice(0, 6)}`
  await insertMeeting(tx, {
    id,
    relation: actor.relation,
    visibility,
    slug,
    series,
    session,
  })
  await insertMeetingRevision(tx, actor, { meeting: id, visibility, content, participants })
  return { id, slug }
}
