import { calendarText } from '#kit/calendar/calendar-text.ts'
import { idNamed } from '#kit/ids/ids.ts'
import type { Language } from '#kit/text/localised.ts'
import type { Day, Instant } from '#kit/time/days.ts'

import type { LegalDateKind } from '../domain/legal-dates.ts'
import { dateWords } from '../messages/date-words.ts'
import { legalDateInWords } from './legal-date-in-words.ts'

export type CalendarDate = {
  readonly agreement: string
  readonly title: string
  readonly url: string
  readonly kind: LegalDateKind
  readonly on: Day
  /** When what it follows from was last recorded. */
  readonly recordedAt: Instant
}

/** Legal dates as a calendar of whole days: one entry for each, moved when the record changes. */
export const legalCalendar = (
  dates: readonly CalendarDate[],
  { language, side }: { readonly language: Language; readonly side: string },
): string => {
  const say = dateWords(language)
  return calendarText({
    name: say('calendar.name', { side }),
    refresh: 'P1D',
    entries: dates.map(({ agreement, title, url, kind, on, recordedAt }) => {
      const told = legalDateInWords({ kind, on }, title, language)
      return {
        // A term that renews has a next end: each day is an entry of its own.
        uid: idNamed(`legal-date/${agreement}/${kind}/${String(on)}`),
        sequence: 0,
        lastModified: recordedAt,
        times: { firstDay: on, lastDay: on },
        status: 'CONFIRMED',
        summary: { text: told.title, language },
        description: { text: `${told.text}\n${say('calendar.more', { url })}`, language },
        url,
      }
    }),
  })
}
