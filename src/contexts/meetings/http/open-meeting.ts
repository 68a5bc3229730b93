import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { getOwnRelation, type Relation } from '#contexts/relations/contract.ts'
import { type Answer, problem } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { whereFound } from '#kit/http/where-found.ts'

import type { Meeting } from '../domain/meeting.ts'
import { words } from '../messages/words.ts'
import { findMeeting } from '../store/meeting-store.ts'

/** A meeting with the relation it is on the desk of. */
export type OpenedMeeting = { readonly meeting: Meeting; readonly relation: Relation }

const notFound = ({ language }: DeskVisit): Answer => {
  const say = words(language)
  return problem({
    status: 404,
    title: say('meetings.title'),
    detail: say('refused.meeting-not-found'),
  })
}

/** A handler that is given the meeting that its path names. */
export const withMeetingOf = (
  { db }: Dependencies,
  answer: (opened: OpenedMeeting, visit: DeskVisit) => Answer | Promise<Answer>,
) =>
  whereFound(
    ({ actor, parameters }: DeskVisit) =>
      asActor(db, actor, async (tx) => {
        const meeting = await findMeeting(tx, { slug: parameters['slug'] ?? '' })
        return meeting && { meeting, relation: await getOwnRelation(tx) }
      }),
    notFound,
  )(answer)
