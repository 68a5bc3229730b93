import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import nodeIcal from 'node-ical'

import { calendarType } from '#kit/calendar/calendar-text.ts'
import { languages } from '#kit/text/localised.ts'
import { mailFaults } from '#tests/support/our-calendar-rules.ts'

import type { CalendarSetting } from './calendar-setting.ts'
import { nextCalendarSequence } from './registration-calendar.ts'
import { organised, registrationMail } from './registration-mail.ts'

const calendar: CalendarSetting = {
  event: '7b0a3c1e-0000-4000-8000-000000000001',
  slug: 'an-evening',
  title: { en: 'An evening; with “quotes”, commas', az: 'Bir axşam' },
  sequence: 100,
  times: { start: Date.parse('2030-05-03T15:00:00Z'), end: Date.parse('2030-05-03T17:00:00Z') },
  place: [
    { en: 'The Hall', az: 'Zal' },
    { en: 'Baku', az: 'Bakı' },
  ],
  stamp: Date.parse('2030-04-01T09:00:00Z'),
}
const sides = [{ name: { en: 'Mexico' } }, { name: { en: 'Azerbaijan' } }]
const setting = organised(
  {
    content: { title: calendar.title, when: { precision: 'none' } },
    baseUrl: 'https://example.org',
    linkKey: 'arbitrary',
    calendar,
  },
  sides,
)
const someone = {
  id: '7b0a3c1e-0000-4000-8000-000000000002',
  relation: 'xx-yy',
  email: 'leyla@example.org',
  name: 'Leyla <b>"Ə"</b>',
  language: 'en',
  party: 2,
  offer: 'on-site',
  state: 'confirmed',
  calendarSequence: 100,
} as const

const only = (mails: ReturnType<typeof registrationMail>) => {
  const [mail] = mails
  assert.ok(mail !== undefined)
  assert.equal(mails.length, 1)
  return mail
}
const partOf = (told: Parameters<typeof registrationMail>[0]) => {
  const [part] = only(registrationMail(told, setting)).calendars
  assert.ok(part !== undefined)
  assert.deepEqual(mailFaults(part.text, calendarType(part.method)), [])
  const [entry] = Object.values(nodeIcal.sync.parseICS(part.text)).filter(
    (one) => one?.type === 'VEVENT',
  )
  assert.ok(entry?.type === 'VEVENT')
  return { ...part, lines: part.text.replaceAll('\r\n ', ''), entry }
}

describe('the mail of a registration', () => {
  it('says the same as text and as HTML, escaped, in every language', () => {
    for (const language of languages) {
      const { text, html } = only(registrationMail({ ...someone, language }, setting))
      assert.ok(html !== null)
      assert.match(html, new RegExp(`<html lang="${language}">`))
      assert.doesNotMatch(html, /<b>|<table|<img|style=/)
      const read = html
        .replaceAll(/<(style|title)>[^]*?<\/\1>|<[^>]+>/g, ' ')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll(/\s+/g, ' ')
      for (const line of text.split('\n')) {
        const words = line.replace(/:? https:\S+$/, '').trim()
        assert.ok(read.includes(words), `${words} is not in ${read}`)
      }
    }
  })

  it('names the place to whoever comes, and not to whoever stays at home', () => {
    assert.match(only(registrationMail(someone, setting)).text, /The Hall, Baku/)
    const athome = only(registrationMail({ ...someone, offer: 'online' }, setting))
    assert.doesNotMatch(`${athome.text}${athome.calendars[0]?.text ?? ''}`, /Hall/)
  })

  it('is not written to whoever left no address', () => {
    assert.deepEqual(registrationMail({ ...someone, email: null }, setting), [])
  })
})

describe('the calendar part of that mail', () => {
  it('invites the one recipient in the name of both sides', () => {
    const { method, lines, entry, name } = partOf(someone)
    assert.equal(method, 'REQUEST')
    assert.equal(name, 'an-evening.ics')
    assert.equal(entry.uid, calendar.event)
    assert.equal(entry.start.getTime(), Date.parse('2030-05-03T15:00:00Z'))
    assert.match(lines, /ORGANIZER;CN=Mexico and Azerbaijan:mailto:no-reply@example\.org/)
    assert.match(lines, /ATTENDEE;[^\r]*:mailto:leyla@example\.org/)
    assert.match(lines, /LOCATION;LANGUAGE=en:The Hall\\, Baku\r\n/)
    assert.match(lines, /URL:https:\/\/example\.org\/en\/r\//)
    assert.match(lines, /SEQUENCE:100\r\n/)
  })

  it('takes the entry back when the person cancels', () => {
    const { method, lines } = partOf({ ...someone, state: 'cancelled', calendarSequence: 101 })
    assert.equal(method, 'CANCEL')
    assert.match(lines, /SEQUENCE:101\r\n/)
    assert.doesNotMatch(lines, /STATUS/)
  })

  it('is missing for whoever waits, or was never told anything', () => {
    const waiting = { ...someone, state: 'waiting', calendarSequence: null } as const
    assert.deepEqual(only(registrationMail(waiting, setting)).calendars, [])
    const gone = { ...waiting, state: 'cancelled' } as const
    assert.deepEqual(only(registrationMail(gone, setting)).calendars, [])
  })
})

describe('the sequence that is told next', () => {
  const next = (told: Partial<Parameters<typeof nextCalendarSequence>[0]>) =>
    nextCalendarSequence({ ...someone, calendarSequence: null, ...told }, calendar)

  it('is that of the event at first, and rises with each mail', () => {
    assert.equal(next({}), 100)
    assert.equal(next({ calendarSequence: 100 }), 101)
    assert.equal(next({ state: 'cancelled', calendarSequence: 100 }), 101)
  })

  it('stays where nothing is told', () => {
    assert.equal(next({ state: 'waiting' }), null)
    assert.equal(next({ state: 'cancelled' }), null)
    assert.equal(nextCalendarSequence({ ...someone, calendarSequence: 7 }, undefined), 7)
  })
})
