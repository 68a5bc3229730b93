import { formatDay } from '#kit/i18n/dates.ts'
import { inLanguage } from '#kit/text/localised.ts'
import { type Day, isoFromDay } from '#kit/time/days.ts'

import { checkContent } from '../domain/check-content.ts'
import { longestSeries, seriesDays, weekdayOfMonth } from '../domain/series-days.ts'
import { contentOn } from '../domain/content-on.ts'
import { type BatchWords, batchWords } from '../messages/batch-words.ts'
import { conflictFinder, type Known } from '../domain/conflicts.ts'
import { doubleBookingsInWords } from '../pages/double-bookings.ts'
import type { Reader } from '../pages/event-words.ts'
import type {
  SeriesDay,
  SeriesPreview,
  SeriesValues,
  SeriesView,
} from '../pages/series-page/series-view.ts'
import type { PlanSeriesRefusal } from '../service/plan-series.ts'
import type { EventView } from '../store/event-views.ts'
import { editEventRoute, eventRoute, seriesRoute } from './programme-routes.ts'
import { seriesAsked, seriesRules } from './series-form.ts'

type Repeated = {
  readonly view: EventView
  /** Everything that may need the same place or people. */
  readonly views: readonly EventView[]
  readonly holds: Known['holds']
}

const rulesInWords = (reader: Reader, say: BatchWords, first: Day): SeriesView['rules'] => {
  const { language } = reader
  const weekday = formatDay(language, first, 'weekday')
  const { week } = weekdayOfMonth(first)
  const filled = {
    weekday,
    date: formatDay(language, first, 'number'),
    which: say(`series.which.${week}`, { weekday }),
  }
  return seriesRules.map((value) => ({ value, label: say(`series.rule.${value}`, filled) }))
}

const refusalsWithWords = [
  'series-has-no-further-day',
  'series-is-too-long',
  'event-was-changed-meanwhile',
  'time-does-not-exist-on-that-day',
  'series-needs-a-day',
] as const

const refusalInWords = (say: BatchWords, refusal: PlanSeriesRefusal): string => {
  const known = refusalsWithWords.find((each) => each === refusal)
  return say(known === undefined ? 'series.wrong.other' : `series.wrong.${known}`)
}

const hoursOf = ({ event }: EventView): string => {
  const { when } = event.content
  if (when.precision !== 'day' || when.startTime === null) return ''
  return when.endTime === null ? when.startTime : `${when.startTime}–${when.endTime}`
}

const daysInWords = (
  reader: Reader,
  { view, views, holds }: Repeated,
  days: readonly Day[],
): SeriesDay[] => {
  const conflictsOf = conflictFinder(views, { ...reader, holds })
  return days.map((day) => {
    const content = contentOn(view.event.content, day)
    const checked = checkContent(content)
    const conflicts = conflictsOf({ id: undefined, owner: view.event.owner, content })
    return {
      iso: isoFromDay(day),
      date: formatDay(reader.language, day, 'full'),
      hours: hoursOf(view),
      problem: checked.ok ? '' : checked.refusal,
      conflicts: doubleBookingsInWords(reader, conflicts, content).map(
        ({ taken, title, when }) => `${taken} ${title}, ${when}`,
      ),
    }
  })
}

const notesOf = (
  say: BatchWords,
  { view, values, count }: { view: EventView; values: SeriesValues; count: number },
): string[] => [
  say(view.event.owner === 'joint' ? 'series.preview.joint' : 'series.preview.private'),
  say('series.preview.holidays'),
  ...(values.rule === 'months-day' ? [say('series.skipped')] : []),
  ...(values.ends === 'until' && count === longestSeries - 1 ? [say('series.capped')] : []),
]

type Shown = Pick<SeriesView, 'errors' | 'preview'>

const previewOf = (
  reader: Reader,
  repeated: Repeated,
  { values, series, first }: { values: SeriesValues; series: string; first: Day },
): Shown => {
  const say = batchWords(reader.language)
  const asked = seriesAsked(values)
  if (!asked.ok) {
    const { field, text } = asked.refusal
    return {
      errors: [{ fieldId: field, text: say(`series.wrong.${field}`, { text }) }],
      preview: undefined,
    }
  }
  const days = seriesDays(first, asked.value.rule, asked.value.end)
  if (!days.ok) {
    const fieldId = values.rule === 'days' ? 'days' : values.ends
    return { errors: [{ fieldId, text: refusalInWords(say, days.refusal) }], preview: undefined }
  }
  const preview: SeriesPreview = {
    series,
    startedFrom: repeated.view.event.contentHash,
    days: daysInWords(reader, repeated, days.value),
    notes: notesOf(say, { view: repeated.view, values, count: days.value.length }),
  }
  return { errors: [], preview }
}

/** Repeating an event, in words: the rule, and once one is chosen the dates that follow from it. */
export const seriesView = (
  reader: Reader,
  repeated: Repeated,
  asked: { values: SeriesValues; refusal: PlanSeriesRefusal | undefined; series: string },
): SeriesView => {
  const say = batchWords(reader.language)
  const { content, slug } = repeated.view.event
  const { values, refusal, series } = asked
  const title = inLanguage(content.title, reader.language).text
  const first = content.when.precision === 'day' ? content.when.first : undefined
  const shown: Shown =
    first === undefined || values.rule === ''
      ? { errors: [], preview: undefined }
      : previewOf(reader, repeated, { values, series, first })
  const day = first === undefined ? '' : formatDay(reader.language, first, 'full')
  return {
    say,
    sayProgramme: reader.say,
    above: { label: title, href: eventRoute.href({ slug }) },
    lede: say('series.lede', { title, day }),
    action: seriesRoute.href({ slug }),
    needsADay: first === undefined ? { href: editEventRoute.href({ slug }) } : undefined,
    values,
    rules: first === undefined ? [] : rulesInWords(reader, say, first),
    errors: [
      ...shown.errors,
      ...(refusal === undefined
        ? []
        : [{ fieldId: 'preview', text: refusalInWords(say, refusal) }]),
    ],
    preview: shown.preview,
  }
}
