import type { Instant } from '#kit/time/days.ts'
import type { KnownDate } from '#kit/time/known-date.ts'

/**
 * How far support has come. `stated`: somebody spoke of it, and how firm it is nobody says. There
 * is no state for a vote: ballots are secret, so how one was cast is never on record.
 */
export const supportStates = [
  'stated',
  'requested',
  'under-study',
  'promised-orally',
  'confirmed-by-note',
  'withdrawn',
] as const
export type SupportState = (typeof supportStates)[number]

/** What support is for. A blank stays visible: a good entry names body, candidature and session. */
export type SupportContent = {
  /** The multilateral body: `UNESCO, Executive Board`; empty: not stated. */
  readonly body: string
  /** The seat, the post or the nomination file; empty: not stated. */
  readonly candidature: string
  /** The session or the period; empty: not stated. */
  readonly session: string
  /** The day of the election or decision; null: not stated. */
  readonly decidedOn: KnownDate | null
  /** The entry with which it is exchanged; null: with none. */
  readonly reciprocal: string | null
}

/** What the side to whom a step is ascribed says to it. */
export type StepAnswer = {
  readonly says: 'confirmed' | 'reworded' | 'declined'
  readonly words: string
  readonly side: string
  readonly at: Instant
}

export type StepContent = {
  readonly state: SupportState
  /** The side whose act it is. */
  readonly actOf: string
  readonly on: KnownDate | null
  /** The meeting at which it was taken; null: at none, or none is on record. */
  readonly meeting: string | null
  readonly noteNumber: string
  readonly words: string
  readonly source: string
}

export type Step = StepContent & {
  readonly id: string
  readonly visibility: string
  /** The side that recorded it; where it is not `actOf`, it is ascribed. */
  readonly side: string
  readonly recordedAt: Instant
  readonly answer: StepAnswer | null
}

/** Support of one side for the other in a multilateral body. */
export type SupportEntry = {
  readonly id: string
  readonly visibility: string
  /** The side that supports, or is asked to. */
  readonly giver: string
  /** The side that recorded it. */
  readonly side: string
  readonly content: SupportContent
  /** In the order of recording. */
  readonly steps: readonly Step[]
}

/** Whether a step is said of the other side by whoever recorded it. */
export const isAscribed = ({ actOf, side }: Pick<Step, 'actOf' | 'side'>): boolean => actOf !== side

/** Whose act a state is: one asks for oneself; studying, promising and confirming is the giver's. */
export const actorOf = (
  state: SupportState,
  { giver, receiver, withdrawer }: Readonly<Record<'giver' | 'receiver' | 'withdrawer', string>>,
): string => {
  switch (state) {
    case 'requested':
      return receiver
    case 'withdrawn':
      return withdrawer
    case 'stated':
    case 'under-study':
    case 'promised-orally':
    case 'confirmed-by-note':
      return giver
  }
}
