import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'

import { calendarText } from '#kit/calendar/calendar-text.ts'

import { brokenRules, calendarFaults } from './support/calendar-rules.ts'
import { feedFaults, mailFaults } from './support/our-calendar-rules.ts'

const fixtures = new URL('fixtures/calendars/', import.meta.url)

/** A file as it was sent: archives made line feeds of its line breaks, see the fixtures' README. */
const asSent = (path: string): Buffer => {
  const bytes = readFileSync(new URL(path, fixtures))
  if (bytes.includes('\r\n')) return bytes
  const text = bytes.toString('latin1')
  return Buffer.from(`${text.trimEnd()}\n`.replaceAll('\n', '\r\n'), 'latin1')
}

const namesIn = (folder: string): string[] => readdirSync(new URL(folder, fixtures)).sort()

/** What is wrong with each of the files that are, as a person finds on reading them. */
const wrong: Readonly<Record<string, readonly string[]>> = {
  'collective-bom-calendar.ics': ['PRODID-once', 'VERSION-once', 'no-byte-order-mark'],
  'collective-broken-dtstart.ics': ['DTSTAMP-once', 'times-are-times'],
  'collective-broken-ical.ics': [
    'DTSTAMP-once',
    'DTSTART-once',
    'PRODID-once',
    'VERSION-once',
    'is-a-content-line',
  ],
  'collective-fuzz-testcase-vtimezone-lone-cr.ics': [
    'is-a-calendar',
    'lines-end-with-crlf',
    'no-control-characters',
  ],
  'collective-invalid-duration.ics': ['durations-are-durations'],
  'collective-issue-104-broken-calendar.ics': [
    'PRODID-once',
    'UID-once',
    'a-method-needs-an-organizer',
    'is-a-content-line',
  ],
  'collective-issue-1081-freebusy-comma-separated.ics': ['line-has-75-octets'],
  'collective-issue-1081-invalid-start-and-end.ics': ['DTSTAMP-once', 'times-are-times'],
  'collective-issue-1081-tzid-param.ics': ['DTSTAMP-once', 'zones-are-defined'],
  'collective-issue-165-missing-event.ics': [
    'UID-once',
    'a-method-needs-an-organizer',
    'a-request-has-an-attendee',
  ],
  'collective-issue-218-bad-tzid.ics': ['status-is-known'],
  'collective-issue-351-whitespace-in-property-and-params.ics': ['is-a-content-line'],
  'collective-issue-526-calendar-with-events.ics': ['zones-are-defined'],
  'collective-rfc-7265-appendix-example-1-ical.ics': ['times-are-times'],
  'collective-rfc-7529.ics': [
    'DTSTAMP-once',
    'a-method-needs-an-organizer',
    'a-request-has-an-attendee',
    'a-request-has-one-uid',
  ],
  'collective-rfc-7986-conferences.ics': [
    'DTSTAMP-once',
    'DTSTART-once',
    'PRODID-once',
    'UID-once',
    'VERSION-once',
  ],
  'collective-small-bad-calendar.ics': ['components-are-nested', 'is-a-calendar'],
  'collective-timezoned.ics': ['texts-are-escaped'],
  'rfc-5546-cancel-for-all-as-printed.ics': ['is-a-content-line'],
  'rfc-5546-request-as-printed.ics': ['people-have-addresses', 'times-are-times'],
}

describe('the rules for calendars, on files of others', () => {
  for (const name of namesIn('valid')) {
    it(`find nothing wrong with ${name}`, () => {
      assert.deepEqual(calendarFaults(asSent(`valid/${name}`)), [])
    })
  }

  it('are tried on every file that is wrong', () => {
    assert.deepEqual(namesIn('invalid'), Object.keys(wrong).sort())
  })
  for (const [name, rules] of Object.entries(wrong)) {
    it(`find ${rules.join(', ')} in ${name}`, () => {
      assert.deepEqual(brokenRules(calendarFaults(asSent(`invalid/${name}`))), rules)
    })
  }
})

