import { labelSize, markRadius, plotLeft, plotRight, round, xOfDayStart } from './geometry.ts'
import {
  illustrativeSign,
  levelHeight,
  type Density,
  type LaidEvent,
  type LaidLane,
} from './lane-layout.ts'
import { cutToWidth, inTwoLines, textWidth } from './text-width.ts'
import { becauseId, type DaySpan, type TimelineEvent, type TimelineWords } from './view-model.ts'

import { formatShape } from '#kit/html/components/format-mark.ts'
import { attribute } from '#kit/html/components/attribute.ts'
import { html, nothing, type Html } from '#kit/html/html.ts'

// The roman of the lane names runs about as wide as the text face at 0.94 of its size.
const laneNameWidthSize = 15
const laneNameRoom = plotLeft - 14

/** The name of a mark for those who hear it: title, date, format, grounds. */
const spokenName = (event: TimelineEvent, words: TimelineWords): string =>
  [
    event.title,
    event.dateLabel,
    words.formats[event.format],
    event.stateLabel,
    event.illustrative ? words.illustrative : undefined,
    event.doubleBooked?.label,
    event.because.join(' '),
  ]
    .filter(Boolean)
    .join(', ')

const laneName = (label: string): Html => {
  const lines = inTwoLines(label, laneNameWidthSize, laneNameRoom)
  const first = lines.length === 1 ? 5 : -4
  return html`<text class="lane-name"
    >${lines.map(
      (line, index) => html`<tspan x="0" y="${first + index * 18}">${line}</tspan>`,
    )}</text
  >`
}

const labelDrawing = ({ event, x, y, label }: LaidEvent, reach: number): Html => {
  if (label === undefined) return hiddenLabel(event, x, y)
  const outwards = label.side === 'above' ? -1 : 1
  const nearEdge = outwards * (reach + markRadius + 5 + label.level * levelHeight)
  const baseline = nearEdge + (outwards === 1 ? labelSize - 2 : 0)
  const lineStart = y + outwards * (markRadius + 1)
  const needsLine = Math.abs(nearEdge - lineStart) > 9
  return html`${needsLine && html`<path class="leader" d="M${x} ${round(lineStart)}V${round(nearEdge - outwards * 2)}" />`}<text
      x="${round(label.left)}"
      y="${round(baseline)}"
      ${attribute('lang', event.titleLanguage)}
      >${label.text}${event.illustrative && html`<tspan class="sign">${illustrativeSign}</tspan>`}</text
    >`
}

// A mark without room for its title shows it while it is pointed at or focused.
const hiddenLabel = ({ title, titleLanguage }: TimelineEvent, x: number, y: number): Html => {
  const text = cutToWidth(title, labelSize, 260)
  const half = textWidth(text, labelSize) / 2
  const middle = Math.max(plotLeft + half, Math.min(x, plotRight - half))
  return html`<text
    class="waiting"
    text-anchor="middle"
    x="${round(middle)}"
    y="${round(y - markRadius - 6)}"
    ${attribute('lang', titleLanguage)}
    >${text}</text
  >`
}

const spanDrawing = ({ event, y }: LaidEvent, window: DaySpan): Html => {
  if (event.date.known === 'day') return nothing
  const left = xOfDayStart(window, event.date.from)
  const width = round(xOfDayStart(window, event.date.until + 1) - left)
  return html`<rect
    class="about"
    x="${left}"
    y="${round(y - 3.5)}"
    width="${width}"
    height="7"
    rx="3.5"
  />`
}

// A second outline around the mark: the place is wanted twice; broken where that is only perhaps.
export const doubleBookedRing = ({ isSure }: { readonly isSure: boolean }): Html =>
  html`<circle class="double-booked${isSure ? '' : ' perhaps'}" r="10.5" />`

const markDrawing = (
  laid: LaidEvent,
  { reach, words, density }: { reach: number; words: TimelineWords; density: Density },
): Html => {
  const { event, x, y } = laid
  const scale = density === 'marks-only' ? ' scale(0.86)' : ''
  return html`<a
    class="timeline-mark"
    href="#${becauseId(event)}"
    aria-label="${spokenName(event, words)}"
  >
    <circle class="target" cx="${x}" cy="${y}" r="15.5" />
    <g transform="translate(${x} ${y})${scale}"
      ><circle
        class="mark-ground"
        r="10"
      />${formatShape(event.format)}${event.doubleBooked && doubleBookedRing(event.doubleBooked)}</g
    >
    ${labelDrawing(laid, reach)}
  </a>`
}

/** One lane: its name, its line, the spans of vague dates, and its marks as links to their grounds. */
export const laneDrawing = (
  lane: LaidLane,
  window: DaySpan,
  options: { readonly middle: number; readonly words: TimelineWords; readonly density: Density },
): Html =>
  html`<g
    class="lane"
    role="group"
    aria-label="${lane.label}"
    transform="translate(0 ${round(options.middle)})"
  >
    ${laneName(lane.label)}
    <path class="lane-line" d="M${plotLeft} 0H${plotRight}" />
    ${lane.events.map((laid) => spanDrawing(laid, window))}
    ${lane.events.map((laid) => markDrawing(laid, { ...options, reach: lane.reach }))}
  </g>`
