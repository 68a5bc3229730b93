import { middleDay } from './geometry.ts'
import { monthStrips } from './month-strips.ts'
import {
  becauseId,
  type DaySpan,
  type TimelineBand,
  type TimelineEvent,
  type TimelineTick,
  type TimelineView,
  type TimelineWords,
} from './view-model.ts'

import { attribute } from '#kit/html/components/attribute.ts'
import { formatMark } from '#kit/html/components/format-mark.ts'
import { illustrativeTag, tag } from '#kit/html/components/tag.ts'
import { html, nothing, type Html } from '#kit/html/html.ts'

type Entry = { readonly day: number; readonly row: Html }

const factsOf = (event: TimelineEvent, lane: string, words: TimelineWords): readonly string[] =>
  [event.dateLabel, lane, words.formats[event.format], event.stateLabel].filter(
    (fact) => fact !== undefined,
  )

const eventRow = (
  event: TimelineEvent,
  { lane, words, shown }: { lane: string; words: TimelineWords; shown: boolean },
): Html =>
  html`<li class="timeline-event${shown ? ' shown' : ''}" id="${becauseId(event)}">
    <details>
      <summary>
        ${formatMark({ format: event.format })}
        <span>
          <span class="timeline-event-date">${factsOf(event, lane, words).join(' · ')}</span>
          <span class="timeline-event-title" ${attribute('lang', event.titleLanguage)}
            >${event.title}</span
          >
          ${event.doubleBooked && tag({ label: event.doubleBooked.label })}
          ${event.illustrative && illustrativeTag({ label: words.illustrative })}
        </span>
      </summary>
      <div class="timeline-because">
        <ul class="plain" aria-label="${words.because}">
          ${event.because.map((ground) => html`<li>${ground}</li>`)}
        </ul>
        <a href="${event.href}" aria-label="${words.openEvent}: ${event.title}"
          >${words.openEvent}</a
        >
      </div>
    </details>
  </li>`

const measureRow = ({ strength, description }: TimelineBand): Html =>
  html`<li class="timeline-measure">
    <svg width="18" height="18" viewBox="-9 -9 18 18" aria-hidden="true">
      <rect class="band band-${strength}" x="-3.5" y="-8" width="7" height="16" />
    </svg>
    <p>${description}</p>
  </li>`

// The grounds that are read before any mark is chosen: of the event that comes next, else the last.
const nextEvent = ({ lanes, today, from }: TimelineView): TimelineEvent | undefined => {
  const inOrder = lanes
    .flatMap(({ events }) => events)
    .toSorted((one, other) => middleDay(one.date) - middleDay(other.date))
  return inOrder.find(({ date }) => middleDay(date) >= (today?.day ?? from)) ?? inOrder.at(-1)
}

const eventsOf = (view: TimelineView): readonly Entry[] => {
  const next = nextEvent(view)
  return view.lanes.flatMap(({ label, events }) =>
    events.map((event) => ({
      day: Math.max(view.from, Math.min(view.until, middleDay(event.date))),
      row: eventRow(event, { lane: label, words: view.words, shown: event.id === next?.id }),
    })),
  )
}

const measuresOf = ({ bands, from, until }: TimelineView): readonly Entry[] =>
  bands
    .filter((band) => band.from <= until && (band.until === null || band.until >= from))
    .map((band) => ({ day: Math.max(from, band.from), row: measureRow(band) }))

const todayOf = ({ today }: TimelineView): readonly Entry[] =>
  today === undefined
    ? []
    : [
        {
          day: today.day,
          row: html`<li class="timeline-today" aria-current="date">${today.label}</li>`,
        },
      ]

const periodRow = (
  { label, year }: TimelineTick,
  period: DaySpan,
  { view, entries }: { view: TimelineView; entries: readonly Entry[] },
): Html => {
  const rows = entries.filter(({ day }) => day >= period.from && day <= period.until)
  return html`<li class="timeline-month">
    ${monthStrips(view.bands, period)}
    <div>
      <p class="timeline-month-name">${label}${year && html` <b>${year}</b>`}</p>
      ${
        rows.length === 0
          ? nothing
          : html`<ul class="timeline-rows">
              ${rows.map(({ row }) => row)}
            </ul>`
      }
    </div>
  </li>`
}

/**
 * The same view as a list: periods run down the page with their measures at the edge. It is the
 * whole drawing on a phone; on a desk it shows the grounds of the one mark that was chosen.
 */
export const timelineByMonth = (view: TimelineView): Html => {
  const entries = [...measuresOf(view), ...todayOf(view), ...eventsOf(view)].toSorted(
    (one, other) => one.day - other.day,
  )
  return html`<ol class="timeline-months">
    ${view.ticks.map((tick, index) => {
      const next = view.ticks[index + 1]?.from ?? view.until + 1
      // What lies before the first name belongs to the first period.
      const from = index === 0 ? Math.min(tick.from, view.from) : tick.from
      return periodRow(tick, { from, until: next - 1 }, { view, entries })
    })}
  </ol>`
}