describe('the rules for calendars, on one slip at a time', () => {
  const good = asSent('valid/rfc-5546-request.ics').toString()
  const cancel = asSent('valid/rfc-5546-cancel-for-all.ics').toString()
  const publish = asSent('valid/rfc-5546-publish.ics').toString()
  const slips: readonly [string, string, readonly [string | RegExp, string]][] = [
    ['lines-end-with-crlf', good, ['SEQUENCE:0\r\n', 'SEQUENCE:0\n']],
    ['ends-with-a-line-break', good, [/\r\n$/, '']],
    ['no-control-characters', good, ['SUMMARY:', 'SUMMARY:\u0007']],
    ['PRODID-once', good, [/PRODID.*\r\n/, '']],
    ['VERSION-once', good, ['VERSION:2.0\r\n', 'VERSION:2.0\r\nVERSION:2.0\r\n']],
    ['version-is-2.0', good, ['VERSION:2.0', 'VERSION:1.0']],
    ['UID-once', good, [/UID.*\r\n/, '']],
    ['DTSTAMP-once', good, [/DTSTAMP.*\r\n/, '']],
    ['DTSTART-once', good, [/DTSTART.*\r\n/, '']],
    ['SEQUENCE-at-most-once', good, ['SEQUENCE:0\r\n', 'SEQUENCE:0\r\nSEQUENCE:1\r\n']],
    ['sequence-is-an-integer', good, ['SEQUENCE:0', 'SEQUENCE:-1']],
    ['sequence-is-an-integer', good, ['SEQUENCE:0', 'SEQUENCE:2147483648']],
    ['status-is-known', good, ['CONFIRMED', 'confirmed']],
    ['stamps-are-utc', good, ['DTSTAMP:19970611T190000Z', 'DTSTAMP:19970611T190000']],
    ['times-are-times', good, ['DTSTART:19970701', 'DTSTART:19970231']],
    ['ends-after-its-start', good, ['DTEND:19970701T21', 'DTEND:19970701T20']],
    ['start-and-end-are-of-one-kind', good, [/DTEND:.*\r\n/, 'DTEND;VALUE=DATE:19970702\r\n']],
    ['has-an-end-or-a-duration', good, ['SEQUENCE:0', 'SEQUENCE:0\r\nDURATION:PT1H']],
    ['zones-are-defined', good, ['DTSTART:', 'DTSTART;TZID=Asia/Baku:']],
    ['utc-has-no-zone', good, ['DTSTART:', 'DTSTART;TZID=/Asia/Baku:']],
    ['texts-are-escaped', good, ['SUMMARY:Conference', 'SUMMARY:Music, and more']],
    ['a-conference-is-a-uri', good, ['SEQUENCE:0', 'SEQUENCE:0\r\nCONFERENCE:https://e.org']],
    ['people-have-addresses', good, ['ORGANIZER:mailto:a@example.com', 'ORGANIZER:The desk']],
    ['method-is-known', good, ['METHOD:REQUEST', 'METHOD:request']],
    ['METHOD-at-most-once', good, ['METHOD:REQUEST', 'METHOD:REQUEST\r\nMETHOD:REQUEST']],
    ['a-request-has-a-summary', good, [/SUMMARY.*\r\n/, '']],
    ['is-in-a-calendar', good, ['BEGIN:VCALENDAR', 'X-A:b\r\nBEGIN:VCALENDAR']],
    ['a-cancellation-is-cancelled', cancel, ['STATUS:CANCELLED', 'STATUS:CONFIRMED']],
    ['a-cancellation-has-a-sequence', cancel, [/SEQUENCE.*\r\n/, '']],
    [
      'a-cancellation-has-no-alarm',
      cancel,
      ['END:VEVENT', 'BEGIN:VALARM\r\nACTION:DISPLAY\r\nEND:VALARM\r\nEND:VEVENT'],
    ],
    ['what-is-published-names-nobody', publish, ['UID', 'ATTENDEE:mailto:b@example.com\r\nUID']],
  ]
  for (const [rule, text, [from, to]] of slips) {
    it(`find what breaks ${rule}`, () => {
      const broken = text.replace(from, to)
      assert.notEqual(broken, text)
      assert.ok(brokenRules(calendarFaults(Buffer.from(broken))).includes(rule))
    })
  }

  it('find a second UID in a cancellation', () => {
    const [entry = ''] = /BEGIN:VEVENT.*END:VEVENT\r\n/s.exec(cancel) ?? []
    const two = cancel.replace(entry, entry + entry.replace('UID:', 'UID:another-'))
    assert.deepEqual(brokenRules(calendarFaults(Buffer.from(two))), ['a-cancellation-has-one-uid'])
  })

  it('find a character that a fold cut in two', () => {
    const text = Buffer.from(good.replace('Conference', 'Söhbət'))
    const cut = text.indexOf('ö') + 1
    const folded = Buffer.concat([text.subarray(0, cut), Buffer.from('\r\n '), text.subarray(cut)])
    assert.deepEqual(calendarFaults(text), [])
    assert.deepEqual(brokenRules(calendarFaults(folded)), ['no-character-is-cut'])
  })

  it('find a method that is not the one of the media type', () => {
    const bytes = Buffer.from(good)
    assert.deepEqual(calendarFaults(bytes, { mimeMethod: 'REQUEST' }), [])
    const rules = brokenRules(calendarFaults(bytes, { mimeMethod: 'CANCEL' }))
    assert.deepEqual(rules, ['method-is-that-of-the-mime-type'])
  })
})

