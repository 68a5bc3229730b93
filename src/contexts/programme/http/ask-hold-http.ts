import { type DeskVisit, may } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { type Answer, page, problem, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Form } from '#kit/http/form.ts'
import { inLanguage } from '#kit/text/localised.ts'

import type { Event } from '../domain/event.ts'
import { answeringSide } from '../domain/hold.ts'
import type { When } from '../domain/when.ts'
import { belongsTo } from '../domain/who-decides.ts'
import { readWrittenDate, readWrittenTime } from '../domain/written-date.ts'
import { bookingWords } from '../messages/booking-words.ts'
import { dateText } from '../pages/event-form-page/values-of-event.ts'
import { cityOfZone, type Reader, sideNamed, venueInWords } from '../pages/event-words.ts'
import {
  type HoldField,
  holdFormPage,
  type HoldFormView,
} from '../pages/hold-form-page/hold-form-page.ts'
import { askHold, type AskHoldRefusal } from '../service/ask-hold.ts'
import { findEvent } from '../store/event-store.ts'
import { noSuchEvent, notYours, readersOnly } from './refused-answers.ts'
import { readAs } from './open-reader.ts'
import { askHoldRoute, eventRoute, holdsRoute } from './programme-routes.ts'

type Typed = HoldFormView['typed']

type Opened = {
  readonly reader: Reader
  readonly event: Event
  readonly venue: string
  readonly answeredBy: string
}

const refusedAsking = (
  visit: DeskVisit,
  refusal: 'event-has-no-venue' | 'nobody-answers-for-the-venue',
): Answer => {
  const say = bookingWords(visit.language)
  const title = say('hold.form.errors')
  return problem({ status: 409, title, detail: say(`hold.refused.${refusal}`) })
}

const laterBy = (time: string, hours: number): string => {
  const hour = Number(time.slice(0, 2)) + hours
  return hour < 24 ? `${String(hour).padStart(2, '0')}${time.slice(2)}` : '23:59'
}

/** The event's own days and hours to begin with; without a stated end, two hours. */
const typedFrom = ({ reader, event }: Opened): Typed => {
  const { when } = event.content
  const start = when.precision === 'day' ? (when.startTime ?? '') : ''
  const stated = when.precision === 'day' ? when.endTime : null
  const end = stated ?? (start === '' ? '' : laterBy(start, 2))
  return { date: dateText(event.content, reader.language), start, end, note: '' }
}

const typedIn = (form: Form): Typed => ({
  date: form.text('date'),
  start: form.text('start'),
  end: form.text('end'),
  note: form.text('note'),
})

/** The field at which a refusal is shown; the others are answers of their own. */
const fieldOf = {
  'hold-needs-days': 'date',
  'hold-needs-both-times': 'end',
  'hold-ends-before-it-starts': 'end',
  'hold-is-too-long': 'date',
  'hold-note-is-too-long': 'note',
  'hold-is-asked-already': 'date',
  // A form names no request.
  'key-names-another-request': 'date',
} as const satisfies Partial<Record<AskHoldRefusal, HoldField>>

type Problem = {
  readonly field: HoldField
  readonly refusal: keyof typeof fieldOf | 'time-cannot-be-read'
}

const whenTyped = ({ date, start, end }: Typed): { when: When; problems: Problem[] } => {
  const read = readWrittenDate(date)
  const times = { start: readWrittenTime(start), end: readWrittenTime(end) }
  const problems = (['start', 'end'] as const)
    .filter((field) => (field === 'start' ? start : end) !== '' && times[field] === undefined)
    .map((field): Problem => ({ field, refusal: 'time-cannot-be-read' }))
  if (!read.ok || read.value.precision !== 'day') {
    return {
      when: { precision: 'none' },
      problems: [{ field: 'date', refusal: 'hold-needs-days' }, ...problems],
    }
  }
  const hours = { startTime: times.start ?? null, endTime: times.end ?? null }
  return { when: { ...read.value, ...hours }, problems }
}

