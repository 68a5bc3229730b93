import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import ICAL from 'ical.js'
import nodeIcal from 'node-ical'

import {
  aDecision,
  aFormerEvening,
  anEventView,
  aRelation,
  dayOf,
} from '#tests/support/an-event-view.ts'
import { feedFaults } from '#tests/support/our-calendar-rules.ts'

import { publicEvent, type PublicEvent } from '../domain/public-event.ts'
import { calendarOf } from './calendar.ts'

const edition = { language: 'en', baseUrl: 'https://example.org', siteName: 'Guestland' } as const
const eventOf = (changes: Parameters<typeof anEventView>[0] = {}): PublicEvent =>
  publicEvent(anEventView(changes), { relation: aRelation, institutions: new Map() })

const longTitle = 'Söhbət: “ədəbiyyat; kino, musiqi” \\ – '.repeat(6).trim()
const hostile = 'x\r\nATTENDEE:mailto:a@example.org\u0007\nBEGIN:VEVENT'

const situations: Readonly<Record<string, PublicEvent>> = {
  planned: eventOf(),
  'moved online': eventOf({
    now: { format: 'online', basis: 'decided', online: 200 },
    decisions: [aDecision('online', '2020-12-20T00:00:00Z')],
  }),
  cancelled: eventOf({ state: 'cancelled', now: { format: 'cancelled', basis: 'stated' } }),
  postponed: eventOf({ state: 'postponed', now: { format: 'postponed', basis: 'stated' } }),
  'with a new date': eventOf({ formerDates: [aFormerEvening('2020-12-05')] }),
  'without the day that it had': eventOf({
    formerDates: [aFormerEvening('2020-12-05')],
    content: { when: { precision: 'none' } },
  }),
  'without a time': eventOf({
    content: {
      when: {
        precision: 'day',
        first: dayOf('2020-12-21'),
        last: dayOf('2020-12-23'),
        startTime: null,
        endTime: null,
      },
    },
  }),
  'of many letters': eventOf({ content: { title: { az: longTitle }, summary: { az: longTitle } } }),
  'with a hostile text': eventOf({ content: { title: { en: hostile }, summary: { en: hostile } } }),
}

const vevent = (text: string): ICAL.Component => {
  const found = ICAL.Component.fromString(text).getFirstSubcomponent('vevent')
  assert.ok(found)
  return found
}

const valueOf = (component: ICAL.Component, name: string): string =>
  String(component.getFirstPropertyValue(name))

describe('every calendar', () => {
  for (const [situation, event] of Object.entries(situations)) {
    const text = calendarOf([event], edition)

    it(`of an event ${situation} keeps the rules of its standards, and ours`, () => {
      const { id: uid, attendance } = event
      const isOff = /^(cancelled|postponed|without the day)/.test(situation)
      const expected = { uid, isOnlineOnly: attendance === 'online', isOff }
      assert.deepEqual(feedFaults(text, [expected]), [])
    })

    it(`of an event ${situation} is stable, and dated by its last change`, () => {
      assert.equal(calendarOf([event], edition), text)
      const component = vevent(text)
      assert.equal(valueOf(component, 'uid'), event.id)
      assert.equal(valueOf(component, 'dtstamp'), valueOf(component, 'last-modified'))
      assert.equal(Number(valueOf(component, 'sequence')), event.sequence)
    })

    it(`of an event ${situation} reads back alike in two independent readers`, () => {
      const mine = vevent(text)
      const [theirs] = Object.values(nodeIcal.sync.parseICS(text)).filter(
        (one) => one !== undefined && one.type === 'VEVENT',
      )
      assert.ok(theirs?.type === 'VEVENT')
      const summary: unknown = theirs.summary
      const shown =
        typeof summary === 'object' && summary !== null && 'val' in summary ? summary.val : summary
      assert.equal(shown, valueOf(mine, 'summary'))
      assert.equal(theirs.status, valueOf(mine, 'status'))
      assert.equal(theirs.uid, event.id)
      const startsAt = event.calendarDay?.startsAt ?? null
      if (startsAt !== null) assert.equal(theirs.start.getTime(), startsAt)
    })
  }
})

describe('what a calendar says of an event', () => {
  const componentOf = (name: string): ICAL.Component => {
    const event = situations[name]
    assert.ok(event)
    return vevent(calendarOf([event], edition))
  }

  it('gives its instants in UTC', () => {
    const component = componentOf('planned')
    assert.equal(valueOf(component, 'dtstart'), '2020-12-21T14:30:00Z')
    assert.equal(valueOf(component, 'dtend'), '2020-12-21T16:00:00Z')
  })

  it('gives whole days without a time, the end being the day after', () => {
    const component = componentOf('without a time')
    assert.equal(component.getFirstProperty('dtstart')?.type, 'date')
    assert.equal(valueOf(component, 'dtstart'), '2020-12-21')
    assert.equal(valueOf(component, 'dtend'), '2020-12-24')
  })

  it('names the place on site, and no place once it is online', () => {
    assert.equal(valueOf(componentOf('planned'), 'location'), 'Hall of Mirrors, Near City')
    assert.equal(componentOf('moved online').getFirstProperty('location'), null)
    assert.ok(!componentOf('moved online').toString().includes('Hall of Mirrors'))
  })

  it('takes back what does not happen at its time', () => {
    assert.equal(valueOf(componentOf('planned'), 'status'), 'CONFIRMED')
    assert.equal(valueOf(componentOf('cancelled'), 'status'), 'CANCELLED')
    assert.equal(valueOf(componentOf('postponed'), 'status'), 'CANCELLED')
    assert.match(valueOf(componentOf('postponed'), 'summary'), /^Postponed: /)
  })

  it('says the date before beside the new one, under the same entry', () => {
    const component = componentOf('with a new date')
    assert.equal(valueOf(component, 'uid'), valueOf(componentOf('planned'), 'uid'))
    assert.match(valueOf(component, 'description'), /Before: 5 December 2020, 18:30\./)
  })

  it('takes an event back from the day that it gave up', () => {
    const component = componentOf('without the day that it had')
    assert.equal(valueOf(component, 'dtstart'), '2020-12-05T14:30:00Z')
    assert.equal(valueOf(component, 'status'), 'CANCELLED')
  })

  it('says in which language its texts are', () => {
    const summary = componentOf('of many letters').getFirstProperty('summary')
    assert.equal(summary?.getFirstParameter('language'), 'az')
    assert.equal(String(summary?.getFirstValue()), longTitle)
  })

  it('lets no text become a property', () => {
    const component = componentOf('with a hostile text')
    assert.equal(component.getAllProperties('attendee').length, 0)
    assert.equal(component.getAllSubcomponents().length, 0)
    assert.match(valueOf(component, 'summary'), /^x\nATTENDEE:mailto/)
  })

  it('holds no event whose day nobody knows', () => {
    const when = {
      precision: 'months',
      first: dayOf('2021-05-01'),
      last: dayOf('2021-05-31'),
    } as const
    const text = calendarOf([eventOf({ content: { when } })], edition)
    assert.ok(!text.includes('VEVENT'))
  })
})
