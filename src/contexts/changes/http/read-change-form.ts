import type { EventView } from '#contexts/programme/contract.ts'
import type { Terms } from '#contexts/registrations/contract.ts'
import type { Form } from '#kit/http/form.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import type { Language, Localised } from '#kit/text/localised.ts'
import { dayFromIso } from '#kit/time/days.ts'

import { askedTerms } from './asked-terms.ts'
import { type WrittenItem, writtenItem } from './change-file-schema.ts'

export const kinds = [
  'offers',
  'time',
  'venue',
  'exchange',
  'split',
  'postpone',
  'take-place',
  'cancel',
] as const
export type Kind = (typeof kinds)[number]

/** The form as it was filled in; texts, so that it can be shown again. */
export type ChangeForm = {
  /** What stands in the change already, each with its own alteration. */
  readonly items: readonly WrittenItem[]
  /** The events to which the rest applies. */
  readonly chosen: readonly string[]
  readonly kind: Kind
  readonly onSite: string
  readonly online: string
  readonly day: string
  readonly start: string
  readonly end: string
  readonly venue: string
  readonly seats: string
  /** Seats at the first sitting, and the slug of the second one. */
  readonly first: string
  readonly second: string
  readonly reason: string
  /** By which rule seats are given; '': the register's own. */
  readonly allocation: string
  /** The last day to answer; '': nobody is asked. */
  readonly until: string
  readonly unanswered: string
}

export const emptyForm: ChangeForm = {
  items: [],
  chosen: [],
  kind: 'offers',
  onSite: '',
  online: '',
  day: '',
  start: '',
  end: '',
  venue: '',
  seats: '',
  first: '',
  second: '',
  reason: '',
  allocation: '',
  until: '',
  unanswered: 'keep',
}

/** An item travels through the form as a text; one that is not ours is left out. */
const itemIn = (text: string): WrittenItem[] => {
  try {
    const read = writtenItem.safeParse(JSON.parse(text))
    return read.success ? [read.data] : []
  } catch {
    return []
  }
}

export const itemAsText = (item: WrittenItem): string => JSON.stringify(item)

const longestReason = 1000

export const readChangeForm = (form: Form): ChangeForm => {
  const items = form.all('item').flatMap(itemIn)
  const named = new Set(items.map(({ event }) => event))
  return {
    items,
    chosen: [...new Set(form.all('event'))].filter((slug) => !named.has(slug)),
    kind: kinds.find((known) => known === form.text('kind')) ?? 'offers',
    onSite: form.text('on-site'),
    online: form.text('online'),
    day: form.text('day'),
    start: form.text('start'),
    end: form.text('end'),
    venue: form.text('venue'),
    seats: form.text('seats'),
    first: form.text('first'),
    second: form.text('second'),
    reason: form.text('reason').slice(0, longestReason),
    allocation: form.text('allocation'),
    until: form.text('until'),
    unanswered: form.text('unanswered'),
  }
}

/** The form again, as hidden fields. */
export const fieldsOf = (form: ChangeForm): (readonly [string, string])[] => [
  ...form.items.map((item) => ['item', itemAsText(item)] as const),
  ...form.chosen.map((slug) => ['event', slug] as const),
  ['kind', form.kind],
  ['on-site', form.onSite],
  ['online', form.online],
  ['day', form.day],
  ['start', form.start],
  ['end', form.end],
  ['venue', form.venue],
  ['seats', form.seats],
  ['first', form.first],
  ['second', form.second],
  ['reason', form.reason],
  ['allocation', form.allocation],
  ['until', form.until],
  ['unanswered', form.unanswered],
]

export type FormRefusal =
  | 'day-is-not-a-date'
  | 'time-is-not-a-time'
  | 'end-is-not-after-start'
  | 'seats-are-not-a-number'
  | 'no-offer-is-open'
  | 'no-venue-is-chosen'
  | 'two-events-exchange-venues'
  | 'no-second-sitting-is-chosen'
  | 'day-to-answer-is-not-a-date'

type Written = WrittenItem['alteration']

const wallTime = /^([01]\d|2[0-3]):[0-5]\d$/

/** An asterisk takes as many as come; undefined: it is no number of seats. */
const seatsIn = (text: string): number | null | undefined => {
  if (text === '*') return null
  const seats = /^\d{1,6}$/.test(text) ? Number(text) : 0
  return seats >= 1 && seats <= 100_000 ? seats : undefined
}

