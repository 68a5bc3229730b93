import { formatDay } from '#kit/i18n/dates.ts'
import type { Language } from '#kit/text/localised.ts'
import type { KnownDate } from '#kit/time/known-date.ts'

/** A date as exactly as it is known: 20 October 2017 (or 20 Oct 2017), October 2017, 2017. */
export const knownDateInWords = (
  language: Language,
  { precision, first }: KnownDate,
  day: 'date' | 'short' = 'date',
): string => formatDay(language, first, precision === 'day' ? day : precision)
