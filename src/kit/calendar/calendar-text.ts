import ICAL from 'ical.js'

import type {
  CalendarConference,
  CalendarObject,
  CalendarTimes,
  CancelledEntry,
  PublishedEntry,
  RequestedEntry,
} from './calendar-entry.ts'
import { foldLines } from './fold-lines.ts'
import {
  writeAddress,
  writeDay,
  writeDuration,
  writeInstant,
  writePerson,
  writeText,
} from './write-property.ts'

const product = '-//Alternat//Calendar//EN'
const greatestInteger = 2 ** 31 - 1

type AnyEntry = PublishedEntry | RequestedEntry | CancelledEntry

const writeTimes = (component: ICAL.Component, times: CalendarTimes): void => {
  if ('firstDay' in times) {
    if (times.lastDay < times.firstDay) throw new Error('a calendar entry ends before it starts')
    writeDay(component, 'dtstart', times.firstDay)
    // The end of a VALUE=DATE entry is the day after its last (RFC 5545 3.6.1).
    writeDay(component, 'dtend', times.lastDay + 1)
    return
  }
  writeInstant(component, 'dtstart', times.start)
  if (times.end === undefined) return
  if (times.end <= times.start) throw new Error('a calendar entry ends before it starts')
  writeInstant(component, 'dtend', times.end)
}

const writeIdentity = (component: ICAL.Component, { uid, sequence }: AnyEntry): void => {
  if (!/^[\x21-\x7e]+$/.test(uid)) throw new Error(`not a UID: ${uid}`)
  if (!Number.isInteger(sequence) || sequence < 0 || sequence > greatestInteger) {
    throw new Error(`not a SEQUENCE: ${String(sequence)}`)
  }
  component.addPropertyWithValue('uid', uid)
  component.addPropertyWithValue('sequence', sequence)
}

const newEntry = (entry: AnyEntry): ICAL.Component => {
  const component = new ICAL.Component('vevent')
  writeIdentity(component, entry)
  writeTimes(component, entry.times)
  if (entry.status !== undefined) component.addPropertyWithValue('status', entry.status)
  writeText(component, 'summary', entry.summary)
  if (entry.description !== undefined) writeText(component, 'description', entry.description)
  if (entry.location !== undefined) writeText(component, 'location', entry.location)
  if (entry.url !== undefined) writeAddress(component, 'url', { url: entry.url })
  return component
}

const addConference = (
  component: ICAL.Component,
  { url, label, language }: CalendarConference,
): void => writeAddress(component, 'conference', { url, feature: 'VIDEO', label, language })

const publishedEntry = (entry: PublishedEntry): ICAL.Component => {
  const component = newEntry(entry)
  writeInstant(component, 'dtstamp', entry.lastModified)
  writeInstant(component, 'last-modified', entry.lastModified)
  if (entry.conference !== undefined) addConference(component, entry.conference)
  return component
}

const personalEntry = (entry: RequestedEntry | CancelledEntry): ICAL.Component => {
  // RFC 5546 3.2.2 asks a REQUEST for a SUMMARY, and an empty text is not written.
  if (entry.summary.text.trim() === '') throw new Error('an invitation has no summary')
  const component = newEntry(entry)
  const { email, name, partstat } = entry.attendee
  writeInstant(component, 'dtstamp', entry.stamp)
  writePerson(component, 'organizer', entry.organizer)
  writePerson(component, 'attendee', {
    email,
    ...(name === undefined ? {} : { name }),
    partstat,
    role: 'REQ-PARTICIPANT',
    // Whoever registered has answered already: no client should mail the organizer for it.
    rsvp: 'FALSE',
  })
  return component
}

const addAlarm = (
  component: ICAL.Component,
  { minutesBefore, words }: NonNullable<RequestedEntry['alarm']>,
): void => {
  const alarm = new ICAL.Component('valarm')
  alarm.addPropertyWithValue('action', 'DISPLAY')
  writeDuration(alarm, 'trigger', `-PT${String(minutesBefore)}M`)
  writeText(alarm, 'description', words)
  component.addSubcomponent(alarm)
}

const requestedEntry = (entry: RequestedEntry): ICAL.Component => {
  const component = personalEntry(entry)
  if (entry.conference !== undefined) addConference(component, entry.conference)
  if (entry.alarm !== undefined) addAlarm(component, entry.alarm)
  return component
}

const newCalendar = (): ICAL.Component => {
  const calendar = new ICAL.Component('vcalendar')
  calendar.addPropertyWithValue('version', '2.0')
  calendar.addPropertyWithValue('prodid', product)
  return calendar
}

const calendarOf = (object: CalendarObject): ICAL.Component => {
  const calendar = newCalendar()
  if (object.method !== undefined) {
    calendar.addPropertyWithValue('method', object.method)
    const { method, entry } = object
    calendar.addSubcomponent(method === 'CANCEL' ? personalEntry(entry) : requestedEntry(entry))
    return calendar
  }
  writeText(calendar, 'name', { text: object.name })
  writeText(calendar, 'x-wr-calname', { text: object.name })
  writeDuration(calendar, 'refresh-interval', object.refresh)
  calendar.addPropertyWithValue('x-published-ttl', object.refresh)
  for (const entry of object.entries) calendar.addSubcomponent(publishedEntry(entry))
  return calendar
}

/**
 * One iCalendar object as text: lines end with CRLF and have at most 75 octets, times are UTC or
 * days, no text can add a line. Throws on what only a mistake of ours can hand in: an end before
 * its start, a sequence that is no integer, an address that is none.
 */
export const calendarText = (object: CalendarObject): string =>
  `${foldLines(calendarOf(object).toString())}\r\n`

/** The media type of that text; for a mail it names the method once more (RFC 6047 2.4). */
export const calendarType = (method?: 'REQUEST' | 'CANCEL'): string =>
  method === undefined
    ? 'text/calendar; charset=utf-8'
    : `text/calendar; method=${method}; charset=utf-8`
