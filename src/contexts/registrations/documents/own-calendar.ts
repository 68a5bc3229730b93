import { calendarText } from '#kit/calendar/calendar-text.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'

import type { Registration } from '../domain/registration.ts'
import type { CalendarSetting } from './calendar-setting.ts'
import { placeLine } from './place-line.ts'

/**
 * The own entry as a file, for whoever fetches it instead of taking it from the mail: nobody's
 * address is in it, and it stands beside or above what the mails told under the same UID.
 */
export const ownCalendar = (
  { offer, calendarSequence }: Pick<Registration, 'offer' | 'calendarSequence'>,
  calendar: CalendarSetting,
  { language, url, isOff }: { language: Language; url: string; isOff: boolean },
): string => {
  const title = inLanguage(calendar.title, language)
  return calendarText({
    name: title.text,
    refresh: 'PT1H',
    entries: [
      {
        uid: calendar.event,
        sequence: Math.max(calendar.sequence, calendarSequence ?? 0),
        lastModified: calendar.stamp,
        times: calendar.times,
        status: isOff ? 'CANCELLED' : 'CONFIRMED',
        summary: title,
        url,
        ...(offer === 'on-site' && {
          location: { text: placeLine(calendar.place, language), language },
        }),
      },
    ],
  })
}
