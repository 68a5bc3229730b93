import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { aDecision, aFormerEvening, anEventView, aRelation } from '#tests/support/an-event-view.ts'

import { publicEvent, type PublicEvent } from '../domain/public-event.ts'
import { formatNote, historyInWords, moveInWords, planInWords } from './format-in-words.ts'

const eventOf = (changes: Parameters<typeof anEventView>[0] = {}): PublicEvent =>
  publicEvent(anEventView(changes), { relation: aRelation, institutions: new Map() })
const reader = { language: 'en', today: Date.parse('2020-12-01T12:00:00Z') } as const

describe('the sentence below a format', () => {
  const decided = (
    format: 'in-person' | 'hybrid' | 'online' | 'unclear',
    seats: Pick<PublicEvent, 'onSite' | 'online'>,
  ): PublicEvent => eventOf({ now: { format, basis: 'decided', ...seats } })

  const cases: readonly [PublicEvent, string][] = [
    [eventOf(), 'Planned; settles on 7 December.'],
    [eventOf({ now: { settlesAt: null } }), 'Planned; settles once its date is known.'],
    [eventOf({ now: { settlesAt: reader.today - 1 } }), 'Planned; being settled now.'],
    [
      decided('in-person', { onSite: { lo: 60, hi: 60 }, online: 'unlimited' }),
      '60 seats on site.',
    ],
    [
      decided('hybrid', { onSite: { lo: 1, hi: 1 }, online: 'unlimited' }),
      '1 seat on site. Online open to all.',
    ],
    [decided('online', { onSite: { lo: 0, hi: 0 }, online: 200 }), '200 places online.'],
    [
      decided('unclear', { onSite: { lo: 11, hi: 100 }, online: 'unclear' }),
      'Between 11 and 100 seats on site.',
    ],
    [
      decided('in-person', { onSite: { lo: 101, hi: null }, online: 0 }),
      'At least 101 seats on site.',
    ],
    [
      eventOf({
        now: { basis: 'reported' },
        content: { sources: ['https://www.example.org/a', 'https://example.org/b', 'a book'] },
      }),
      'As reported by example.org and a book.',
    ],
  ]
  for (const [event, sentence] of cases) {
    it(`reads: ${sentence}`, () => {
      assert.equal(formatNote(event, reader), sentence)
    })
  }

  it('does not promise what is over and was never reported', () => {
    const later = { ...reader, today: Date.parse('2021-02-01T00:00:00Z') }
    assert.match(formatNote(eventOf(), later), /not reported/)
  })
})

describe('the margin note of a change', () => {
  const moved = eventOf({
    now: { format: 'online', basis: 'decided' },
    decisions: [aDecision('online', '2020-12-19T20:00:00Z')],
  })

  it('says what changed, on which day there, and what was planned', () => {
    assert.equal(moveInWords(moved, reader), 'Moved online on 20 December. Planned: On site.')
  })

  it('names the year once it is another one', () => {
    const nextYear = { ...reader, today: Date.parse('2021-03-01T00:00:00Z') }
    assert.match(moveInWords(moved, nextYear) ?? '', /20 December 2020/)
  })

  it('is missing where nothing changed', () => {
    const confirmed = eventOf({
      now: { basis: 'decided' },
      decisions: [aDecision('in-person', '2020-12-07T14:30:00Z')],
    })
    assert.equal(moveInWords(confirmed, reader), undefined)
    assert.equal(moveInWords(eventOf(), reader), undefined)
  })
})

describe('the history of an event', () => {
  const decisions = [aDecision('online', '2020-12-19T20:00:00Z')]
  const formerDates = [aFormerEvening('2020-12-05'), aFormerEvening('2020-12-12')]

  it('tells its formats and its dates in the order in which they came', () => {
    assert.deepEqual(historyInWords(eventOf({ decisions, formerDates }), 'en'), [
      'Planned: On site.',
      '1 December 2020: new date. Before: 5 December 2020, 18:30. After: 12 December 2020, 18:30.',
      '1 December 2020: new date. Before: 12 December 2020, 18:30. After: 21 December 2020, 18:30.',
      '20 December 2020: Online.',
    ])
  })

  it('tells of new dates in every language, where no format was decided', () => {
    const event = eventOf({ formerDates: formerDates.slice(1) })
    assert.deepEqual(
      (['es', 'az'] as const).map((language) => historyInWords(event, language)),
      [
        [
          '1 de diciembre de 2020: nueva fecha. Antes: 12 de diciembre de 2020, 18:30. Después: 21 de diciembre de 2020, 18:30.',
        ],
        ['1 dekabr 2020: yeni tarix. Əvvəl: 12 dekabr 2020, 18:30. Sonra: 21 dekabr 2020, 18:30.'],
      ],
    )
  })
})

describe('the alternatives of an event', () => {
  it('stand in order, each with what it needs', () => {
    assert.deepEqual(planInWords(eventOf(), 'en'), [
      'On site, if at least 40 people may come',
      'On site and online, if at least 12 people may come',
      'Online',
      'Else it is postponed',
    ])
  })
})
