import type { DeskVisit } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { inLanguage } from '#kit/text/localised.ts'

import { notYetOn, openOfPrevious, type ProposedPoint } from '../domain/agenda-points.ts'
import { isPast, type Meeting } from '../domain/meeting.ts'
import type { Undertaking } from '../domain/undertaking.ts'
import { standingOn } from '../domain/undertaking-standing.ts'
import { findMeeting } from '../store/meeting-store.ts'
import { listUndertakings } from '../store/undertaking-store.ts'
import type { FindTopics } from './agenda-topics.ts'
import { undertakingRoute } from './meetings-routes.ts'
import { todayOf } from './open-desk-of.ts'
import type { OpenedMeeting } from './open-meeting.ts'
import { readPlace } from './read-place.ts'
import { undertakingLine } from './undertaking-in-words.ts'

type Opened = OpenedMeeting & { readonly visit: DeskVisit }

/** What is over is not prepared any more. */
export const isOver = ({ meeting, relation, visit }: Opened): boolean =>
  isPast(meeting, todayOf(relation, visit))

/** What is open from before this meeting, and known to both if the meeting is. */
export const openBefore = (all: readonly Undertaking[], opened: Opened): readonly Undertaking[] => {
  const { meeting, relation, visit } = opened
  if (isOver(opened)) return []
  const today = todayOf(relation, visit)
  return all.filter(
    (one) =>
      !('id' in one.origin && one.origin.id === meeting.id) &&
      standingOn(one, today).state === 'open' &&
      (meeting.visibility !== 'joint' || one.visibility === 'joint'),
  )
}

const openPoints = async (tx: Transaction, opened: Opened): Promise<readonly ProposedPoint[]> => {
  const { relation, visit } = opened
  return openBefore(await listUndertakings(tx), opened).map((one) => {
    const { ground, said, due } = undertakingLine(one, visit, relation)
    return {
      ground: 'undertaking',
      text: inLanguage(one.content.text, visit.language).text,
      about: { kind: 'undertaking', id: one.id },
      why: [ground, said, due].filter((part) => part !== '').join(' · '),
      href: undertakingRoute.href({ id: one.id }),
    }
  })
}

/** The meeting that this one continues: as it is named, else the session before. */
const meetingBefore = async (tx: Transaction, meeting: Meeting): Promise<Meeting | undefined> => {
  const { previous } = meeting.content
  return previous === null
    ? (await readPlace(tx, meeting))?.before
    : findMeeting(tx, { id: previous })
}

/** The points of the meeting before; a shared meeting carries over from a shared one alone. */
const pointsBefore = async (
  tx: Transaction,
  { meeting }: Opened,
  open: readonly ProposedPoint[],
): Promise<readonly ProposedPoint[]> => {
  const found = await meetingBefore(tx, meeting)
  if (found === undefined) return []
  return meeting.visibility === 'joint' && found.visibility !== 'joint'
    ? []
    : openOfPrevious(found.content.agenda, open)
}

/** What may go on the agenda of a meeting to come and is not on it yet. */
export const proposePoints = async (
  tx: Transaction,
  opened: Opened,
  findTopics: FindTopics,
): Promise<readonly ProposedPoint[]> => {
  if (isOver(opened)) return []
  const { meeting, relation, visit } = opened
  const today = todayOf(relation, visit)
  const on = meeting.content.on?.first ?? today
  const topics = await findTopics(tx, { on: Math.max(on, today), visit })
  const known = topics
    .filter(({ isShared }) => meeting.visibility !== 'joint' || isShared)
    .map(({ kind, id, label, why, href }): ProposedPoint => {
      return { ground: kind, text: label, about: { kind, id }, why, href }
    })
  const open = [...(await openPoints(tx, opened)), ...known]
  return notYetOn(meeting.content.agenda, [...(await pointsBefore(tx, opened, open)), ...open])
}
