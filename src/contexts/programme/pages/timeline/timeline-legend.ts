import { doubleBookedRing } from './lane-drawing.ts'
import type { TimelineView } from './view-model.ts'

import { formatMark, markFormats } from '#kit/html/components/format-mark.ts'
import { tabLink } from '#kit/html/components/link-tabs.ts'
import { html, nothing, type Html } from '#kit/html/html.ts'

const todayKey = ({ today, words, from, until }: TimelineView): Html =>
  today === undefined || today.day < from || today.day > until
    ? nothing
    : html`<li>
        <svg
          class="format-mark today"
          width="18"
          height="18"
          viewBox="-9 -9 18 18"
          aria-hidden="true"
        >
          <path d="M0 -5V9" />
          <circle cy="-5" r="3" /></svg
        >${words.today}
      </li>`

const illustrativeKey = (view: TimelineView): Html =>
  view.lanes.some(({ events }) => events.some(({ illustrative }) => illustrative))
    ? html`<li><span aria-hidden="true">*</span>${view.words.illustrative}</li>`
    : nothing

const doubleBookedKeys = ({ lanes }: TimelineView): Html[] => {
  const kinds = lanes.flatMap(({ events }) =>
    events.flatMap(({ doubleBooked }) => (doubleBooked === undefined ? [] : [doubleBooked])),
  )
  return [...new Map(kinds.map((kind) => [kind.label, kind])).values()].map(
    (kind) =>
      html`<li>
        <svg class="format-mark" width="18" height="18" viewBox="-12 -12 24 24" aria-hidden="true">
          ${doubleBookedRing(kind)}</svg
        >${kind.label}
      </li>`,
  )
}

/** What the marks mean, only those that are on the drawing, and the ways to the other views. */
export const timelineLegend = (view: TimelineView): Html => {
  const drawn = new Set(view.lanes.flatMap(({ events }) => events.map(({ format }) => format)))
  return html`<figcaption class="timeline-legend">
    <ul class="timeline-keys">
      ${markFormats
        .filter((format) => drawn.has(format))
        .map((format) => html`<li>${formatMark({ format })}${view.words.formats[format]}</li>`)}
      ${doubleBookedKeys(view)}${todayKey(view)}${illustrativeKey(view)}
    </ul>
    ${
      view.views.length > 0 &&
      html`<ul class="timeline-views" aria-label="${view.words.views}">
        ${view.views.map((link) => html`<li>${tabLink(link)}</li>`)}
      </ul>`
    }
  </figcaption>`
}
