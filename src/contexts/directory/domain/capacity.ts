import type { Day } from '#kit/time/days.ts'

import type { Person, Post } from './person.ts'

/**
 * In which post somebody acts on a day. `held`: the record says so; `perhaps`: it does not
 * contradict it, since a date is known to the month only or a beginning not at all.
 */
export type Capacity = { readonly post: Post; readonly certainty: 'held' | 'perhaps' }

const mayHold = ({ from, until }: Post, day: Day): boolean =>
  (from === null || day >= from.first) && (until === null || day <= until.last)

// Of a post without a known beginning its source is the first day on which it is surely held.
const surelyHolds = ({ from, until, announcedOn }: Post, day: Day): boolean => {
  const surelyFrom = from?.last ?? announcedOn
  return surelyFrom !== null && day >= surelyFrom && (until === null || day <= until.first)
}

// Whoever no order was notified for comes after those for whom one was.
const last = 32_767
const byPrecedence = (one: Capacity, other: Capacity): number =>
  (one.post.precedence ?? last) - (other.post.precedence ?? last)

/**
 * The capacities in which a person acts on a day: what is surely held first, then by the notified
 * precedence, else as the posts stand. One person may have several at once.
 */
export const capacitiesOn = ({ posts }: Pick<Person, 'posts'>, day: Day): readonly Capacity[] => {
  const all = posts
    .filter((post) => mayHold(post, day))
    .map((post): Capacity => ({ post, certainty: surelyHolds(post, day) ? 'held' : 'perhaps' }))
  const ranked = (certainty: Capacity['certainty']): readonly Capacity[] =>
    all.filter((one) => one.certainty === certainty).toSorted(byPrecedence)
  return [...ranked('held'), ...ranked('perhaps')]
}
