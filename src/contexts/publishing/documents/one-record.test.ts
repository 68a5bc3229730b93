import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { z } from 'zod'

import { words } from '../messages/words.ts'
import { eventPage } from '../pages/event-page/event-page.ts'
import { programmePage } from '../pages/programme-page/programme-page.ts'
import { comingSections } from '../domain/programme-order.ts'
import { allSections } from '../domain/programme-parts.ts'
import { publicEvent, type PublicEvent } from '../domain/public-event.ts'
import { atomFeed } from './atom-feed.ts'
import { calendarOf } from './calendar.ts'
import { eventJsonLd } from './json-ld.ts'
import { programmeData } from './programme-data.ts'

import { aDecision, aFormerEvening, anEventView, aRelation } from '#tests/support/an-event-view.ts'
import { type Language, languages } from '#kit/text/localised.ts'

const today = Date.parse('2020-12-20T12:00:00Z')
const hall = { en: 'Hall of Mirrors', es: 'Hall of Mirrors', az: 'Güzgülü zal' }

const eventOf = (changes: Parameters<typeof anEventView>[0] = {}): PublicEvent =>
  publicEvent(anEventView(changes), { relation: aRelation, institutions: new Map() })

/** The last date that an event had before, as machines and as people read it. */
type FormerStart = { readonly iso: string; readonly words: Readonly<Record<Language, string>> }

const twice = [aFormerEvening('2020-12-05'), aFormerEvening('2020-12-12', '19:00')]
const before: FormerStart = {
  iso: '2020-12-12T19:00:00+04:00',
  words: {
    en: '12 December 2020, 19:00',
    es: '12 de diciembre de 2020, 19:00',
    az: '12 dekabr 2020, 19:00',
  },
}

const situations: Readonly<
  Record<string, { event: PublicEvent; isOnSite: boolean; isOn: boolean; before?: FormerStart }>
> = {
  'as planned': { event: eventOf(), isOnSite: true, isOn: true },
  hybrid: {
    event: eventOf({
      now: { format: 'hybrid', basis: 'decided', onSite: { lo: 30, hi: 30 }, online: 'unlimited' },
      decisions: [aDecision('hybrid', '2020-12-07T14:30:00Z')],
    }),
    isOnSite: true,
    isOn: true,
  },
  'moved online': {
    event: eventOf({
      now: { format: 'online', basis: 'decided', onSite: { lo: 0, hi: 0 }, online: 200 },
      decisions: [
        aDecision('online', '2020-12-20T00:00:00Z'),
        aDecision('in-person', '2020-12-07T14:30:00Z'),
      ],
    }),
    isOnSite: false,
    isOn: true,
  },
  postponed: {
    event: eventOf({ state: 'postponed', now: { format: 'postponed', basis: 'stated' } }),
    isOnSite: true,
    isOn: false,
  },
  'given a new date': {
    event: eventOf({ formerDates: twice }),
    isOnSite: true,
    isOn: true,
    before,
  },
  'moved online with a new date': {
    event: eventOf({
      formerDates: twice,
      now: { format: 'online', basis: 'decided', onSite: { lo: 0, hi: 0 }, online: 200 },
      decisions: [aDecision('online', '2020-12-20T00:00:00Z')],
    }),
    isOnSite: false,
    isOn: true,
    before,
  },
  'postponed with a new date': {
    event: eventOf({
      formerDates: twice,
      state: 'postponed',
      now: { format: 'postponed', basis: 'stated' },
    }),
    isOnSite: true,
    isOn: false,
    before,
  },
  cancelled: {
    event: eventOf({ state: 'cancelled', now: { format: 'cancelled', basis: 'stated' } }),
    isOnSite: true,
    isOn: false,
  },
}

const dataSchema = z.object({
  events: z.tuple([
    z.object({
      id: z.string(),
      formerDates: z.array(z.object({ start: z.string() })),
      format: z.string(),
      status: z.array(z.string()),
      start: z.string(),
      place: z.unknown(),
      updated: z.string(),
      sequence: z.number(),
    }),
  ]),
})
const ldSchema = z.object({
  identifier: z.string(),
  eventStatus: z.union([z.string(), z.array(z.string())]),
  description: z.string(),
  startDate: z.string(),
  previousStartDate: z.string().optional(),
  location: z.unknown(),
})

/** Everything that is published of one event in one language. */
const published = (event: PublicEvent, language: Language) => {
  const edition = { language, baseUrl: 'https://example.org', siteName: 'Guestland' }
  const reader = { language, today }
  return {
    page: String(eventPage({ event, because: [], ...reader })),
    list: String(
      programmePage({
        events: [event],
        filter: {},
        demo: false,
        years: [],
        coming: allSections(comingSections([event], today)),
        ...reader,
      }),
    ),
    ics: calendarOf([event], edition).replaceAll('\r\n ', ''),
    feed: atomFeed([event], edition),
    ld: ldSchema.parse(JSON.parse(JSON.stringify(eventJsonLd(event, edition)))),
    data: dataSchema.parse(JSON.parse(programmeData([event], edition))).events[0],
  }
}

