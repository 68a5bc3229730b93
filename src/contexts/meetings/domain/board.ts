import { inLanguage, type Language } from '#kit/text/localised.ts'
import type { Day } from '#kit/time/days.ts'

import { type Firmness, firmnesses, firmnessOf } from './modality.ts'
import type { Undertaking } from './undertaking.ts'
import { lastDayOf, standingOn, type UndertakingStanding } from './undertaking-standing.ts'

export const boardStates = ['open', 'closed', 'all'] as const
/** What of them is looked at: all, or those with which something is the matter. */
export const boardNeeds = ['all', 'overdue', 'soon', 'unowned', 'alarm', 'unanswered'] as const
export type BoardNeed = (typeof boardNeeds)[number]
export const boardGroupings = ['side', 'age', 'firmness', 'owner'] as const

/** Which undertakings a reader asks to see, and in which groups. */
export type BoardQuery = {
  /** Null: of both sides. */
  readonly whose: string | null
  readonly state: (typeof boardStates)[number]
  /** Null: of any. */
  readonly firmness: Firmness | null
  readonly needs: BoardNeed
  readonly by: (typeof boardGroupings)[number]
}

/** How many days ahead something counts as due soon. */
const soonIsWithinDays = 14

/** What must not be: firm, a side's own, its time over, still open, and nobody sees to it. */
export const isAlarming = ({ isOverdue, lacksOwner }: UndertakingStanding): boolean =>
  isOverdue && lacksOwner

/** Whether something open of a side is due within the next days, and its time is not over. */
export const isSoon = (undertaking: Undertaking, today: Day): boolean => {
  const { isTheirs, state } = standingOn(undertaking, today)
  const last = lastDayOf(undertaking.content.due, undertaking.nextSessionBy)
  if (!isTheirs || state !== 'open' || last === undefined) return false
  return last >= today && last <= today + soonIsWithinDays
}

const meets = (undertaking: Undertaking, needs: BoardNeed, today: Day): boolean => {
  const standing = standingOn(undertaking, today)
  switch (needs) {
    case 'all':
      return true
    case 'overdue':
      return standing.isOverdue
    case 'soon':
      return isSoon(undertaking, today)
    case 'unowned':
      return standing.lacksOwner
    case 'alarm':
      return isAlarming(standing)
    case 'unanswered':
      return standing.ground === 'unanswered'
  }
}

const isShown = (undertaking: Undertaking, query: BoardQuery, today: Day): boolean => {
  const isOpen = standingOn(undertaking, today).state === 'open'
  return (
    (query.whose === null || undertaking.actorSide === query.whose) &&
    (query.state === 'all' || isOpen === (query.state === 'open')) &&
    (query.firmness === null || firmnessOf(undertaking.content.modality) === query.firmness) &&
    meets(undertaking, query.needs, today)
  )
}

export const ages = ['quarter', 'year', 'two-years', 'older'] as const
export type Age = (typeof ages)[number]

/** For how long something has been on record as said: up to a quarter, a year, two, or longer. */
export const ageOf = ({ saidOn }: Pick<Undertaking, 'saidOn'>, today: Day): Age => {
  const days = today - saidOn.first
  if (days <= 91) return 'quarter'
  if (days <= 365) return 'year'
  return days <= 730 ? 'two-years' : 'older'
}

/** Who sees to it: an institution as the reader calls it, all else as it is written; '' where nobody does. */
export const ownerName = (
  { content: { owner }, ownerInstitution }: Pick<Undertaking, 'content' | 'ownerInstitution'>,
  language: Language,
): string => {
  const unit = ownerInstitution === null ? owner.unit : inLanguage(ownerInstitution, language).text
  return [owner.personName, unit].filter((text) => text !== '').join(', ')
}

const keyOf = (
  undertaking: Undertaking,
  { by }: BoardQuery,
  { today, language }: Reader,
): string => {
  switch (by) {
    case 'side':
      return undertaking.actorSide
    case 'age':
      return ageOf(undertaking, today)
    case 'firmness':
      return firmnessOf(undertaking.content.modality)
    case 'owner':
      return ownerName(undertaking, language)
  }
}

/** Undertakings under one heading: a side, an age, a firmness, or who sees to them. */
export type BoardGroup = { readonly key: string; readonly undertakings: readonly Undertaking[] }

type Reader = {
  readonly today: Day
  readonly language: Language
  /** The reader's own side first: so are the groups, and what stands in them. */
  readonly sides: readonly string[]
}

/** The groups in their order: the own side first, the oldest first, the firmest first, nobody first. */
const keysOf = (found: Iterable<string>, { by }: BoardQuery, sides: readonly string[]) => {
  switch (by) {
    case 'side':
      return sides
    case 'age':
      return ages.toReversed()
    case 'firmness':
      return firmnesses
    case 'owner':
      return [...found].toSorted((a, b) => a.localeCompare(b))
  }
}

/** What a reader asked for, in groups. Both sides are shown by the same rules; each reads itself first. */
export const boardOf = (
  all: readonly Undertaking[],
  query: BoardQuery,
  reader: Reader,
): readonly BoardGroup[] => {
  const { today, sides } = reader
  const shown = all.filter((one) => isShown(one, query, today))
  const known = Map.groupBy(shown, (one) => keyOf(one, query, reader))
  return keysOf(known.keys(), query, sides).flatMap((key): readonly BoardGroup[] => {
    const found = known.get(key) ?? []
    const undertakings = found.toSorted(
      (a, b) => sides.indexOf(a.actorSide) - sides.indexOf(b.actorSide),
    )
    const isAsked = query.by === 'side' && (query.whose === null || query.whose === key)
    return found.length > 0 || isAsked ? [{ key, undertakings }] : []
  })
}
