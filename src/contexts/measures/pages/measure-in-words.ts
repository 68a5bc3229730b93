import { capitalised, formatDay, formatDayOf, formatTime } from '#kit/i18n/dates.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'
import type { Day, Instant } from '#kit/time/days.ts'

import type { Measure } from '../domain/measure.ts'
import { measureRoute } from '../http/measures-routes.ts'
import { words } from '../messages/words.ts'
import type { RecordedMeasure } from '../store/measure-store.ts'
import { type KnownCity, placeInWords } from './place-in-words.ts'
import { ruleInWords } from './rule-in-words.ts'

/** Where a measure stands on a day: by what was announced, and by what was taken back. */
export type MeasureStanding = 'holds' | 'to-come' | 'ended' | 'withdrawn'

/** What the words depend on: the reader's language, the places known, the moment looked at. */
export type Telling = {
  readonly language: Language
  readonly cities: readonly KnownCity[]
  /** In which days and times are told. */
  readonly zone: string
  /** The day looked at, and the instant up to which announcements count. */
  readonly day: Day
  readonly at: Instant
  /** A day of the past is looked at: what was recorded later was not on record then. */
  readonly isLookedBack?: boolean
  readonly disciplineName?: (discipline: string) => string
}

/** A measure, every word and date of it final. */
export type MeasureView = {
  readonly id: string
  readonly href: string
  readonly title: string
  readonly titleLanguage: Language
  readonly place: string
  readonly holds: string
  readonly announced: string
  readonly recorded: string
  readonly recordedByThen: boolean
  readonly rules: readonly string[]
  readonly source: { readonly name: string; readonly url?: string }
  readonly standing: MeasureStanding
  readonly standingLabel: string
  readonly qualities: readonly string[]
  readonly illustrative: boolean
  readonly sentence: string
  /** Since when, short, and until when, each on a line of its own; the rules with a capital. */
  readonly since: string
  readonly until: string
  readonly rulesSentence: string
}

/** The last day that was known at `at`; null = no end was stated. */
const lastDayKnown = ({ statedUntil, ended }: Measure, at: Instant): Day | null =>
  ended !== null && ended.announced <= at ? ended.lastDay : statedUntil

export const standingOf = (
  measure: Measure,
  { day, at }: Pick<Telling, 'day' | 'at'>,
): MeasureStanding => {
  if (measure.withdrawn !== null) return 'withdrawn'
  if (measure.holdsFrom > day) return 'to-come'
  const last = lastDayKnown(measure, at)
  return last !== null && last < day ? 'ended' : 'holds'
}

const momentInWords = (instant: Instant, { language, zone }: Telling): string =>
  `${formatDayOf(language, { instant, zone }, 'short')}, ${formatTime(language, instant, zone)}`

// Data may say of all the time before its first day that nothing is known of it.
const longBefore: Day = -25_567

const periodInWords = (measure: Measure, { language, at }: Telling): string => {
  const say = words(language)
  const from = formatDay(language, measure.holdsFrom, 'short')
  const last = lastDayKnown(measure, at)
  if (last === null) return say('period.open', { from })
  if (measure.holdsFrom < longBefore) {
    return say('period.until', { until: formatDay(language, last, 'short') })
  }
  // Replaced on the day it was to begin: it never held.
  if (last < measure.holdsFrom) return say('period.never', { from })
  return last === measure.holdsFrom
    ? say('period.one-day', { from })
    : say('period.closed', { from, until: formatDay(language, last, 'short') })
}

const untilInWords = (measure: Measure, { language, at }: Telling): string => {
  const say = words(language)
  const last = lastDayKnown(measure, at)
  return last === null
    ? say('period.no-end')
    : capitalised(language, say('period.until', { until: formatDay(language, last) }))
}

const qualitiesOf = (measure: Measure, language: Language): string[] => {
  const say = words(language)
  return [
    measure.binding ? '' : say('quality.recommended'),
    measure.targeted ? say('quality.targeted') : '',
    measure.prevails ? say('quality.prevails') : '',
  ].filter((quality) => quality !== '')
}

/** Puts one measure into words. */
export const measureInWords = (measure: RecordedMeasure, telling: Telling): MeasureView => {
  const { language, cities } = telling
  const say = words(language)
  const title = inLanguage(measure.title, language)
  const standing = standingOf(measure, telling)
  const rules = measure.rules.map((rule) => ruleInWords(rule, say, telling.disciplineName))
  const place = placeInWords(measure.jurisdiction, cities, language)
  const holds = periodInWords(measure, telling)
  const qualities = qualitiesOf(measure, language)
  const told = { place, rules: rules.join('; '), holds }
  return {
    id: measure.id,
    href: measureRoute.href({ id: measure.id }),
    title: title.text,
    titleLanguage: title.language,
    place,
    holds,
    announced: measure.holdsFrom < longBefore ? '–' : momentInWords(measure.announced, telling),
    recorded: momentInWords(measure.recorded, telling),
    recordedByThen: telling.isLookedBack !== true || measure.recorded <= telling.at,
    rules,
    source: measure.source,
    standing,
    standingLabel: say(`standing.${standing}`),
    qualities,
    illustrative: measure.illustrative,
    since: formatDay(language, measure.holdsFrom, 'short'),
    until: untilInWords(measure, telling),
    rulesSentence: capitalised(language, rules.join('; ')),
    sentence: say(measure.binding ? 'measure.sentence' : 'measure.sentence.recommended', told),
  }
}
