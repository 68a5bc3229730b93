import type { TimelineView } from '#contexts/programme/contract.ts'

type TimelineEvent = TimelineView['lanes'][number]['events'][number]
type TimelineBand = TimelineView['bands'][number]

/** Day 0 of the test year; its months are ten days long, so that places are easy to reckon. */
const from = 18_000

export const anEvent = (event: Partial<TimelineEvent> = {}): TimelineEvent => ({
  id: 'arbitrary-event',
  href: '/desk/events/arbitrary-event',
  title: 'Arbitrary concert',
  date: { known: 'day', day: from + 15 },
  dateLabel: '15 of the year',
  format: 'online',
  because: ['No measure limits it.'],
  illustrative: false,
  ...event,
})

export const aBand = (band: Partial<TimelineBand> = {}): TimelineBand => ({
  label: 'Halls closed',
  description: 'Halls closed, from the tenth day',
  from: from + 10,
  until: from + 49,
  strength: 'closed',
  row: 0,
  ...band,
})

export const aTimeline = (view: Partial<TimelineView> = {}): TimelineView => ({
  title: 'The test year',
  from,
  until: from + 99,
  zoom: 'year',
  ticks: Array.from({ length: 10 }, (_none, month) => ({
    from: from + month * 10,
    label: `M${String(month + 1)}`,
    ...(month === 0 ? { year: '2019' } : {}),
  })),
  lanes: [{ label: 'Music', events: [anEvent()] }],
  bands: [],
  views: [],
  words: {
    formats: {
      'in-person': 'in person',
      hybrid: 'hybrid',
      online: 'online',
      unclear: 'cannot tell yet',
      postponed: 'moved later',
      cancelled: 'cancelled',
    },
    today: 'today',
    illustrative: 'illustrative',
    measures: 'Measures',
    because: 'Why',
    hint: 'Choose a mark.',
    openEvent: 'Open the event',
    views: 'Other views',
  },
  ...view,
})

/** The nth day of the test year, counted from 0. */
export const dayOfYear = (day: number): number => from + day
