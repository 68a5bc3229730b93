import { type Day, type Instant, millisecondsPerDay } from '#kit/time/days.ts'

import type { OwnChange } from './own-change.ts'
import type { Allocation } from './register.ts'

/** What people answer when a change asks them: stay as it left them, attend online, give seats back. */
export const answers = ['keep', 'online', 'release'] as const
export type Answer = (typeof answers)[number]

/** What a change asks of everybody whom it concerns, and what becomes of who does not answer. */
export type Question = { readonly until: Instant; readonly unanswered: Answer }

// People read a day by their own clocks: it ends when it has ended everywhere.
const lastClocksBehind = millisecondsPerDay / 2

/** The instant at which a day that people were given to answer is over, wherever they are. */
export const endOfDayToAnswer = (day: Day): Instant =>
  (day + 1) * millisecondsPerDay + lastClocksBehind

/** The last day on which a question can be answered. */
export const dayToAnswer = ({ until }: Pick<Question, 'until'>): Day =>
  Math.round((until - lastClocksBehind) / millisecondsPerDay) - 1

/** How a change treats people, where it says so. */
export type Terms = {
  /** By which rule seats are given where there are fewer than people; null: the register's own. */
  readonly allocation: Allocation | null
  /** Null: nobody is asked anything. */
  readonly question: Question | null
}

export const usualTerms: Terms = { allocation: null, question: null }

/** What a registration does to follow an answer; undefined: it stays as it is. */
export const actOf = (
  answer: Answer,
  { offer }: { readonly offer: 'on-site' | 'online' },
): OwnChange | undefined => {
  if (answer === 'release') return { act: 'cancel' }
  return answer === 'online' && offer === 'on-site' ? { act: 'switch' } : undefined
}
