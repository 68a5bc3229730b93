import { type Actor, asActor, may, recordAudit } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { newId } from '#kit/ids/ids.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import type { Instant } from '#kit/time/days.ts'

import { endOf } from '../domain/event-start.ts'
import { type HoldAnswer, longestHoldNote } from '../domain/hold.ts'
import { type HoldView, listHolds, recordHoldAnswer } from '../store/hold-store.ts'

export type AnswerHoldRefusal =
  | 'member-may-not-edit'
  | 'hold-not-found'
  | 'hold-is-not-yours'
  | 'hold-is-over'
  | 'hold-note-is-too-long'

type Answer = Pick<HoldAnswer, 'answer' | 'heldUntil' | 'note'> & {
  readonly hold: string
  readonly today: Instant
}

/** Whose word an answer is: who asked may withdraw, who keeps the venue holds or declines. */
const speaker = ({ side, answeredBy }: HoldView, { answer }: Answer): string =>
  answer === 'withdrawn' ? side : answeredBy

const refuseAnswer = (
  hold: HoldView | undefined,
  actor: Actor,
  answer: Answer,
): AnswerHoldRefusal | undefined => {
  if (hold === undefined) return 'hold-not-found'
  if (speaker(hold, answer) !== actor.side) return 'hold-is-not-yours'
  const isOver = (endOf(hold) ?? Infinity) <= answer.today
  if (isOver || hold.state === 'withdrawn') return 'hold-is-over'
  return answer.note.length > longestHoldNote ? 'hold-note-is-too-long' : undefined
}

/** A member holds or declines what was asked of their side, or withdraws what their side asked. */
export const answerHold = async (
  db: OpenDatabase,
  actor: Actor,
  answer: Answer,
): Promise<Result<HoldAnswer['answer'], AnswerHoldRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  return asActor(db, actor, async (tx) => {
    const hold = (await listHolds(tx, answer.today)).find(({ id }) => id === answer.hold)
    const refusal = refuseAnswer(hold, actor, answer)
    if (refusal !== undefined) return refuse(refusal)
    await recordHoldAnswer(tx, actor, { ...answer, id: newId() })
    await recordAudit(tx, actor, {
      action: `answered a hold: ${answer.answer}`,
      subject: answer.hold,
    })
    return accept(answer.answer)
  })
}
