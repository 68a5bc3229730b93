import type { Discipline, EventView, FormatNow, When } from '#contexts/programme/contract.ts'
import type { Localised } from '#kit/text/localised.ts'
import { type Instant, millisecondsPerDay } from '#kit/time/days.ts'

/**
 * How an event ended. `not-reported`: it is over by the calendar and nobody recorded that it was
 * held; what was only announced is not held.
 */
export const outcomes = ['held', 'to-come', 'not-reported', 'postponed', 'cancelled'] as const
export type Outcome = (typeof outcomes)[number]

/** What became of an event other than planned. */
export const changeKinds = ['format', 'date', 'postponed', 'cancelled'] as const
export type ChangeKind = (typeof changeKinds)[number]

export const settledFormats = [
  'in-person',
  'hybrid',
  'online',
  'unclear',
  'postponed',
  'cancelled',
] as const satisfies readonly FormatNow['format'][]

/** `open`: the format has not settled. */
export const reportedFormats = [...settledFormats, 'open'] as const
export type ReportedFormat = (typeof reportedFormats)[number]

/** People of one offer: who holds seats, and who came. The two offers are never added up. */
export type Attended = { readonly registered: number; readonly came: number }

/** One event as a report counts it. */
export type ReportRow = {
  readonly id: string
  readonly slug: string
  readonly title: Localised
  readonly when: When
  readonly discipline: Discipline
  /** The venue of the directory; null where none is named. */
  readonly venue: string | null
  /** Institutions that take part, by id. */
  readonly partners: readonly string[]
  /** The first choice of its plan; null where only its source reports the format. */
  readonly planned: 'in-person' | 'hybrid' | 'online' | null
  readonly format: ReportedFormat
  readonly outcome: Outcome
  readonly changes: readonly ChangeKind[]
  /** Whole days from the answer that changed the format to the start; null without one. */
  readonly noticeDays: number | null
  /** Null where the event takes no registrations, or the reader may not see them. */
  readonly attended: { readonly onSite: Attended; readonly online: Attended } | null
  readonly isIllustrative: boolean
}

export type Moments = {
  readonly start: Instant | undefined
  readonly end: Instant | undefined
  readonly today: Instant
}

const stated = { held: 'held', postponed: 'postponed', cancelled: 'cancelled' } as const

const outcomeOf = ({ state, now }: EventView, { end, today }: Moments): Outcome => {
  if (state === 'held' || state === 'postponed' || state === 'cancelled') return stated[state]
  if (now.format === 'postponed' || now.format === 'cancelled') return now.format
  return end !== undefined && end <= today ? 'not-reported' : 'to-come'
}

/** What entered as held already, a source reported: nothing says what had been planned. */
const plannedOf = ({ states, plan }: EventView): ReportRow['planned'] =>
  states.some(({ state }) => state === 'planned' || state === 'announced')
    ? (plan.options[0]?.format ?? 'online')
    : null

const changesOf = (view: EventView, row: Pick<ReportRow, 'planned' | 'format'>): ChangeKind[] => {
  const { planned, format } = row
  const hasMoved = format === 'in-person' || format === 'hybrid' || format === 'online'
  const kinds: ChangeKind[] = []
  if (planned !== null && hasMoved && format !== planned) kinds.push('format')
  if (view.formerDates.length > 0) kinds.push('date')
  if (format === 'postponed' || format === 'cancelled') kinds.push(format)
  return kinds
}

const noticeOf = ({ now }: EventView, { start }: Moments): number | null => {
  const since = now.chosen?.from ?? now.decidedAsOf
  return start === undefined || since === null
    ? null
    : Math.floor((start - since) / millisecondsPerDay)
}

/** What a report says of an event as it stands at `today`. */
export const reportRow = (
  view: EventView,
  moments: Moments,
  attended: ReportRow['attended'],
): ReportRow => {
  const { event, programme, now } = view
  const { content } = event
  const format = now.basis === 'planned' ? 'open' : now.format
  const planned = plannedOf(view)
  const changes = changesOf(view, { planned, format })
  return {
    id: event.id,
    slug: event.slug,
    title: content.title,
    when: content.when,
    discipline: content.disciplines[0] ?? 'conferences',
    venue: content.venue,
    partners: [...new Set(content.contributions.map(({ institution }) => institution))],
    planned,
    format,
    outcome: outcomeOf(view, moments),
    changes,
    noticeDays: changes.includes('format') ? noticeOf(view, moments) : null,
    attended,
    isIllustrative: content.illustrative || programme.illustrative,
  }
}
