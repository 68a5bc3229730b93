import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import ICAL from 'ical.js'

import type { CancelledEntry, PublishedEntry, RequestedEntry } from './calendar-entry.ts'
import { calendarText, calendarType } from './calendar-text.ts'

const anEntry: Pick<RequestedEntry, 'uid' | 'sequence' | 'times' | 'summary' | 'url'> = {
  uid: '7b0a3c1e-0000-4000-8000-000000000001',
  sequence: 7,
  times: { start: Date.parse('2021-05-05T15:00:00Z'), end: Date.parse('2021-05-05T16:30:00Z') },
  summary: { text: 'Arbitrary evening', language: 'en' },
  url: 'https://example.org/en/events/arbitrary',
}
const people: Pick<RequestedEntry, 'stamp' | 'organizer' | 'attendee'> = {
  stamp: Date.parse('2021-04-01T09:00:00Z'),
  organizer: { email: 'desk@example.org', name: 'Guestland, Hostland' },
  attendee: { email: 'leyla@example.org', name: 'Leyla “L” "X"', partstat: 'ACCEPTED' },
}
const request: RequestedEntry = { ...anEntry, ...people, status: 'CONFIRMED' }
const published: PublishedEntry = {
  ...anEntry,
  lastModified: Date.parse('2021-03-01T09:00:00Z'),
  status: 'CONFIRMED',
}

const unfolded = (text: string): string => text.replaceAll('\r\n ', '')
const written = (entry: RequestedEntry): string =>
  unfolded(calendarText({ method: 'REQUEST', entry }))
const cancelled = (entry: CancelledEntry): string =>
  unfolded(calendarText({ method: 'CANCEL', entry }))
const feedOf = (...entries: PublishedEntry[]): string =>
  unfolded(calendarText({ name: 'Arbitrary', refresh: 'PT1H', entries }))

describe('an invitation', () => {
  const text = written({
    ...request,
    conference: { url: 'https://example.org/en/attend', label: 'Attend online', language: 'en' },
    alarm: { minutesBefore: 60, words: { text: 'It begins in an hour.', language: 'en' } },
  })

  it('names its method, one organizer and one recipient', () => {
    assert.match(text, /\r\nMETHOD:REQUEST\r\n/)
    assert.match(text, /\r\nORGANIZER;CN="Guestland, Hostland":mailto:desk@example.org\r\n/)
    assert.match(
      text,
      /\r\nATTENDEE;CN=Leyla “L” \^'X\^';PARTSTAT=ACCEPTED;ROLE=REQ-PARTICIPANT;RSVP=FALSE:mailto:leyla@example.org\r\n/,
    )
    assert.equal(text.match(/ATTENDEE/g)?.length, 1)
    assert.match(text, /\r\nDTSTAMP:20210401T090000Z\r\n/)
  })

  it('says where it is attended online as RFC 7986 has it', () => {
    assert.match(
      text,
      /\r\nCONFERENCE;FEATURE=VIDEO;LABEL=Attend online;LANGUAGE=en;VALUE=URI:https:\/\/example.org\/en\/attend\r\n/,
    )
  })

  it('reminds once', () => {
    assert.match(text, /BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT60M\r\n/)
    const alarms = ICAL.Component.fromString(text).getFirstSubcomponent('vevent')
    assert.equal(alarms?.getAllSubcomponents('valarm').length, 1)
  })
})

describe('a cancellation', () => {
  const entry: CancelledEntry = { ...anEntry, ...people }

  it('has no status while the entry goes on for others', () => {
    const text = cancelled(entry)
    assert.match(text, /\r\nMETHOD:CANCEL\r\n/)
    assert.doesNotMatch(text, /STATUS|VALARM/)
  })

  it('has one when the entry is off for all', () => {
    assert.match(cancelled({ ...entry, status: 'CANCELLED' }), /\r\nSTATUS:CANCELLED\r\n/)
  })
})

describe('a feed', () => {
  it('names nobody, and is dated by its data', () => {
    const text = feedOf({ ...published, ...people })
    assert.doesNotMatch(text, /METHOD|ORGANIZER|ATTENDEE/)
    assert.match(text, /\r\nDTSTAMP:20210301T090000Z\r\nLAST-MODIFIED:20210301T090000Z\r\n/)
    assert.match(text, /\r\nREFRESH-INTERVAL;VALUE=DURATION:PT1H\r\nX-PUBLISHED-TTL:PT1H\r\n/)
  })

  it('lets no line into its own name', () => {
    const name = 'Guestland; Hostland,\nATTENDEE:mailto:a@example.org'
    const text = calendarText({ name, refresh: 'PT1H', entries: [] })
    assert.match(text, /\r\nNAME:Guestland\\; Hostland\\,\\nATTENDEE/)
    assert.doesNotMatch(text, /\nATTENDEE/)
  })

  it('gives days as days, the end being the day after the last', () => {
    const text = feedOf({ ...published, times: { firstDay: 18_617, lastDay: 18_619 } })
    assert.match(text, /\r\nDTSTART;VALUE=DATE:20201221\r\nDTEND;VALUE=DATE:20201224\r\n/)
  })
})

describe('what only a mistake of ours can hand in', () => {
  const start = Date.parse('2021-05-05T15:00:00Z')
  const mistakes: Readonly<Record<string, Partial<RequestedEntry>>> = {
    'an end before its start': { times: { start, end: start - 1 } },
    'a last day before its first': { times: { firstDay: 2, lastDay: 1 } },
    'no instant': { times: { start: Number.NaN } },
    'a sequence that is no integer': { sequence: 1.5 },
    'a sequence that calendars cannot hold': { sequence: 2 ** 31 },
    'a sequence below zero': { sequence: -1 },
    'no uid': { uid: '' },
    'a uid of two lines': { uid: 'a\nb' },
    'no summary': { summary: { text: ' ' } },
    'an address that is none': { url: 'events/arbitrary' },
    'an organizer without a mail address': { organizer: { email: 'the desk' } },
    'a recipient of two lines': {
      attendee: { email: 'a@example.org\r\nX:y', partstat: 'ACCEPTED' },
    },
  }
  for (const [what, mistake] of Object.entries(mistakes)) {
    it(`is refused: ${what}`, () => {
      assert.throws(() => written({ ...request, ...mistake }))
    })
  }
})

describe('the media type', () => {
  it('repeats the method', () => {
    assert.equal(calendarType('CANCEL'), 'text/calendar; method=CANCEL; charset=utf-8')
    assert.equal(calendarType(), 'text/calendar; charset=utf-8')
  })
})
