import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { aBand, anEvent, aTimeline, dayOfYear } from '#tests/support/a-timeline.ts'
import { markup } from '#tests/support/markup.ts'

import { timelineByMonth } from './timeline-by-month.ts'

describe('a timeline that runs down the page', () => {
  const list = markup(
    timelineByMonth(
      aTimeline({
        today: { day: dayOfYear(12), label: 'Today' },
        bands: [aBand({ from: dayOfYear(-20), until: dayOfYear(14) })],
        lanes: [
          { label: 'Music', events: [anEvent({ id: 'b' })] },
          {
            label: 'Cinema',
            events: [
              anEvent({
                id: 'a',
                title: '<film>',
                stateLabel: 'planned',
                date: { known: 'day', day: dayOfYear(11) },
              }),
            ],
          },
        ],
      }),
    ),
  )
  const months = list.split('<li class="timeline-month">').slice(1)

  it('has a place for every month, also for one without events', () => {
    assert.equal(months.length, 10)
    assert.match(months[0] ?? '', /M1<b>2019<\/b>/)
    assert.match(months[5] ?? '', /M6<\/p><\/div>/)
  })

  it('orders events of all lanes and today by the day', () => {
    const month = months[1] ?? ''
    const order = ['because-a', 'timeline-today', 'because-b'].map((part) => month.indexOf(part))
    assert.deepEqual(
      order,
      order.toSorted((one, other) => one - other),
    )
    assert.ok(order.every((place) => place >= 0))
  })

  it('says of each event when, where in the programme, in which format and state', () => {
    assert.match(list, /15 of the year · Cinema · online · planned<\/span>/)
    assert.match(list, /<span class="timeline-event-title">&lt;film&gt;<\/span>/)
  })

  it('draws a measure at the edge for its share of each month, and names it where it begins', () => {
    assert.match(
      months[0] ?? '',
      /<rect class="strip band-closed" x="0" y="0" width="7" height="100"/,
    )
    assert.match(
      months[1] ?? '',
      /<rect class="strip band-closed" x="0" y="0" width="7" height="50"/,
    )
    assert.doesNotMatch(months[2] ?? '', /<rect/)
    assert.match(months[0] ?? '', /<p>Halls closed, from the tenth day<\/p>/)
  })
})