describe('our own rules, on one slip at a time', () => {
  const common = {
    uid: '7b0a3c1e-0000-4000-8000-000000000001',
    sequence: 1,
    times: { start: Date.parse('2021-05-05T15:00:00Z') },
    summary: { text: 'Arbitrary evening' },
    location: { text: 'A hall' },
  }
  const at = Date.parse('2021-03-01T09:00:00Z')
  const feed = calendarText({
    name: 'Arbitrary',
    refresh: 'PT1H',
    entries: [{ ...common, lastModified: at, status: 'CONFIRMED' }],
  })
  const expected = { uid: common.uid, isOnlineOnly: false, isOff: false }
  const request = calendarText({
    method: 'REQUEST',
    entry: {
      ...common,
      stamp: at,
      status: 'CONFIRMED',
      organizer: { email: 'desk@example.org' },
      attendee: { email: 'leyla@example.org', partstat: 'ACCEPTED' },
    },
  })
  const [entry = ''] = /BEGIN:VEVENT.*END:VEVENT\r\n/s.exec(feed) ?? []

  const inFeeds: readonly [string, string, string][] = [
    ['we-write-no-zones', 'DTSTART:', 'DTSTART;TZID=/Asia/Baku:'],
    ['times-are-utc-or-days', '150000Z', '150000'],
    ['an-entry-has-a-sequence', 'SEQUENCE:1\r\n', ''],
    ['a-feed-is-dated-by-its-data', 'DTSTAMP:2021', 'DTSTAMP:2022'],
    ['a-feed-names-nobody', 'SEQUENCE', 'ORGANIZER:mailto:desk@example.org\r\nSEQUENCE'],
    ['a-feed-names-nobody', 'VERSION', 'METHOD:PUBLISH\r\nVERSION'],
    ['a-feed-reminds-of-nothing', 'END:VEVENT', 'BEGIN:VALARM\r\nEND:VALARM\r\nEND:VEVENT'],
    ['a-feed-says-when-to-ask-again', 'INTERVAL;VALUE=DURATION', 'INTERVAL'],
    ['an-event-is-there-once', entry, entry + entry],
    ['an-event-stays-there', entry, ''],
    ['an-entry-is-of-an-event', 'UID:7b', 'UID:7c'],
    ['what-is-off-is-cancelled', 'CONFIRMED', 'CANCELLED'],
  ]
  for (const [rule, from, to] of inFeeds) {
    it(`find what breaks ${rule} in a feed`, () => {
      assert.deepEqual(feedFaults(feed, [expected]), [])
      const rules = brokenRules(feedFaults(feed.replace(from, to), [expected]))
      assert.ok(rules.includes(rule), rules.join(', '))
    })
  }

  it('find a place that is left over, and a cancellation that is missing', () => {
    const rulesFor = (changes: Partial<typeof expected>) =>
      brokenRules(feedFaults(feed, [{ ...expected, ...changes }]))
    assert.deepEqual(rulesFor({ isOnlineOnly: true }), ['what-is-online-only-has-no-place'])
    assert.deepEqual(rulesFor({ isOff: true }), ['what-is-off-is-cancelled'])
  })

  const type = 'text/calendar; method=REQUEST; charset=utf-8'
  const [invitation = ''] = /BEGIN:VEVENT.*END:VEVENT\r\n/s.exec(request) ?? []
  const another = 'ATTENDEE:mailto:b@example.org\r\nATTENDEE'
  const inMails: readonly [string, string, string][] = [
    ['a-mail-names-its-recipient-only', 'ATTENDEE', another],
    ['a-mail-is-about-one-thing', invitation, invitation + invitation],
    ['method-is-that-of-the-mime-type', 'METHOD:REQUEST', 'METHOD:CANCEL'],
  ]
  for (const [rule, from, to] of inMails) {
    it(`find what breaks ${rule} in a mail`, () => {
      assert.deepEqual(mailFaults(request, type), [])
      const rules = brokenRules(mailFaults(request.replace(from, to), type))
      assert.ok(rules.includes(rule), rules.join(', '))
    })
  }
})
