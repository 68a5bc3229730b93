import type { Actor } from '#contexts/access/contract.ts'
import { people } from '#contexts/directory/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'

import type { Meeting, Participant } from '../domain/meeting.ts'
import { insertMeetingRevision } from '../store/meeting-store.ts'
import type { MeetingRefusal } from './record-meeting.ts'
import { withMeeting } from './with-meeting.ts'

type Asked = {
  readonly slug: string
  readonly participants: readonly Participant[]
  /** Those of them who are new to the directory, by their place in the list. */
  readonly enter: readonly number[]
  /** The language in which names and capacities were written. */
  readonly language: Language
  /** The revision that the editor started from. */
  readonly startedFrom: string
}

/** Writes somebody into the directory, in the capacity of that day; since when it is held is not known. */
const enterParticipant = (
  tx: Transaction,
  actor: Actor,
  { one, meeting, language }: { one: Participant; meeting: Meeting; language: Language },
): Promise<string> => {
  const { content, visibility } = meeting
  const source = inLanguage(content.title, language).text
  const post = {
    institution: one.institution,
    title: { [language]: one.capacity },
    acting: one.isActing,
    precedence: null,
    from: null,
    until: null,
    announcedOn: content.on?.precision === 'day' ? content.on.first : null,
    source,
  }
  return people.enter(tx, actor, {
    visibility,
    actsFor: one.side,
    names: [{ text: one.name, language: null, use: 'full', source }],
    posts: one.capacity === '' ? [] : [post],
  })
}

/** A member records anew who takes part, and writes those into the directory who are new to it. */
export const reviseParticipants = (
  db: OpenDatabase,
  actor: Actor,
  asked: Asked,
): Promise<Result<undefined, MeetingRefusal>> =>
  withMeeting<undefined, MeetingRefusal>(
    db,
    { actor, slug: asked.slug, action: 'revised who takes part in a meeting' },
    async (tx, meeting) => {
      if (meeting.revision !== asked.startedFrom) return refuse('somebody-was-faster')
      const participants: Participant[] = []
      for (const [index, one] of asked.participants.entries()) {
        const isNew = asked.enter.includes(index) && one.person === null
        const { language } = asked
        const person = isNew
          ? await enterParticipant(tx, actor, { one, meeting, language })
          : one.person
        participants.push({ ...one, person })
      }
      const { id, visibility, content } = meeting
      await insertMeetingRevision(tx, actor, { meeting: id, visibility, content, participants })
      return accept(undefined)
    },
  )
