import { groundsInWords, type KnownCity, type MeasureBand } from '#contexts/measures/contract.ts'
import { disciplines, type TimelineView } from '#contexts/programme/contract.ts'
import type { LinkTab } from '#kit/html/components/link-tabs.ts'
import { formatDay, formatDayOf, formatWhen } from '#kit/i18n/dates.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'
import type { Day } from '#kit/time/days.ts'

import { type SiteWords, words } from '../messages/words.ts'
import type { Span } from './span.ts'
import type { Standing } from './standing.ts'

type TimelineEvent = TimelineView['lanes'][number]['events'][number]

type Drawing = {
  readonly language: Language
  readonly span: Span
  readonly today: Day
  readonly standings: readonly Standing[]
  readonly bands: readonly MeasureBand[]
  readonly laneBy: 'discipline' | 'venue'
  readonly views: readonly LinkTab[]
  readonly cities: readonly KnownCity[]
  /** By the event's id. */
  readonly doubleBooked: ReadonlyMap<string, NonNullable<TimelineEvent['doubleBooked']>>
}

type Telling = Pick<Drawing, 'language' | 'cities' | 'doubleBooked'>

const dateLabel = ({ view }: Standing, language: Language): string => {
  const { when, zone } = view.event.content
  const date = formatWhen(language, when)
  const start = when.precision === 'day' ? when.startTime : null
  return start === null
    ? date
    : `${date}, ${start} ${zone.split('/').at(-1)?.replace('_', ' ') ?? ''}`
}

const stateLabel = ({ view, kind }: Standing, say: SiteWords, language: Language): string => {
  const { settlesAt, decidedAsOf } = view.now
  const { zone } = view.event.content
  const on = (instant: number): string => formatDayOf(language, { instant, zone }, 'short')
  if (kind === 'outlook' && settlesAt !== null) {
    return say('front.outlook-until', { date: on(settlesAt) })
  }
  if (kind === 'planned' && settlesAt !== null) {
    return say('front.planned-until', { date: on(settlesAt) })
  }
  if (kind === 'settled' && decidedAsOf !== null) {
    return say('front.settled-on', { date: on(decidedAsOf) })
  }
  return say(`state.${view.state}`)
}

const plannedGround = ({ view }: Standing, say: SiteWords, language: Language): string => {
  const { settlesAt } = view.now
  if (settlesAt === null) return say('front.planned-ground-open')
  const { zone } = view.event.content
  return say('front.planned-ground', { date: formatDayOf(language, { instant: settlesAt, zone }) })
}

/** The grounds of what an event shows, one sentence each; never empty. */
const becauseInWords = (standing: Standing, telling: Telling): string[] => {
  const { language } = telling
  const say = words(language)
  const measured = groundsInWords(language, standing.because, telling)
  switch (standing.kind) {
    case 'reported':
      return [say('front.reported', { format: say(`format.${standing.format}`) }), ...measured]
    case 'stated':
      return [say('front.stated-ground', { state: say(`state.${standing.view.state}`) })]
    case 'planned':
      return [plannedGround(standing, say, language)]
    case 'outlook':
    case 'settled':
      return measured
  }
}

const timelineEvent = (standing: Standing, telling: Telling): TimelineEvent[] => {
  const { language } = telling
  const { event, programme } = standing.view
  const { when, title, illustrative } = event.content
  if (when.precision === 'none') return []
  const named = inLanguage(title, language)
  return [
    {
      id: event.slug,
      href: `/desk/events/${event.slug}`,
      title: named.text,
      titleLanguage: named.language === language ? undefined : named.language,
      date:
        when.precision === 'day'
          ? { known: 'day', day: when.first }
          : { known: 'about', from: when.first, until: when.last },
      dateLabel: dateLabel(standing, language),
      format: standing.format,
      stateLabel: stateLabel(standing, words(language), language),
      because: becauseInWords(standing, telling),
      illustrative: illustrative || programme.illustrative,
      doubleBooked: telling.doubleBooked.get(event.id),
    },
  ]
}

const laneName = ({ view }: Standing, laneBy: Drawing['laneBy'], language: Language): string => {
  const say = words(language)
  const [discipline] = view.event.content.disciplines
  if (laneBy === 'discipline') return say(`discipline.${discipline ?? 'conferences'}`)
  return view.venue === null ? say('venue.none') : inLanguage(view.venue.name, language).text
}

const lanesOf = (drawing: Drawing): TimelineView['lanes'] => {
  const { standings, laneBy, language } = drawing
  const say = words(language)
  const byLane = Map.groupBy(standings, (standing) => laneName(standing, laneBy, language))
  const order = disciplines.map((discipline) => say(`discipline.${discipline}`))
  const collator = new Intl.Collator(language)
  const rank = (label: string): number => order.indexOf(label)
  return [...byLane]
    .sort(([a], [b]) => {
      const byRank = rank(a) - rank(b)
      return byRank === 0 ? collator.compare(a, b) : byRank
    })
    .map(([label, members]) => ({
      label,
      events: members.flatMap((standing) => timelineEvent(standing, drawing)),
    }))
}

const bandDescription = (band: MeasureBand, language: Language): string => {
  const from = formatDay(language, band.from)
  return band.until === null
    ? `${band.label}, ${from} –`
    : `${band.label}, ${from} – ${formatDay(language, band.until)}`
}

const timelineWords = (say: SiteWords): TimelineView['words'] => ({
  formats: {
    'in-person': say('format.in-person'),
    hybrid: say('format.hybrid'),
    online: say('format.online'),
    unclear: say('format.unclear'),
    postponed: say('format.postponed'),
    cancelled: say('format.cancelled'),
  },
  today: say('front.today', { date: '' }).replace(/,\s*$/, ''),
  illustrative: say('illustrative'),
  measures: say('front.measures'),
  because: say('front.because'),
  hint: say('front.hint'),
  openEvent: say('front.open-event'),
  views: say('front.views'),
})

const ticksOf = ({ span, language }: Drawing): TimelineView['ticks'] =>
  span.months.map((from, index) => {
    const name = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' })
    const instant = from * 86_400_000
    const year = String(new Date(instant).getUTCFullYear())
    const isNewYear = new Date(instant).getUTCMonth() === 0
    const label = name.format(instant)
    return index === 0 || isNewYear ? { from, label, year } : { from, label }
  })

/** The programme of a span as a drawing: events by lane, measures as weather, today's line. */
export const timelineOf = (drawing: Drawing): TimelineView => {
  const { language, span, today, bands } = drawing
  const say = words(language)
  const dates = { from: formatDay(language, span.from), until: formatDay(language, span.until) }
  const isInSpan = today >= span.from && today <= span.until
  const date = formatDay(language, today)
  return {
    title: say('front.timeline', dates),
    from: span.from,
    until: span.until,
    ...(isInSpan ? { today: { day: today, label: say('front.today', { date }) } } : {}),
    zoom: span.zoom,
    ticks: ticksOf(drawing),
    lanes: lanesOf(drawing),
    bands: bands.map((band) => ({ ...band, description: bandDescription(band, language) })),
    views: drawing.views,
    words: timelineWords(say),
  }
}
