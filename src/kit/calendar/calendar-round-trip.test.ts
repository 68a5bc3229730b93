import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import fc from 'fast-check'
import ICAL from 'ical.js'
import nodeIcal from 'node-ical'

import { languages } from '#kit/text/localised.ts'
import { readComponents, type Component } from '#tests/support/calendar-lines.ts'
import { naughtyStrings } from '#tests/support/naughty-strings.ts'
import { feedFaults, mailFaults } from '#tests/support/our-calendar-rules.ts'

import type {
  CalendarTimes,
  CancelledEntry,
  PublishedEntry,
  RequestedEntry,
} from './calendar-entry.ts'
import { calendarText, calendarType } from './calendar-text.ts'

const lineBreaks = ['\r\n', '\n', '\r', '\u0085', '\u2028', '\u0000', '\t', ' ']
const marks = [';', ',', ':', '\\', '"', '^', '\\n', '^n', 'ATTENDEE:mailto:a@example.org']
const letters = ['\u202E', 'ə', 'مرحبا', '👩‍🎤', '\uD83D', 'a'.repeat(80), 'é'.repeat(80)]
const ends = ['BEGIN:VEVENT', 'END:VEVENT', 'END:VCALENDAR']

const hostile = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(...naughtyStrings),
  fc
    .array(fc.constantFrom(...lineBreaks, ...marks, ...letters, ...ends), { maxLength: 12 })
    .map((parts) => parts.join('')),
)
// Without a letter nothing would be left of it: an entry has to be called something.
const named = hostile.map((text) => `Evening ${text}`)

const words = (text: fc.Arbitrary<string>) =>
  fc.record({ text, language: fc.constantFrom(...languages) })
const address = hostile.map((text) => `https://example.org/${text}`)
const between = { min: Date.parse('2018-01-01'), max: Date.parse('2060-01-01') }
const instant = fc.integer(between).map((at) => Math.floor(at / 1000) * 1000)

const times: fc.Arbitrary<CalendarTimes> = fc.oneof(
  fc.record({ start: instant }),
  fc
    .record({ start: instant, lasts: fc.integer({ min: 1, max: 1_000_000 }) })
    .map(({ start, lasts }) => ({ start, end: start + lasts * 1000 })),
  fc
    .record({ firstDay: fc.integer({ min: 17_600, max: 32_000 }), lasts: fc.nat(400) })
    .map(({ firstDay, lasts }) => ({ firstDay, lastDay: firstDay + lasts })),
)

const entry = {
  uid: fc.uuid(),
  sequence: fc.integer({ min: 0, max: 2 ** 31 - 1 }),
  times,
  summary: words(named),
  description: words(hostile),
  location: words(hostile),
  url: address,
}
const person = {
  email: fc.constantFrom('a@example.org', 'leyla+mail@example.org', "o'neill?x=y&z@example.org"),
  name: hostile,
}
const personal = {
  ...entry,
  stamp: instant,
  organizer: fc.record(person),
  attendee: fc.record({
    ...person,
    partstat: fc.constantFrom('ACCEPTED' as const, 'TENTATIVE' as const),
  }),
}

const published: fc.Arbitrary<PublishedEntry> = fc.record({
  ...entry,
  lastModified: instant,
  status: fc.constantFrom('CONFIRMED' as const, 'CANCELLED' as const),
})
const requested: fc.Arbitrary<RequestedEntry> = fc.record({
  ...personal,
  status: fc.constant('CONFIRMED' as const),
  conference: fc.record({ url: address, label: named, language: fc.constantFrom(...languages) }),
  alarm: fc.record({ minutesBefore: fc.nat(10_000), words: words(named) }),
})
const cancelled: fc.Arbitrary<CancelledEntry> = fc.record({
  ...personal,
  status: fc.constant('CANCELLED' as const),
})

const namesIn = ({ name, lines, components }: Component): string[] => [
  name,
  ...lines.map((line) => line.name),
  ...components.flatMap(namesIn),
]
const namesOf = (text: string): string[] =>
  readComponents(Buffer.from(text)).components.flatMap(namesIn)

const eventOf = (text: string): ICAL.Component => {
  const found = ICAL.Component.fromString(text).getAllSubcomponents('vevent')
  assert.equal(found.length, 1)
  assert.ok(found[0])
  return found[0]
}

const startIn = (component: ICAL.Component): ICAL.Time => {
  const value = component.getFirstPropertyValue('dtstart')
  assert.ok(value instanceof ICAL.Time)
  return value
}

/** Both readers find one entry, under its uid, at its instant or its day, with its text. */
const assertReadsBack = (
  text: string,
  { uid, times: at, summary }: PublishedEntry | RequestedEntry,
) => {
  const mine = eventOf(text)
  const theirs = Object.values(nodeIcal.sync.parseICS(text)).filter(
    (one) => one !== undefined && one.type === 'VEVENT',
  )
  assert.equal(theirs.length, 1)
  const [other] = theirs
  assert.ok(other?.type === 'VEVENT')
  assert.deepEqual([mine.getFirstPropertyValue('uid'), other.uid], [uid, uid])
  const start = startIn(mine)
  if ('start' in at) {
    assert.equal(start.toJSDate().getTime(), at.start)
    assert.equal(other.start.getTime(), at.start)
  } else {
    const day = new Date(at.firstDay * 86_400_000).toISOString().slice(0, 10)
    assert.equal(start.toString(), day)
    const { start: local } = other
    const parts = [local.getFullYear(), local.getMonth() + 1, local.getDate()]
    assert.equal(parts.map((part) => String(part).padStart(2, '0')).join('-'), day)
    assert.equal(other.datetype, 'date')
  }
  const kept = summary.text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\n]/gu, ' ')
  assert.equal(mine.getFirstPropertyValue('summary'), kept)
}

const runs = { numRuns: 300 }

describe('whatever people write into an entry', () => {
  it('a feed keeps every rule, gains no line, and is read back alike by two readers', () => {
    fc.assert(
      fc.property(published, hostile, (one, name) => {
        const text = calendarText({ name, refresh: 'PT1H', entries: [one] })
        const isOff = one.status === 'CANCELLED'
        assert.deepEqual(feedFaults(text, [{ uid: one.uid, isOnlineOnly: false, isOff }]), [])
        const plain = {
          ...one,
          summary: { text: 'a' },
          description: { text: one.description?.text === '' ? '' : 'a' },
          location: { text: one.location?.text === '' ? '' : 'a' },
          url: 'https://example.org',
        }
        const harmless = { name: name === '' ? '' : 'a', refresh: 'PT1H', entries: [plain] }
        assert.deepEqual(namesOf(text), namesOf(calendarText(harmless)))
        assertReadsBack(text, one)
      }),
      runs,
    )
  })

  it('an invitation does so too', () => {
    fc.assert(
      fc.property(requested, (one) => {
        const text = calendarText({ method: 'REQUEST', entry: one })
        assert.deepEqual(mailFaults(text, calendarType('REQUEST')), [])
        assertReadsBack(text, one)
      }),
      runs,
    )
  })

  it('and so does a cancellation', () => {
    fc.assert(
      fc.property(cancelled, (one) => {
        const text = calendarText({ method: 'CANCEL', entry: one })
        assert.deepEqual(mailFaults(text, calendarType('CANCEL')), [])
        assert.equal(eventOf(text).getFirstPropertyValue('sequence'), one.sequence)
      }),
      runs,
    )
  })
})
