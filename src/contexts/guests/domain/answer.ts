import type { Day, Instant } from '#kit/time/days.ts'

import type { Guest, Seats } from './guest.ts'

type OfferKind = Seats['offer']

/** What a guest answers to an invitation. */
export type Answer =
  | { readonly answer: 'declined'; readonly note: string }
  | {
      readonly answer: 'accepted'
      readonly offer: OfferKind
      readonly companionsCount: number
      readonly companions: string
      readonly accessNeeds: string
      readonly ifMoved: Seats['ifMoved']
      readonly note: string
    }

export type AnswerRefusal =
  | 'invitation-not-found'
  | 'time-to-answer-is-over'
  | 'event-is-over'
  | 'offer-is-not-open'
  | 'companions-are-too-many'
  | 'text-is-too-long'
  | 'no-seats-there'
  | 'register-is-closed'

/** How an event takes answers. */
export type Answerable = {
  /** The day at the event's place. */
  readonly today: Day
  readonly replyBy: Day | null
  readonly now: Instant
  readonly startsAt: Instant | undefined
  readonly open: readonly OfferKind[]
}

const longestNote = 500

/** Whether it is too late for an answer by the guest. */
export const isLate = ({ today, replyBy }: Pick<Answerable, 'today' | 'replyBy'>): boolean =>
  replyBy !== null && today > replyBy

const isTooLong = (texts: readonly string[]): boolean =>
  texts.some((text) => text.length > longestNote)

const refuseAcceptance = (
  { offer, companionsCount, companions, accessNeeds }: Extract<Answer, { answer: 'accepted' }>,
  { companionsAllowed }: Pick<Guest, 'companionsAllowed'>,
  open: Answerable['open'],
): AnswerRefusal | undefined => {
  if (!open.includes(offer)) return 'offer-is-not-open'
  const isCount = Number.isInteger(companionsCount) && companionsCount >= 0
  if (!isCount || companionsCount > companionsAllowed) return 'companions-are-too-many'
  return isTooLong([companions, accessNeeds]) ? 'text-is-too-long' : undefined
}

/**
 * Why an answer cannot be taken. A side may record what reached it by note or telephone also after
 * the day by which it had asked for an answer.
 */
export const refuseAnswer = (
  answer: Answer,
  guest: Pick<Guest, 'companionsAllowed'>,
  asked: Answerable & { readonly by: 'link' | 'note' | 'telephone' },
): AnswerRefusal | undefined => {
  if ((asked.startsAt ?? Infinity) <= asked.now) return 'event-is-over'
  if (asked.by === 'link' && isLate(asked)) return 'time-to-answer-is-over'
  if (isTooLong([answer.note])) return 'text-is-too-long'
  return answer.answer === 'declined' ? undefined : refuseAcceptance(answer, guest, asked.open)
}