const formView = (
  { reader, event, venue, answeredBy }: Opened,
  { typed, problems }: { typed: Typed; problems: readonly Problem[] },
): HoldFormView => {
  const { language } = reader
  const say = bookingWords(language)
  const isOwn = answeredBy === reader.side
  const { slug, content, visibility } = event
  return {
    language,
    venue: venueInWords(reader, venue),
    lede: isOwn
      ? say('hold.form.lede.own')
      : say('hold.form.lede', { side: sideNamed(reader, answeredBy) }),
    city: cityOfZone(reader, content.zone),
    above: { label: inLanguage(content.title, language).text, href: eventRoute.href({ slug }) },
    action: askHoldRoute.href({ slug }),
    submit: say(isOwn ? 'hold.form.submit.own' : 'hold.form.submit'),
    sees: [
      say('hold.form.sees.text', { side: sideNamed(reader, reader.side) }),
      say(visibility === reader.side ? 'hold.form.sees.not' : 'hold.form.sees.shared'),
    ],
    typed,
    errors: problems.map(({ field, refusal }) => ({ field, text: say(`hold.refused.${refusal}`) })),
  }
}

const again = (opened: Opened, typed: Typed, problems: readonly Problem[]): Answer => {
  const view = formView(opened, { typed, problems })
  const content = { title: view.venue, section: 'events', body: holdFormPage(view) }
  return problems.length === 0 ? page(content) : refusedPage(content)
}

const withEvent = async (
  db: OpenDatabase,
  visit: DeskVisit,
  answer: (opened: Opened) => Promise<Answer> | Answer,
): Promise<Answer> => {
  if (!may(visit.actor, 'edit')) return readersOnly(visit)
  const { reader, event } = await readAs(db, visit, async (tx, who) => ({
    reader: who,
    event: await findEvent(tx, { slug: visit.parameters['slug'] ?? '' }),
  }))
  if (event === undefined) return noSuchEvent(visit)
  if (!belongsTo(event, visit.actor.side)) return notYours(visit)
  const venue = reader.venues.find(({ id }) => id === event.content.venue)
  if (venue === undefined) return refusedAsking(visit, 'event-has-no-venue')
  const answeredBy = answeringSide(venue, reader.institutions)
  if (answeredBy === undefined) return refusedAsking(visit, 'nobody-answers-for-the-venue')
  return answer({ reader, event, venue: venue.id, answeredBy })
}

const refusedAnswer = (
  visit: DeskVisit,
  refusal: AskHoldRefusal,
  { opened, typed }: { readonly opened: Opened; readonly typed: Typed },
): Answer => {
  switch (refusal) {
    case 'member-may-not-edit':
      return readersOnly(visit)
    case 'event-not-found':
      return noSuchEvent(visit)
    case 'event-belongs-to-the-other-side':
      return notYours(visit)
    case 'event-has-no-venue':
    case 'nobody-answers-for-the-venue':
      return refusedAsking(visit, refusal)
    case 'hold-needs-days':
    case 'hold-needs-both-times':
    case 'hold-ends-before-it-starts':
    case 'hold-is-too-long':
    case 'hold-note-is-too-long':
    case 'hold-is-asked-already':
    case 'key-names-another-request':
      return again(opened, typed, [{ field: fieldOf[refusal], refusal }])
  }
}

/** Asking to hold the venue of an event. */
export const askHoldHttp = ({ db }: Dependencies) => ({
  show: (visit: DeskVisit): Promise<Answer> =>
    withEvent(db, visit, (opened) => again(opened, typedFrom(opened), [])),

  ask: async (visit: DeskVisit): Promise<Answer> => {
    const typed = typedIn(await visit.form())
    return withEvent(db, visit, async (opened) => {
      const { when, problems } = whenTyped(typed)
      if (problems.length > 0) return again(opened, typed, problems)
      const asked = { slug: opened.event.slug, when, note: typed.note, today: visit.today }
      const result = await askHold(db, visit.actor, asked)
      if (!result.ok) return refusedAnswer(visit, result.refusal, { opened, typed })
      const did = opened.answeredBy === visit.actor.side ? 'own' : 'asked'
      return redirect(holdsRoute.href({}, { did }))
    })
  },
})
