import type { Day } from '#kit/time/days.ts'

import type { LegalDateKind } from './legal-dates.ts'

/** Whole days before a date at which whoever answers for a side is reminded, the longest first. */
const remindsBefore = [90, 14] as const

/** After these nothing can be done any more, or it would have to be begun. */
const worthReminding: readonly LegalDateKind[] = ['notice', 'ends']

/** How many days before `on` a reminder is due on `today`; undefined while none is. */
export const reminderDue = (
  { kind, on }: { readonly kind: LegalDateKind; readonly on: Day },
  today: Day,
): number | undefined => {
  if (!worthReminding.includes(kind) || on < today) return undefined
  return remindsBefore.filter((days) => on - today <= days).at(-1)
}
