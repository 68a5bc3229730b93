import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { aBand, anEvent, aTimeline, dayOfYear } from '#tests/support/a-timeline.ts'
import { markup } from '#tests/support/markup.ts'

import { timeline } from './timeline.ts'

const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found]) => found ?? '')

describe('a timeline', () => {
  const events = [
    anEvent({ id: 'one', title: 'Mariachi & mugham', date: { known: 'day', day: dayOfYear(5) } }),
    anEvent({ id: 'two', format: 'unclear', date: { known: 'day', day: dayOfYear(60) } }),
  ]
  const drawn = markup(timeline(aTimeline({ lanes: [{ label: 'Music', events }] })))

  it('links each mark to the grounds that stand on the page', () => {
    const links = matches(drawn, /<a class="timeline-mark" href="#([^"]+)"/g)
    const grounds = matches(drawn, /<li class="timeline-event[^"]*" id="([^"]+)"/g)
    assert.deepEqual(links, ['because-one', 'because-two'])
    assert.deepEqual(grounds.toSorted(), links)
  })

  it('names each mark by title, date, format and grounds', () => {
    assert.match(
      drawn,
      /aria-label="Mariachi &amp; mugham, 15 of the year, online, No measure limits it\."/,
    )
  })

  it('is one drawing to hear at a time: the list keeps the page of each event', () => {
    assert.match(
      drawn,
      /<svg class="timeline-drawing timeline-titled"[^>]*role="group" aria-label="The test year"/,
    )
    assert.match(
      drawn,
      /<a href="\/desk\/events\/arbitrary-event" aria-label="Open the event: Mariachi &amp; mugham">/,
    )
  })

  it('holds no style of its own and no script', () => {
    assert.doesNotMatch(drawn, /style=|<script|onclick/)
  })

  it('explains only the marks that are drawn', () => {
    const keys = drawn.slice(drawn.indexOf('timeline-keys'), drawn.indexOf('</figcaption>'))
    assert.match(keys, /online<\/li>.*cannot tell yet<\/li>/)
    assert.doesNotMatch(keys, /in person|cancelled|today|illustrative/)
  })
})

describe('the grounds that are read before any mark is chosen', () => {
  const shown = (today: number): string[] => {
    const lanes = [
      {
        label: 'Music',
        events: [anEvent({ id: 'late', date: { known: 'day', day: dayOfYear(80) } })],
      },
      {
        label: 'Cinema',
        events: [anEvent({ id: 'soon', date: { known: 'day', day: dayOfYear(50) } })],
      },
    ]
    const view = aTimeline({ lanes, today: { day: dayOfYear(today), label: 'Today' } })
    return matches(markup(timeline(view)), /timeline-event shown" id="([^"]+)"/g)
  }

  it('are those of the event that comes next, today included', () => {
    assert.deepEqual(shown(10), ['because-soon'])
    assert.deepEqual(shown(50), ['because-soon'])
    assert.deepEqual(shown(51), ['because-late'])
  })

  it('are those of the last event when nothing comes any more', () => {
    assert.deepEqual(shown(90), ['because-late'])
  })
})

describe('an empty timeline', () => {
  it('draws its lanes and asks for nothing', () => {
    const drawn = markup(timeline(aTimeline({ lanes: [{ label: 'Music', events: [] }] })))
    assert.match(drawn, /aria-label="Music"/)
    assert.doesNotMatch(drawn, /Choose a mark/)
  })
})

describe('a timeline with four hundred events', () => {
  const lanes = Array.from({ length: 5 }, (_lane, lane) => ({
    label: `Lane ${String(lane)}`,
    events: Array.from({ length: 80 }, (_event, index) =>
      anEvent({
        id: `e-${String(lane)}-${String(index)}`,
        date: { known: 'day', day: dayOfYear((index * 7 + lane) % 100) },
      }),
    ),
  }))
  const drawn = markup(timeline(aTimeline({ lanes })))

  it('keeps every mark and shows a title only on focus', () => {
    assert.equal(matches(drawn, /<a class="(timeline-mark)"/g).length, 400)
    assert.equal(matches(drawn, /class="(waiting)"/g).length, 400)
    assert.match(drawn, /timeline-marks-only/)
  })
})

describe('what is vague or an example', () => {
  it('is drawn as a span when only the month is known', () => {
    const date = { known: 'about', from: dayOfYear(20), until: dayOfYear(29) } as const
    const drawn = markup(
      timeline(aTimeline({ lanes: [{ label: 'Music', events: [anEvent({ date })] }] })),
    )
    assert.match(drawn, /<rect class="about" x="342" y="-3.5" width="100"/)
    assert.match(drawn, /<circle class="target" cx="387"/)
  })

  it('is called illustrative in the name, in the list, and in the key', () => {
    const events = [anEvent({ illustrative: true })]
    const drawn = markup(timeline(aTimeline({ lanes: [{ label: 'Music', events }] })))
    assert.match(drawn, /aria-label="[^"]*, illustrative, No measure/)
    assert.match(drawn, /<span class="tag tag-illustrative">illustrative<\/span>/)
    assert.match(drawn, /<span aria-hidden="true">\*<\/span>illustrative/)
  })

  it('is left out where it lies outside the span', () => {
    const events = [anEvent({ date: { known: 'day', day: dayOfYear(-1) } })]
    const drawn = markup(
      timeline(aTimeline({ lanes: [{ label: 'Music', events }], bands: [aBand()] })),
    )
    assert.doesNotMatch(drawn, /timeline-mark"|id="because-/)
  })
})
