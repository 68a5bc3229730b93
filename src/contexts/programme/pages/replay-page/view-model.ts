import type { Choice } from '#kit/html/components/field.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'

import type { Programme } from '../../domain/event.ts'
import { leadTimes, type LeadTime, type Replayed } from '../../domain/replay-event.ts'
import { replayCsvRoute } from '../../http/supposing-routes.ts'
import { type WhatIfWords, whatIfWords } from '../../messages/what-if-words.ts'
import type { EventView } from '../../store/event-views.ts'
import { eventTold, type FormatTold, markOf } from '../what-if-page/difference-in-words.ts'
import type { StripStep } from './replay-strip.ts'

/** An event with what replaying it showed. */
export type ReplayedEvent = Replayed & { readonly view: EventView }

/** The programmes there are, and the one that was replayed. */
export type ReplayTold = {
  readonly programmes: readonly Pick<Programme, 'id' | 'title'>[]
  readonly programme: Pick<Programme, 'id'> | undefined
  readonly events: readonly ReplayedEvent[]
}

/** A number of changes with what it meant for the guests. */
export type ChangesTold = { readonly changes: string; readonly notice: string }

export type ReplayRow = ReturnType<typeof eventTold> & {
  readonly strip: readonly StripStep[]
  readonly stripLabel: string
  readonly settlings: readonly ChangesTold[]
  readonly onTheDay: FormatTold
}

export type ReplayView = {
  readonly say: WhatIfWords
  readonly lesson: string
  readonly history: string
  readonly leads: readonly LeadTime[]
  readonly rows: readonly ReplayRow[]
  readonly summary: readonly ChangesTold[]
  readonly programmes: readonly Choice[]
  readonly years: readonly Choice[]
  readonly chosen: { readonly programme: string; readonly year: string }
  readonly csvHref: string
}

/** The years for which a public history of measures exists. */
export const historyYears = [2020, 2021, 2022] as const

const earliest = leadTimes[0]
const latest = leadTimes[leadTimes.length - 1] ?? earliest

/** All changes that settling at one lead time would have brought, and the shortest notice. */
export const totalAt = (
  events: readonly Pick<ReplayedEvent, 'settlings'>[],
  lead: LeadTime,
): { readonly changes: number; readonly shortest: number | undefined } => {
  const all = events.flatMap(({ settlings }) => settlings.filter((one) => one.lead === lead))
  const changed = all.filter(({ changes }) => changes > 0)
  return {
    changes: all.reduce((sum, { changes }) => sum + changes, 0),
    shortest: changed.length === 0 ? undefined : Math.min(...changed.map(({ notice }) => notice)),
  }
}

const lessonOf = (events: readonly ReplayedEvent[], say: WhatIfWords): string => {
  if (events.length === 0) return say('replay.lesson.none')
  const mostChanges = totalAt(events, earliest).changes
  const leastChanges = totalAt(events, latest).changes
  return say('replay.lesson', {
    most: earliest,
    mostChanges,
    least: latest,
    leastChanges,
    verdict: mostChanges === leastChanges ? 'same' : 'differs',
  })
}

const stepsInWords = (strip: readonly StripStep[], title: string, say: WhatIfWords): string =>
  say('replay.row', {
    title,
    steps: strip
      .map(({ daysBefore, format }) =>
        say('replay.step', { days: daysBefore, format: say(`format.${format}`) }),
      )
      .join('; '),
  })

const rowOf = (event: ReplayedEvent, language: Language): ReplayRow => {
  const say = whatIfWords(language)
  const told = eventTold(event.view, language)
  const strip = event.steps.map(({ daysBefore, outcome }) => ({
    daysBefore,
    format: markOf(outcome),
  }))
  const format = markOf(event.onTheDay)
  return {
    ...told,
    strip,
    stripLabel: stepsInWords(strip, told.title, say),
    settlings: event.settlings.map(({ changes, notice }) => ({
      changes: say('replay.cell', { changes }),
      notice: changes === 0 ? '' : say('replay.cell.notice', { days: notice }),
    })),
    onTheDay: { format, label: say(`format.${format}`) },
  }
}

type Chosen = { readonly year: number | undefined }

/** A replay, ready to be drawn. */
export const replayView = (
  replay: ReplayTold,
  { year, language }: Chosen & { language: Language },
): ReplayView => {
  const say = whatIfWords(language)
  const { events, programme, programmes } = replay
  const chosen = { programme: programme?.id ?? '', year: year === undefined ? '' : String(year) }
  return {
    say,
    chosen,
    lesson: lessonOf(events, say),
    history: say('replay.of-country'),
    leads: leadTimes,
    rows: events.map((event) => rowOf(event, language)),
    summary: leadTimes.map((lead) => {
      const { changes, shortest } = totalAt(events, lead)
      return {
        changes: say('replay.summary.cell', { changes }),
        notice: shortest === undefined ? '' : say('replay.summary.notice', { days: shortest }),
      }
    }),
    programmes: programmes.map(({ id, title }) => ({
      value: id,
      label: inLanguage(title, language).text,
    })),
    years: [
      { value: '', label: say('replay.year.own') },
      ...historyYears.map((one) => ({ value: String(one), label: String(one) })),
    ],
    csvHref: replayCsvRoute.href({}, chosen),
  }
}
