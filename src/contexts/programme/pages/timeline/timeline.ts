import { overlaps, spanOf } from './geometry.ts'
import { timelineByMonth } from './timeline-by-month.ts'
import { timelineDrawing } from './timeline-drawing.ts'
import { timelineLegend } from './timeline-legend.ts'
import type { TimelineView } from './view-model.ts'

import { html, nothing, type Html } from '#kit/html/html.ts'

const grounds = (view: TimelineView): Html => {
  const isEmpty = view.lanes.every(({ events }) => events.length === 0)
  return html`<div class="timeline-grounds${isEmpty ? ' timeline-empty' : ''}">
    ${timelineByMonth(view)}
    ${isEmpty ? nothing : html`<p class="timeline-hint">${view.words.hint}</p>`}
  </div>`
}

const insideSpan = (view: TimelineView): TimelineView => ({
  ...view,
  lanes: view.lanes.map(({ label, events }) => ({
    label,
    events: events.filter(({ date }) => overlaps(spanOf(date), view)),
  })),
})

/**
 * The programme under the measures of the day. One of two drawings is shown and heard: across on a
 * desk, down the page on a phone. Choosing a mark shows its grounds below, with or without script.
 */
export const timeline = (whole: TimelineView): Html => {
  const view = insideSpan(whole)
  return html`<section class="timeline leaf">
    <figure>
      <div class="timeline-frame">${timelineDrawing(view)}</div>
      ${timelineLegend(view)}
    </figure>
    ${grounds(view)}
  </section>`
}
