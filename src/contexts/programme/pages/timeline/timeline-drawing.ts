import { axisDrawing } from './axis-drawing.ts'
import { bandDrawing, bandsHeight, closedGround } from './band-drawing.ts'
import { drawingWidth, round, xOfDay } from './geometry.ts'
import { laneDrawing } from './lane-drawing.ts'
import { densityOf, layLane, type LaidLane } from './lane-layout.ts'
import type { TimelineView } from './view-model.ts'

import { html, nothing, type Html } from '#kit/html/html.ts'

const axisHeight = 28
const leastLaneHeight = 60

type StackedLane = { readonly lane: LaidLane; readonly middle: number }

// Lanes are equally high while they can be; one with many titles grows.
const stack = (
  lanes: readonly LaidLane[],
  top: number,
): { lanes: StackedLane[]; bottom: number } => {
  let bottom = top
  const stacked = lanes.map((lane) => {
    const spare = Math.max(0, leastLaneHeight - lane.above - lane.below) / 2
    const middle = bottom + spare + lane.above
    bottom = middle + lane.below + spare
    return { lane, middle }
  })
  return { lanes: stacked, bottom }
}

const todayDrawing = (view: TimelineView, bottom: number): Html => {
  const { today } = view
  if (today === undefined || today.day < view.from || today.day > view.until) return nothing
  const x = xOfDay(view, today.day)
  return html`<g class="today" role="img" aria-label="${today.label}">
    <path d="M${x} 22V${round(bottom)}" />
    <circle cx="${x}" cy="22" r="3.5" />
  </g>`
}

/** The year as a picture: time from start to end, measures above, a lane for each discipline or venue. */
export const timelineDrawing = (view: TimelineView): Html => {
  const density = densityOf(view.lanes)
  const avoid = view.today === undefined ? [] : [xOfDay(view, view.today.day)]
  const laid = view.lanes.map((lane) => layLane(lane, view, { density, avoid }))
  const bandsBottom = axisHeight + bandsHeight(view.bands)
  const top = bandsBottom + (view.bands.length > 0 ? 14 : 4)
  const { lanes, bottom } = stack(laid, top)
  return html`<svg
    class="timeline-drawing timeline-${density}"
    viewBox="0 0 ${drawingWidth} ${Math.ceil(bottom + 6)}"
    role="group"
    aria-label="${view.title}"
  >
    ${closedGround(view.bands, view, { top: top - 6, bottom })}
    ${axisDrawing(view.ticks, view, { top: 22, bottom })}
    ${bandDrawing(view.bands, view, { top: axisHeight, name: view.words.measures })}
    ${todayDrawing(view, bottom)}
    ${lanes.map(({ lane, middle }) => laneDrawing(lane, view, { middle, words: view.words, density }))}
  </svg>`
}
