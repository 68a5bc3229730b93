import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import type { EventView } from '#contexts/programme/contract.ts'
import { aFormerEvening, anEventView } from '#tests/support/an-event-view.ts'

import { attendanceOfEvent, statusesOf } from './event-status.ts'

const decided = (format: EventView['now']['format']): Partial<EventView['now']> => ({
  format,
  basis: 'decided',
})

const newDate = { formerDates: [aFormerEvening('2020-12-05')] }

describe('the status of an event, as search engines read it', () => {
  const cases: readonly [string, EventView, readonly string[], string][] = [
    ['planned on site', anEventView(), ['scheduled'], 'on-site'],
    ['hybrid', anEventView({ now: decided('hybrid') }), ['scheduled'], 'both'],
    ['moved online', anEventView({ now: decided('online') }), ['moved-online'], 'online'],
    [
      'held online, as a source reports',
      anEventView({ now: { format: 'online', basis: 'reported' } }),
      ['scheduled'],
      'online',
    ],
    [
      'of which nobody can tell yet',
      anEventView({ now: decided('unclear') }),
      ['scheduled'],
      'unclear',
    ],
    ['postponed', anEventView({ now: decided('postponed') }), ['postponed'], 'on-site'],
    ['cancelled', anEventView({ now: decided('cancelled') }), ['cancelled'], 'on-site'],
    ['given a new date', anEventView(newDate), ['rescheduled'], 'on-site'],
    [
      'moved online and given a new date',
      anEventView({ ...newDate, now: decided('online') }),
      ['moved-online', 'rescheduled'],
      'online',
    ],
    [
      'postponed after it had a new date',
      anEventView({ ...newDate, now: decided('postponed') }),
      ['postponed'],
      'on-site',
    ],
    [
      'without a date since it left the one it had',
      anEventView({ ...newDate, content: { when: { precision: 'none' } } }),
      ['postponed'],
      'on-site',
    ],
    [
      'without a date from the start',
      anEventView({ content: { when: { precision: 'none' } } }),
      ['scheduled'],
      'on-site',
    ],
    [
      'taken up again on its old date',
      anEventView({ formerDates: [aFormerEvening('2020-12-21')] }),
      ['scheduled'],
      'on-site',
    ],
    [
      'that is an idea, for another day now',
      anEventView({ ...newDate, state: 'idea' }),
      ['scheduled'],
      'on-site',
    ],
  ]
  for (const [what, view, statuses, attendance] of cases) {
    it(`an event ${what} is ${statuses.join(' and ')}`, () => {
      assert.deepEqual(statusesOf(view), statuses)
      assert.equal(attendanceOfEvent(view), attendance)
    })
  }

  it('an event planned online from the start was not moved', () => {
    const plan = { ...anEventView().plan, options: [{ format: 'online' }] } as const
    assert.deepEqual(statusesOf(anEventView({ plan, now: decided('online') })), ['scheduled'])
  })
})
