import type { RegistrationWords } from '../messages/words.ts'

/** How long before an event something is: in hours, from a day on in days. */
export const longBefore = (say: RegistrationWords, hours: number): string =>
  hours < 24 || hours % 24 !== 0
    ? say('desk.reminders.before', { hours })
    : say('desk.reminders.before.days', { days: hours / 24 })
