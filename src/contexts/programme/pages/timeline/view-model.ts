import type { MarkFormat } from '#kit/html/components/format-mark.ts'
import type { LinkTab } from '#kit/html/components/link-tabs.ts'
import type { Day } from '#kit/time/days.ts'

/** Days from `from` to `until`, both included. */
export type DaySpan = { readonly from: Day; readonly until: Day }

/** An event has its day, or, when only a week, a month or a year is known, the days it may be. */
export type TimelineDate =
  { readonly known: 'day'; readonly day: Day } | ({ readonly known: 'about' } & DaySpan)

export type TimelineEvent = {
  /** Unique on the page; letters, digits and hyphens. */
  readonly id: string
  /** The page of the event. */
  readonly href: string
  readonly title: string
  /** The language of the title, when it is not the page's. */
  readonly titleLanguage?: string | undefined
  readonly date: TimelineDate
  /** The date in words, as exact as it is known: `5 December 2020, 18:00`. */
  readonly dateLabel: string
  readonly format: MarkFormat
  /** A word on where it stands, when that says more than its format: `planned`, `held`. */
  readonly stateLabel?: string | undefined
  /** The grounds, one sentence each; never empty. */
  readonly because: readonly string[]
  readonly illustrative: boolean
  /** That something else needs its venue or its performers, in a word or two. */
  readonly doubleBooked?: { readonly label: string; readonly isSure: boolean } | undefined
}

export type TimelineLane = { readonly label: string; readonly events: readonly TimelineEvent[] }

/** How hard a measure bears: closes, limits, holds in some places only, is advice. */
export type BandStrength = 'closed' | 'limited' | 'targeted' | 'recommended'

export type TimelineBand = {
  readonly label: string
  /** The label with its dates: `Public events barred nationwide, from 15 December 2020`. */
  readonly description: string
  readonly from: Day
  /** The last day it holds; null when no end is stated. */
  readonly until: Day | null
  readonly strength: BandStrength
  /** 0 is the uppermost row; bands of one row do not overlap. */
  readonly row: number
}

/** A division of time with its name: months in a year, weeks in a quarter, days in a month. */
export type TimelineTick = {
  readonly from: Day
  readonly label: string
  /** Said where a year begins, and at the start. */
  readonly year?: string
}

export type TimelineWords = {
  readonly formats: Readonly<Record<MarkFormat, string>>
  readonly today: string
  readonly illustrative: string
  /** Name of the measures, for those who hear the drawing. */
  readonly measures: string
  /** The name of the grounds, for those who hear the page: `Why`. */
  readonly because: string
  /** What to do with the drawing: `Choose a mark to read its grounds.` */
  readonly hint: string
  /** The link from the grounds to the event's page. */
  readonly openEvent: string
  /** The name of the links to the other views. */
  readonly views: string
}

/** A span of the programme, ready to be drawn: every word and every date is final. */
export type TimelineView = {
  readonly title: string
  readonly from: Day
  readonly until: Day
  readonly today?: { readonly day: Day; readonly label: string }
  readonly zoom: 'year' | 'quarter' | 'month'
  readonly ticks: readonly TimelineTick[]
  readonly lanes: readonly TimelineLane[]
  readonly bands: readonly TimelineBand[]
  /** List, table, zoom: links at the foot of the drawing. */
  readonly views: readonly LinkTab[]
  readonly words: TimelineWords
}

/** Where the grounds of an event stand on the page; the link of its mark goes there. */
export const becauseId = ({ id }: Pick<TimelineEvent, 'id'>): string => `because-${id}`
