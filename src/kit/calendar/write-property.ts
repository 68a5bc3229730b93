import ICAL from 'ical.js'

import { type Day, type Instant, isoFromDay } from '#kit/time/days.ts'

import type { CalendarPerson, CalendarWords } from './calendar-entry.ts'

// RFC 5545 3.1: a content line has no control characters; new lines are written as an escape.
const harmless = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\n]/gu, ' ')

/** A parameter is one line: readers that do not know RFC 6868 would show its `^n`. */
const onOneLine = (text: string): string => harmless(text).replaceAll(/\s+/g, ' ').trim()

// RFC 5545 3.3.11. ical.js does it for the properties that it knows, and NAME is not one of them.
const escaped = (text: string): string =>
  text.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll('\n', String.raw`\n`)

/** Writes a text, unless it is empty. */
export const writeText = (
  component: ICAL.Component,
  name: string,
  { text, language }: CalendarWords,
): void => {
  if (text === '') return
  const property = new ICAL.Property(name)
  const value = harmless(text)
  property.setValue(property.type === 'text' ? value : escaped(value))
  if (language !== undefined) property.setParameter('language', language)
  component.addProperty(property)
}

/** Writes an instant in UTC, so that no file has to carry the rules of a time zone. */
export const writeInstant = (component: ICAL.Component, name: string, instant: Instant): void => {
  if (!Number.isFinite(instant)) throw new Error(`${name} is not an instant: ${String(instant)}`)
  component.addPropertyWithValue(name, ICAL.Time.fromJSDate(new Date(instant), true))
}

/** Writes a day without a time (`VALUE=DATE`). */
export const writeDay = (component: ICAL.Component, name: string, day: Day): void => {
  const property = new ICAL.Property(name)
  property.resetType('date')
  property.setValue(ICAL.Time.fromDateString(isoFromDay(day)))
  component.addProperty(property)
}

/** Writes an absolute address; what is none throws, as it was made by this program. */
export const writeAddress = (
  component: ICAL.Component,
  name: string,
  { url, ...parameters }: { readonly url: string; readonly [parameter: string]: string },
): void => {
  const property = new ICAL.Property(name)
  property.resetType('uri')
  for (const [parameter, value] of Object.entries(parameters)) {
    property.setParameter(parameter, onOneLine(value))
  }
  // The parser leaves no space, control character or line break in what it accepts.
  property.setValue(new URL(url).href)
  component.addProperty(property)
}

const mailbox = /^[^\s@<>()[\]\\,;:"\p{Cc}]+@[^\s@<>()[\]\\,;:"\p{Cc}]+$/u

// RFC 6068 2: what would begin the header fields or a fragment of the address is encoded.
const mailAddress = (email: string): string => {
  if (!mailbox.test(email))
    throw new Error('a calendar entry names somebody without a mail address')
  return `mailto:${encodeURI(email.toWellFormed()).replaceAll(/[?#&/]/g, encodeURIComponent)}`
}

/** Writes who organises or attends: always a `mailto:`, never a plain text (RFC 5545 3.3.3). */
export const writePerson = (
  component: ICAL.Component,
  name: 'organizer' | 'attendee',
  { email, name: called, ...parameters }: CalendarPerson & Readonly<Record<string, string>>,
): void => {
  const property = new ICAL.Property(name)
  if (called !== undefined && onOneLine(called) !== '') {
    property.setParameter('cn', onOneLine(called))
  }
  for (const [parameter, value] of Object.entries(parameters)) {
    property.setParameter(parameter, value)
  }
  property.setValue(mailAddress(email))
  component.addProperty(property)
}

/** Writes a duration such as `PT1H` with its type, which readers of unknown properties need. */
export const writeDuration = (component: ICAL.Component, name: string, duration: string): void => {
  const property = new ICAL.Property(name)
  property.resetType('duration')
  property.setValue(ICAL.Duration.fromString(duration))
  component.addProperty(property)
}
