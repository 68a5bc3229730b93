import { type Day, dayFromIso, isoFromDay } from '#kit/time/days.ts'

export const zooms = ['year', 'quarter', 'month'] as const
export type Zoom = (typeof zooms)[number]

/** The part of time that is shown: whole months, both days included. */
export type Span = {
  readonly zoom: Zoom
  readonly from: Day
  readonly until: Day
  /** The first days of the months in it. */
  readonly months: readonly Day[]
}

// A year plus the month one stands in and the one after: what is being planned stays in view.
const monthsOf: Readonly<Record<Zoom, number>> = { year: 14, quarter: 3, month: 1 }

const monthAfter = (first: Day, count: number): Day => {
  const [year = 1970, month = 1] = isoFromDay(first).split('-').map(Number)
  return Math.floor(Date.UTC(year, month - 1 + count, 1) / 86_400_000)
}

const firstOfMonth = (day: Day): Day => dayFromIso(`${isoFromDay(day).slice(0, 7)}-01`) ?? day

/** The span that a month (`2020-11`) and a zoom name; from the month of `today` where none is named. */
export const spanFrom = (month: string | null, zoom: string | null, today: Day): Span => {
  const chosen = zooms.find((known) => known === zoom) ?? 'year'
  const first = dayFromIso(`${month ?? ''}-01`) ?? firstOfMonth(today)
  const count = monthsOf[chosen]
  const months = Array.from({ length: count }, (_unused, index) => monthAfter(first, index))
  return { zoom: chosen, from: first, until: monthAfter(first, count) - 1, months }
}

/** The month that a span begins with, moved by whole spans; as it stands in an address. */
export const monthMoved = ({ from, zoom }: Span, spans: number): string => {
  const step = zoom === 'year' ? 12 : monthsOf[zoom]
  return isoFromDay(monthAfter(from, spans * step)).slice(0, 7)
}
