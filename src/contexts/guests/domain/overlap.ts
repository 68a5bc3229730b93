import type { Instant } from '#kit/time/days.ts'

/** When something takes place, as far as its times are known. */
export type Span = { readonly start: Instant | undefined; readonly end: Instant | undefined }

/** Whether two things take place at the same time; what has no start yet overlaps nothing. */
export const overlap = (one: Span, other: Span): boolean => {
  if (one.start === undefined || other.start === undefined) return false
  return one.start < (other.end ?? other.start + 1) && other.start < (one.end ?? one.start + 1)
}
