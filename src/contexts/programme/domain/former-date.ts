import type { Instant } from '#kit/time/days.ts'

import type { When } from './when.ts'

/** A date on which an event was to be, as the public was told, until it was given another or none. */
export type FormerDate = {
  readonly when: Exclude<When, { readonly precision: 'none' }>
  readonly zone: string
  /** Where *today* stood when the date was left. */
  readonly leftAt: Instant
}
