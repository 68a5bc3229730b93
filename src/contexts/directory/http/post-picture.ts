import { civilOfDay, dayOfCivil } from '#kit/time/civil-date.ts'
import type { Day } from '#kit/time/days.ts'

import type { Post } from '../domain/person.ts'
import type { Bar, Ticks } from '../pages/post-bars.ts'

type Axis = { readonly first: Day; readonly last: Day }

const halfYear = 183

/** From some time before the first known day to some time after the last, or after today. */
export const axisOf = (posts: readonly Post[], today: Day): Axis => {
  const known = posts.flatMap(({ from, until, announcedOn }) => [
    ...(from === null ? [] : [from.first]),
    ...(until === null ? [] : [until.last]),
    ...(announcedOn === null ? [] : [announcedOn]),
  ])
  return {
    first: Math.min(today, ...known) - halfYear,
    last: Math.max(today, ...known) + halfYear / 3,
  }
}

const at = ({ first, last }: Axis, day: Day): number => ((day - first) / (last - first)) * 100

/** From when to when a post is surely held, as far as that is known. */
const surely = ({ from, until, announcedOn }: Post, today: Day): Axis => {
  const begins = from?.last ?? announcedOn ?? until?.first ?? today
  const last = until?.first ?? Math.max(today, begins)
  return { first: Math.min(begins, last), last }
}

/** A post on the axis: what is sure as a bar, what is not known as a dashed line. */
export const barOf = (post: Post, axis: Axis, today: Day): Bar => {
  const sure = surely(post, today)
  return {
    begins: at(axis, post.from?.first ?? axis.first),
    surelyFrom: at(axis, sure.first),
    surelyUntil: at(axis, sure.last),
    ends: at(axis, post.until?.last ?? axis.last),
    isOpen: post.until === null,
  }
}

const mostTicks = 8

/** The years of the axis, so many that their figures do not touch. */
export const ticksOf = (axis: Axis, today: Day): Ticks => {
  const [first, last] = [civilOfDay(axis.first).year + 1, civilOfDay(axis.last).year]
  const every = Math.max(1, Math.ceil((last - first + 1) / mostTicks))
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
  return {
    years: years
      .filter((year) => (year - first) % every === 0)
      .map((year) => ({ year, at: at(axis, dayOfCivil({ year, month: 1, day: 1 })) })),
    today: at(axis, today),
  }
}
