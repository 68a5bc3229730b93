import ICAL from 'ical.js'

import { inLanguage, type Language } from '#kit/text/localised.ts'
import { isoFromDay } from '#kit/time/days.ts'

import type { PublicEvent } from '../domain/public-event.ts'
import { words } from '../messages/words.ts'
import { offersInWords } from '../pages/format-in-words.ts'
import { foldLines } from './fold-lines.ts'
import { type Edition, eventAddress, hasPlace, placeLine } from './published.ts'

const refreshEvery = 'PT1H'

// RFC 5545 3.1: a content line has no control characters; new lines are written as an escape.
const plain = (text: string): string =>
  text.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\P{Cc}\n]/gu, ' ')

const addText = (
  component: ICAL.Component,
  name: string,
  { text, language }: { text: string; language?: Language },
): void => {
  if (text === '') return
  const property = new ICAL.Property(name)
  property.setValue(plain(text))
  if (language !== undefined) property.setParameter('language', language)
  component.addProperty(property)
}

const utc = (instant: number): ICAL.Time => ICAL.Time.fromJSDate(new Date(instant), true)

const addDay = (component: ICAL.Component, name: string, day: number): void => {
  const property = new ICAL.Property(name)
  property.resetType('date')
  property.setValue(ICAL.Time.fromDateString(isoFromDay(day)))
  component.addProperty(property)
}

const addTimes = (component: ICAL.Component, { when, startsAt, endsAt }: PublicEvent): void => {
  if (when.precision !== 'day') return
  if (startsAt === null) {
    addDay(component, 'dtstart', when.first)
    // The end of a VALUE=DATE event is the day after its last (RFC 5545 3.6.1).
    addDay(component, 'dtend', when.last + 1)
    return
  }
  component.addPropertyWithValue('dtstart', utc(startsAt))
  if (endsAt !== null) component.addPropertyWithValue('dtend', utc(endsAt))
}

// At its old time a postponed event does not take place: an entry that stays would send people there.
const isOff = ({ format }: PublicEvent): boolean => format === 'postponed' || format === 'cancelled'

const summaryOf = (event: PublicEvent, edition: Edition): { text: string; language: Language } => {
  const title = inLanguage(event.title, edition.language)
  if (event.format !== 'postponed') return title
  const say = words(edition.language)
  return { text: say('calendar.postponed', { title: title.text }), language: edition.language }
}

const descriptionOf = (event: PublicEvent, edition: Edition): string => {
  const { language } = edition
  const say = words(language)
  return [
    say('calendar.attend', { format: say(`format.${event.format}`) }),
    offersInWords(event, language),
    event.illustrative ? say('calendar.illustrative') : '',
    inLanguage(event.summary, language).text,
    say('calendar.more', { url: eventAddress(edition, event) }),
  ]
    .filter((part) => part !== '')
    .join('\n')
}

/** Only an event whose day is known has a place in a calendar. */
export const isInCalendar = ({ when, state }: PublicEvent): boolean =>
  when.precision === 'day' && state !== 'idea'

const calendarEvent = (event: PublicEvent, edition: Edition): ICAL.Component => {
  const { language } = edition
  const component = new ICAL.Component('vevent')
  component.addPropertyWithValue('uid', event.id)
  component.addPropertyWithValue('dtstamp', utc(event.modifiedAt))
  component.addPropertyWithValue('last-modified', utc(event.modifiedAt))
  component.addPropertyWithValue('sequence', event.sequence)
  addTimes(component, event)
  component.addPropertyWithValue('status', isOff(event) ? 'CANCELLED' : 'CONFIRMED')
  addText(component, 'summary', summaryOf(event, edition))
  addText(component, 'description', { text: descriptionOf(event, edition), language })
  if (hasPlace(event))
    addText(component, 'location', { text: placeLine(event, language), language })
  component.addPropertyWithValue('url', eventAddress(edition, event))
  return component
}

/**
 * These events as one iCalendar object without METHOD, as feeds have none (RFC 5546 3.2.1 asks a
 * PUBLISH for an organizer's mail address). Byte for byte the same until an event changes.
 */
export const calendarOf = (events: readonly PublicEvent[], edition: Edition): string => {
  const calendar = new ICAL.Component('vcalendar')
  calendar.addPropertyWithValue('version', '2.0')
  calendar.addPropertyWithValue('prodid', '-//Alternat//Programme//EN')
  const name = words(edition.language)('calendar.name', { site: edition.siteName })
  addText(calendar, 'name', { text: name })
  addText(calendar, 'x-wr-calname', { text: name })
  const refresh = new ICAL.Property('refresh-interval')
  refresh.resetType('duration')
  refresh.setValue(ICAL.Duration.fromString(refreshEvery))
  calendar.addProperty(refresh)
  calendar.addPropertyWithValue('x-published-ttl', refreshEvery)
  for (const event of events.filter(isInCalendar)) {
    calendar.addSubcomponent(calendarEvent(event, edition))
  }
  return `${foldLines(calendar.toString())}\r\n`
}
