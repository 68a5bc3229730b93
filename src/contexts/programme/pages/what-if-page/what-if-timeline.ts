import { type Decision, measureBands, type RecordedMeasure } from '#contexts/measures/contract.ts'
import { formatDay } from '#kit/i18n/dates.ts'
import { type Day, dayFromIso, isoFromDay } from '#kit/time/days.ts'
import type { Language } from '#kit/text/localised.ts'

import { whatIfWords } from '../../messages/what-if-words.ts'
import type {
  TimelineBand,
  TimelineEvent,
  TimelineTick,
  TimelineView,
} from '../timeline/view-model.ts'
import {
  type DeskReader,
  type Difference,
  eventTold,
  mainGrounds,
  markOf,
} from './difference-in-words.ts'

/** What the drawing is made from: the events that would change, and the measures on record. */
export type Drawn = {
  readonly flips: readonly Difference[]
  readonly measures: readonly RecordedMeasure[]
  readonly host: { readonly id: string }
}

type Drawing = {
  readonly result: Drawn
  readonly supposed: RecordedMeasure
  readonly today: { readonly day: Day; readonly at: number }
}

const firstOfMonth = (day: Day): Day => dayFromIso(`${isoFromDay(day).slice(0, 7)}-01`) ?? day

const longestMonth = 31
const nextMonth = (day: Day): Day => firstOfMonth(firstOfMonth(day) + longestMonth)

const dayOf = ({ view }: Difference): Day => {
  const { when } = view.event.content
  return when.precision === 'none' ? 0 : when.first
}

/** Whole months around today and every event that would change. */
const spanOf = ({ result, today }: Drawing): { from: Day; until: Day } => {
  const days = result.flips.map(dayOf)
  return {
    from: firstOfMonth(Math.min(today.day, ...days)),
    until: nextMonth(Math.max(...days)) - 1,
  }
}

const ticksOf = (
  { from, until }: { from: Day; until: Day },
  language: Language,
): TimelineTick[] => {
  const ticks: TimelineTick[] = []
  for (let day = from; day <= until; day = nextMonth(day)) {
    const label = formatDay(language, day, 'short').replaceAll(/[\d\s.,]/g, '')
    const isNewYear = isoFromDay(day).slice(5, 7) === '01'
    const year = isoFromDay(day).slice(0, 4)
    ticks.push(ticks.length === 0 || isNewYear ? { from: day, label, year } : { from: day, label })
  }
  return ticks
}

const bandsOf = (
  { result, supposed, today }: Drawing,
  span: { from: Day; until: Day },
  language: Language,
): TimelineBand[] => {
  const say = whatIfWords(language)
  const { id: country } = result.host
  return measureBands([...result.measures, supposed], { country, at: today.at, language })
    .filter(({ from, until }) => from <= span.until && (until ?? Infinity) >= span.from)
    .map((band) => {
      const from = formatDay(language, band.from)
      const description =
        band.until === null
          ? say('timeline.band', { label: band.label, from })
          : say('timeline.band.until', {
              label: band.label,
              from,
              until: formatDay(language, band.until),
            })
      return { ...band, description }
    })
}

type Moment = 'before' | 'after'

const eventIn = (difference: Difference, moment: Moment, reader: DeskReader): TimelineEvent => {
  const { event, programme } = difference.view
  const { title, titleLanguage, href, when } = eventTold(difference.view, reader.language)
  const decision: Decision = difference[moment]
  return {
    id: `${event.slug}-${moment}`,
    href,
    title,
    titleLanguage: titleLanguage === reader.language ? undefined : titleLanguage,
    date: { known: 'day', day: dayOf(difference) },
    dateLabel: when,
    format: markOf(decision.outcome),
    because: mainGrounds(decision.because, reader),
    illustrative: event.content.illustrative || programme.illustrative,
  }
}

const wordsOf = (language: Language): TimelineView['words'] => {
  const say = whatIfWords(language)
  return {
    formats: {
      'in-person': say('format.in-person'),
      hybrid: say('format.hybrid'),
      online: say('format.online'),
      unclear: say('format.unclear'),
      postponed: say('format.postponed'),
      cancelled: say('format.cancelled'),
    },
    today: say('timeline.today'),
    illustrative: say('illustrative'),
    measures: say('timeline.measures'),
    because: say('timeline.because'),
    hint: say('timeline.hint'),
    openEvent: say('timeline.open-event'),
    views: say('timeline.views'),
  }
}

/** The events that would change, twice under each other: as they stand, and then. */
export const whatIfTimeline = (drawing: Drawing, reader: DeskReader): TimelineView => {
  const { language } = reader
  const say = whatIfWords(language)
  const span = spanOf(drawing)
  const { day } = drawing.today
  return {
    title: say('what-if.picture'),
    ...span,
    today: { day, label: say('timeline.today.date', { date: formatDay(language, day) }) },
    zoom: 'year',
    ticks: ticksOf(span, language),
    bands: bandsOf(drawing, span, language),
    lanes: (['before', 'after'] as const).map((moment) => ({
      label: say(`what-if.${moment}`),
      events: drawing.result.flips.map((one) => eventIn(one, moment, reader)),
    })),
    views: [],
    words: wordsOf(language),
  }
}
