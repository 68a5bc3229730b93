import { dayOfCivil } from '#kit/time/civil-date.ts'
import type { Day } from '#kit/time/days.ts'

import { firmnessOf } from './modality.ts'
import type { Due, Outcome, Owner, Undertaking } from './undertaking.ts'

/**
 * How an undertaking came to be a side's own, or why it is not: recorded by itself, confirmed or
 * reworded; ascribed to it and not shown, shown and not answered, or declined.
 */
export type Ground = 'own' | 'confirmed' | 'reworded' | 'kept-back' | 'unanswered' | 'declined'

export type UndertakingStanding = {
  readonly ground: Ground
  /** Only what is theirs is theirs to do, overdue or counted for both (two equal sides). */
  readonly isTheirs: boolean
  readonly state: 'open' | Outcome
  readonly isOverdue: boolean
  /** Firm, and nobody sees to it. */
  readonly lacksOwner: boolean
}

type Asked = Pick<
  Undertaking,
  'actorSide' | 'recorded' | 'answer' | 'visibility' | 'acts' | 'content' | 'nextSessionBy'
>

const groundOf = ({
  actorSide,
  recorded,
  answer,
  visibility,
}: Pick<Asked, 'actorSide' | 'recorded' | 'answer' | 'visibility'>): Ground => {
  if (actorSide === recorded.side) return 'own'
  if (answer !== null) return answer.says
  return visibility === 'joint' ? 'unanswered' : 'kept-back'
}

/** Whether it is the side's own by now: recorded by itself, confirmed or reworded. */
export const isTheirs = (
  asked: Pick<Asked, 'actorSide' | 'recorded' | 'answer' | 'visibility'>,
): boolean => ['own', 'confirmed', 'reworded'].includes(groundOf(asked))

/** The last day on which it is in time; undefined where no day follows from what was said. */
export const lastDayOf = (due: Due, nextSessionBy: Day | null): Day | undefined => {
  switch (due.kind) {
    case 'day':
      return due.on
    case 'year':
      return dayOfCivil({ year: due.year, month: 12, day: 31 })
    case 'next-session':
      return nextSessionBy ?? undefined
    case 'none':
      return undefined
  }
}

const stateOf = ({ acts }: Asked): 'open' | Outcome => {
  const kind = acts.at(-1)?.kind ?? 'reopened'
  return kind === 'reopened' ? 'open' : kind
}

const isOwned = ({ institution, unit, person, personName }: Owner): boolean =>
  institution !== null || person !== null || unit !== '' || personName !== ''

/** Where an undertaking stands on a day. */
export const standingOn = (undertaking: Asked, today: Day): UndertakingStanding => {
  const { content, nextSessionBy } = undertaking
  const ground = groundOf(undertaking)
  const counts = isTheirs(undertaking)
  const state = stateOf(undertaking)
  const isOpen = state === 'open'
  const last = lastDayOf(content.due, nextSessionBy)
  return {
    ground,
    isTheirs: counts,
    state,
    isOverdue: counts && isOpen && last !== undefined && last < today,
    lacksOwner:
      counts && isOpen && firmnessOf(content.modality) === 'firm' && !isOwned(content.owner),
  }
}
