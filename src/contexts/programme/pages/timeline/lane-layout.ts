import { dodgeMarks, type Dodged } from './dodge-marks.ts'
import { labelSize, markRadius, plotLeft, plotRight, round, spanOf, xOfDay } from './geometry.ts'
import { placeLabels, type LabelSide, type LabelText, type PlacedLabel } from './place-labels.ts'
import { cutToWidth, textWidth } from './text-width.ts'
import type { DaySpan, TimelineEvent, TimelineLane } from './view-model.ts'

/** An event with its place in the lane; `y` counts from the lane's middle line. */
export type LaidEvent = {
  readonly event: TimelineEvent
  readonly x: number
  readonly y: number
  readonly label: PlacedLabel | undefined
}

export type LaidLane = {
  readonly label: string
  readonly events: readonly LaidEvent[]
  /** From the lane's top to its middle line, and from there to its bottom. */
  readonly above: number
  readonly below: number
  /** How far marks reach from the middle line. */
  readonly reach: number
}

/** Whether there are few enough events for their titles to be read. */
export type Density = 'titled' | 'marks-only'

const mostTitledEvents = 120
const trackHeight = 16
export const levelHeight = 16
// A very long title is worth its room beside the mark, but not a line to a far level.
const labelRooms = [
  { room: 300, levels: 1 },
  { room: 190, levels: 3 },
  { room: 96, levels: 3 },
]

/** Follows the title of an example; the legend says what it means. */
export const illustrativeSign = ' *'

export const densityOf = (lanes: readonly TimelineLane[]): Density =>
  lanes.reduce((count, lane) => count + lane.events.length, 0) > mostTitledEvents
    ? 'marks-only'
    : 'titled'

// In a crowd only the outer marks have air beside them for a title.
const sidesOf = ({ track, tracks }: Dodged): readonly LabelSide[] => [
  ...(track === 0 ? (['above'] as const) : []),
  ...(track === tracks - 1 ? (['below'] as const) : []),
]

const labelTexts = ({ title, illustrative }: TimelineEvent): readonly LabelText[] =>
  labelRooms.map(({ room, levels }) => {
    const text = cutToWidth(title, labelSize, room)
    const width = textWidth(illustrative ? text + illustrativeSign : text, labelSize)
    return { text, width, levels }
  })

const heightOf = (labels: readonly (PlacedLabel | undefined)[], side: LabelSide): number => {
  const used = labels.flatMap((label) => (label?.side === side ? [label.level + 1] : []))
  return Math.max(0, ...used) * levelHeight
}

const inOrder = (events: readonly TimelineEvent[], window: DaySpan): readonly TimelineEvent[] =>
  events.toSorted((one, other) => xOf(one, window) - xOf(other, window))

// An event that may be on either side of the edge keeps its mark inside.
const xOf = ({ date }: TimelineEvent, window: DaySpan): number => {
  const { from, until } = spanOf(date)
  return xOfDay(
    window,
    Math.floor((Math.max(from, window.from) + Math.min(until, window.until)) / 2),
  )
}

/** Places the marks and titles of one lane so that none covers another. */
export const layLane = (
  { label, events }: TimelineLane,
  window: DaySpan,
  { density, avoid }: { readonly density: Density; readonly avoid: readonly number[] },
): LaidLane => {
  const ordered = inOrder(events, window)
  const xs = ordered.map((event) => xOf(event, window))
  const dodged = dodgeMarks(xs, 2 * markRadius + 1)
  const labels =
    density === 'marks-only'
      ? []
      : placeLabels(
          ordered.map((event, index) => ({
            x: xs[index] ?? 0,
            texts: labelTexts(event),
            sides: sidesOf(dodged[index] ?? { track: 0, tracks: 1 }),
          })),
          { left: plotLeft + 3, right: plotRight, avoid },
        )
  const reach = (Math.max(1, ...dodged.map(({ tracks }) => tracks)) - 1) * (trackHeight / 2)
  const margin = markRadius + (density === 'titled' ? 8 : 5) + reach
  return {
    label,
    reach,
    above: margin + heightOf(labels, 'above'),
    below: margin + heightOf(labels, 'below'),
    events: ordered.map((event, index) => {
      const { track, tracks } = dodged[index] ?? { track: 0, tracks: 1 }
      const y = round((track - (tracks - 1) / 2) * trackHeight)
      return { event, x: xs[index] ?? 0, y, label: labels[index] }
    }),
  }
}
