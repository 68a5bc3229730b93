import type { Day } from '#kit/time/days.ts'

// Long enough to answer, short enough to be remembered.
const remindsDays = 3

/** Whether guests who have not answered are asked once more: in the days before the last one. */
export const isTimeToRemind = ({
  today,
  replyBy,
}: {
  readonly today: Day
  readonly replyBy: Day
}): boolean => today <= replyBy && replyBy - today <= remindsDays
