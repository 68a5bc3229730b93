import { calendarText } from '#kit/calendar/calendar-text.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'

import type { Registration } from '../domain/registration.ts'
import type { CalendarSetting } from './calendar-setting.ts'
import { placeLine } from './place-line.ts'
import { conferenceAt, type HolderLinks, joinInWords } from './registration-calendar.ts'

/**
 * The own entry as a file, for whoever fetches it instead of taking it from the mail: nobody's
 * address is in it, and it stands beside or above what the mails told under the same UID.
 */
export const ownCalendar = (
  { offer, calendarSequence }: Pick<Registration, 'offer' | 'calendarSequence'>,
  calendar: CalendarSetting,
  { language, links, isOff }: { language: Language; links: HolderLinks; isOff: boolean },
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
        url: links.own,
        ...(offer === 'online' && {
          description: joinInWords(links.join, language),
          conference: conferenceAt(links.join, language),
        }),
        ...(offer === 'on-site' && {
          location: { text: placeLine(calendar.place, language), language },
        }),
      },
    ],
  })
}
