import type { Instant } from '#kit/time/days.ts'

/** How many hours before the start people may be reminded, as the desk offers it. */
export const reminderChoices = [3, 24, 48, 72, 168] as const

export const mostReminderHours = 336

/** Whoever heard of the event within these hours knows as much as a reminder would say. */
export const toldRecentlyMilliseconds = 6 * 3_600_000

/** Whether the time to remind has come, and the event not yet. */
export const isTimeToRemind = ({
  startsAt,
  hours,
  today,
}: {
  readonly startsAt: Instant | undefined
  readonly hours: number
  readonly today: Instant
}): boolean => startsAt !== undefined && today < startsAt && today >= startsAt - hours * 3_600_000
