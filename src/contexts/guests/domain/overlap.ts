import { endOf, type Event, startOf } from '#contexts/programme/contract.ts'

type Timed = Pick<Event, 'content'>

/** Whether two events that have a day take place at the same time, as far as their times are known. */
export const overlap = (one: Timed, other: Timed): boolean => {
  const [start, end] = [startOf(one.content), endOf(one.content)]
  const [otherStart, otherEnd] = [startOf(other.content), endOf(other.content)]
  if (start === undefined || otherStart === undefined) return false
  return start < (otherEnd ?? otherStart + 1) && otherStart < (end ?? start + 1)
}