const offersIn = ({ onSite, online }: ChangeForm): Result<Written, FormRefusal> => {
  if (onSite === '' && online === '') return refuse('no-offer-is-open')
  const [there, here] = [onSite, online].map((text) => (text === '' ? 'closed' : seatsIn(text)))
  if (there === undefined || here === undefined) return refuse('seats-are-not-a-number')
  return accept({
    kind: 'offers',
    ...(there === 'closed' ? {} : { onSite: { seats: there } }),
    ...(here === 'closed' ? {} : { online: { seats: here } }),
  })
}

const timeIn = ({ day, start, end }: ChangeForm): Result<Written, FormRefusal> => {
  if (dayFromIso(day) === undefined) return refuse('day-is-not-a-date')
  const times = [start, end].filter((time) => time !== '')
  if (!times.every((time) => wallTime.test(time))) return refuse('time-is-not-a-time')
  if (start !== '' && end !== '' && end <= start) return refuse('end-is-not-after-start')
  return accept({
    kind: 'time',
    day,
    ...(start === '' ? {} : { start }),
    ...(end === '' ? {} : { end }),
  })
}

const venueIn = ({ venue, seats }: ChangeForm): Result<Written, FormRefusal> => {
  if (venue === '') return refuse('no-venue-is-chosen')
  if (seats === '') return accept({ kind: 'venue', venue })
  const there = seatsIn(seats)
  return there === undefined
    ? refuse('seats-are-not-a-number')
    : accept({ kind: 'venue', venue, seats: there })
}

const splitIn = ({ first, second }: ChangeForm): Result<Written, FormRefusal> => {
  const seats = seatsIn(first)
  if (seats === undefined || seats === null) return refuse('seats-are-not-a-number')
  return second === ''
    ? refuse('no-second-sitting-is-chosen')
    : accept({ kind: 'split', seats, second })
}

const alterationIn = (form: ChangeForm): Result<Written, FormRefusal> => {
  switch (form.kind) {
    case 'offers':
      return offersIn(form)
    case 'time':
      return timeIn(form)
    case 'venue':
      return venueIn(form)
    case 'split':
      return splitIn(form)
    case 'exchange':
      return refuse('two-events-exchange-venues')
    case 'postpone':
    case 'take-place':
    case 'cancel':
      return accept({ kind: form.kind })
  }
}

const exchange = (views: readonly EventView[]): Result<WrittenItem[], FormRefusal> => {
  const [one, other] = views.map(({ event }) => ({
    event: event.slug,
    venue: event.content.venue,
  }))
  if (views.length !== 2 || one === undefined || other === undefined)
    return refuse('two-events-exchange-venues')
  if (one.venue === null || other.venue === null) return refuse('two-events-exchange-venues')
  return accept([
    { event: one.event, alteration: { kind: 'venue', venue: other.venue } },
    { event: other.event, alteration: { kind: 'venue', venue: one.venue } },
  ])
}

/**
 * All that the form asks for: what stood in it already, and what was filled in for the events that
 * are chosen (`views`), if any are.
 */
export const itemsIn = (
  form: ChangeForm,
  views: readonly EventView[],
): Result<readonly WrittenItem[], FormRefusal> => {
  if (form.chosen.length === 0) return accept(form.items)
  if (form.kind === 'exchange') {
    const exchanged = exchange(views)
    return exchanged.ok ? accept([...form.items, ...exchanged.value]) : exchanged
  }
  const alteration = alterationIn(form)
  if (!alteration.ok) return alteration
  return accept([
    ...form.items,
    ...form.chosen.map((event) => ({ event, alteration: alteration.value })),
  ])
}

/** How the change treats people, as far as the form says so. */
export const termsIn = (
  { allocation, until, unanswered }: ChangeForm,
  items: readonly WrittenItem[],
): Result<Terms, FormRefusal> => {
  const rule = (['order', 'lottery'] as const).find((known) => known === allocation)
  const otherwise = (['keep', 'online', 'release'] as const).find((known) => known === unanswered)
  if (until !== '' && dayFromIso(until) === undefined) return refuse('day-to-answer-is-not-a-date')
  return accept(
    askedTerms({
      items: [...items],
      ...(rule === undefined ? {} : { allocation: rule }),
      ...(until === '' ? {} : { question: { until, unanswered: otherwise ?? 'keep' } }),
    }),
  )
}

/** What is told as the reason, in the language in which it was written. */
export const reasonIn = ({ reason }: ChangeForm, language: Language): Localised =>
  reason === '' ? {} : { [language]: reason }

/** The form for one event as it stands, so that one changes what differs. */
export const formFor = ({ event }: EventView): ChangeForm => {
  const { when } = event.content
  if (when.precision !== 'day') return emptyForm
  return { ...emptyForm, start: when.startTime ?? '', end: when.endTime ?? '' }
}
