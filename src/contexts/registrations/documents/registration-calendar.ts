import type { NewMail } from '#contexts/access/contract.ts'
import type { Side } from '#contexts/relations/contract.ts'
import type {
  CalendarConference,
  CalendarPerson,
  CalendarWords,
} from '#kit/calendar/calendar-entry.ts'
import { calendarText } from '#kit/calendar/calendar-text.ts'
import { personalSequence } from '#kit/calendar/personal-sequence.ts'
import { formatList } from '#kit/i18n/lists.ts'
import { noReplyAddress } from '#kit/mail/no-reply-address.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'

import type { Registration } from '../domain/registration.ts'
import { words } from '../messages/words.ts'
import type { CalendarSetting } from './calendar-setting.ts'
import { placeLine } from './place-line.ts'

/** What every entry of one event has in common, in one language. */
type CommonPart = {
  readonly summary: CalendarWords
  readonly place: CalendarWords
  readonly organizer: CalendarPerson
}

/** An event with whoever organises it, ready to be written into the calendars of many. */
export type OrganisedEvent = {
  readonly calendar: CalendarSetting
  readonly commonIn: (language: Language) => CommonPart
}

/** The common part is made once for each language, however many are told. */
export const organisedEvent = (
  calendar: CalendarSetting,
  sides: readonly Pick<Side, 'name'>[],
  baseUrl: string,
): OrganisedEvent => {
  const made = new Map<Language, CommonPart>()
  const make = (language: Language): CommonPart => ({
    summary: inLanguage(calendar.title, language),
    place: { text: placeLine(calendar.place, language), language },
    organizer: {
      email: noReplyAddress(baseUrl),
      name: formatList(
        language,
        sides.map(({ name }) => inLanguage(name, language).text),
      ),
    },
  })
  return {
    calendar,
    commonIn: (language) => {
      const common = made.get(language) ?? make(language)
      made.set(language, common)
      return common
    },
  }
}

/** The personal addresses of a registration: its page, and its way into the room. */
export type HolderLinks = { readonly own: string; readonly join: string }

/** Where an entry is attended online: the own link, never the room, which may still change. */
export const conferenceAt = (url: string, language: Language): CalendarConference => ({
  url,
  label: words(language)('calendar.join.label'),
  language,
})

/** The same for readers that do not know CONFERENCE. */
export const joinInWords = (address: string, language: Language): CalendarWords => ({
  text: words(language)('calendar.join', { address }),
  language,
})

type Told = Pick<
  Registration,
  'email' | 'name' | 'language' | 'state' | 'offer' | 'calendarSequence'
>

/**
 * The SEQUENCE of what is told next to the calendar of whoever registered. Who waits is told
 * nothing, who was told nothing has nothing taken back; then it stays as it was.
 */
export const nextCalendarSequence = (
  { email, state, calendarSequence }: Told,
  calendar: Pick<CalendarSetting, 'sequence'> | undefined,
): number | null => {
  const isTakenBack = state === 'cancelled' || state === 'released'
  const hasNews = state === 'confirmed' || (isTakenBack && calendarSequence !== null)
  if (calendar === undefined || !hasNews || email === null) return calendarSequence
  return personalSequence({
    event: calendar.sequence,
    lastSent: calendarSequence,
    method: state === 'confirmed' ? 'REQUEST' : 'CANCEL',
  })
}

/** The calendar part of a mail, whose `calendarSequence` is the one that it tells; none without. */
export const registrationCalendars = (
  { email, name, language, state, offer, calendarSequence }: Told,
  { calendar, commonIn }: OrganisedEvent,
  links: HolderLinks,
): NewMail['calendars'] => {
  if (email === null || calendarSequence === null || state === 'waiting') return []
  const { summary, place, organizer } = commonIn(language)
  const entry = {
    uid: calendar.event,
    sequence: calendarSequence,
    times: calendar.times,
    stamp: calendar.stamp,
    summary,
    organizer,
    url: links.own,
    ...(offer === 'on-site' && { location: place }),
    ...(offer === 'online' && { description: joinInWords(links.join, language) }),
  }
  const attendee = { email, ...(name !== null && { name }) }
  const text =
    state === 'confirmed'
      ? calendarText({
          method: 'REQUEST',
          entry: {
            ...entry,
            status: 'CONFIRMED',
            ...(offer === 'online' && { conference: conferenceAt(links.join, language) }),
            attendee: { ...attendee, partstat: 'ACCEPTED' },
          },
        })
      : calendarText({
          method: 'CANCEL',
          entry: { ...entry, attendee: { ...attendee, partstat: 'DECLINED' } },
        })
  return [
    { method: state === 'confirmed' ? 'REQUEST' : 'CANCEL', text, name: `${calendar.slug}.ics` },
  ]
}