const statusNames: Readonly<Record<string, string>> = {
  scheduled: 'EventScheduled',
  'moved-online': 'EventMovedOnline',
  rescheduled: 'EventRescheduled',
  postponed: 'EventPostponed',
  cancelled: 'EventCancelled',
}

for (const language of languages) {
  it(`says everywhere in ${language} that an illustrative event is one`, () => {
    const all = published(eventOf({ content: { illustrative: true } }), language)
    const say = words(language)
    for (const text of [all.page, all.list]) assert.match(text, /tag-illustrative/)
    for (const text of [all.ics, all.feed, all.ld.description]) {
      assert.ok(text.replaceAll('\\,', ',').includes(say('calendar.illustrative')))
    }
  })

  describe(`what is published in ${language}`, () => {
    for (const [what, { event, isOnSite, isOn, before: former }] of Object.entries(situations)) {
      const all = published(event, language)
      const word = words(language)(`format.${event.format}`)

      it(`of an event ${what} names one format`, () => {
        assert.equal(all.data.format, event.format)
        for (const text of [all.page, all.list, all.feed]) assert.ok(text.includes(word))
        for (const text of [all.page, all.list]) assert.ok(text.includes(`mark-${event.format}"`))
        assert.match(all.ics, new RegExp(`DESCRIPTION[^\\r]*${word}`))
      })

      it(`of an event ${what} has one status`, () => {
        assert.deepEqual(
          [all.ld.eventStatus].flat(),
          all.data.status.map((status) => `https://schema.org/${statusNames[status] ?? ''}`),
        )
        assert.match(all.ics, isOn ? /\r\nSTATUS:CONFIRMED\r\n/ : /\r\nSTATUS:CANCELLED\r\n/)
      })

      it(`of an event ${what} starts once, in both cities`, () => {
        assert.equal(all.ld.startDate, all.data.start)
        assert.match(all.ics, /\r\nDTSTART:20201221T143000Z\r\n/)
        for (const text of [all.page, all.list]) {
          assert.ok(text.includes('18:30') && text.includes('08:30'))
        }
      })

      it(`of an event ${what} ${former ? 'names' : 'knows no'} date before`, () => {
        assert.equal(all.data.formerDates.at(-1)?.start, former?.iso)
        const isRescheduled = all.data.status.includes('rescheduled')
        assert.equal(all.ld.previousStartDate, isRescheduled ? former?.iso : undefined)
        const text = former?.words[language] ?? before.words[language]
        const texts = [all.page, all.list, all.feed, all.ics.replaceAll('\\,', ',')]
        for (const one of texts) assert.equal(one.includes(text), former !== undefined)
      })

      it(`of an event ${what} ${isOnSite ? 'names' : 'nowhere names'} its hall`, () => {
        const texts = [all.page, all.list, all.ics, all.feed, JSON.stringify([all.ld, all.data])]
        for (const text of texts) assert.equal(text.includes(hall[language]), isOnSite)
      })

      it(`of an event ${what} is one thing of one revision`, () => {
        assert.equal(all.ld.identifier, all.data.id)
        assert.ok(all.ics.includes(`UID:${event.id}`))
        assert.ok(all.feed.includes(`urn:uuid:${event.id}`))
        assert.ok(all.ics.includes(`SEQUENCE:${String(all.data.sequence)}`))
        const stamp = all.data.updated.replaceAll(/[-:]|\.\d+/g, '')
        assert.ok(all.ics.includes(`LAST-MODIFIED:${stamp}`))
        assert.ok(all.feed.includes(all.data.updated))
      })
    }
  })
}

describe('what is published of an event whose date was given up', () => {
  const all = published(
    eventOf({ formerDates: twice, content: { when: { precision: 'none' } } }),
    'en',
  )

  it('stands postponed at the date that it had, and says that the new one is open', () => {
    assert.deepEqual(all.data.status, ['postponed'])
    assert.equal(all.ld.eventStatus, 'https://schema.org/EventPostponed')
    assert.equal(all.ld.startDate, before.iso)
    assert.equal(all.data.start, before.iso)
    assert.match(all.ics, /\r\nDTSTART:20201212T150000Z\r\n/)
    assert.match(all.ics, /\r\nSTATUS:CANCELLED\r\n/)
    assert.match(all.ics, /\r\nSUMMARY;LANGUAGE=en:Postponed: /)
    for (const text of [all.page, all.list, all.feed]) {
      assert.match(text, /The date is open again\. Before: 12 December 2020, 19:00\./)
    }
  })
})
