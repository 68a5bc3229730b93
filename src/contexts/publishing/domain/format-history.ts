import type { EventView, FormatNow } from '#contexts/programme/contract.ts'
import type { Instant } from '#kit/time/days.ts'

export type ShownFormat = FormatNow['format']

/** One change of an event's format as the public saw it: from what, to what, and when. */
export type FormatStep = {
  readonly from: ShownFormat
  readonly to: ShownFormat
  readonly at: Instant
  /** Seats left on site by it; null where the format has none. */
  readonly onSite: FormatNow['onSite']
}

type Decided = EventView['decisions'][number]

const shown = {
  'in-person': 'in-person',
  hybrid: 'hybrid',
  online: 'online',
  unclear: 'unclear',
  postpone: 'postponed',
  cancel: 'cancelled',
} as const satisfies Record<Decided['outcome'], ShownFormat>

/** The format that an event was planned in: the first choice of its plan. */
export const plannedFormat = ({ plan }: Pick<EventView, 'plan'>): ShownFormat =>
  plan.options[0]?.format ?? 'online'

const chosenFormat = ({ onSite, online }: EventView['choices'][number]): ShownFormat => {
  if (!onSite.isOpen) return 'online'
  return online.isOpen ? 'hybrid' : 'in-person'
}

const chosenSeats = ({ onSite }: EventView['choices'][number]): FormatNow['onSite'] => {
  const seats = onSite.isOpen ? onSite.seats : 0
  return seats === null ? null : { lo: seats, hi: seats }
}

/** Decisions and choices as one story, the earliest first. */
const settlings = ({
  decisions,
  choices,
}: Pick<EventView, 'decisions' | 'choices'>): Omit<FormatStep, 'from'>[] =>
  [
    ...decisions.map(({ outcome, asOf, onSite }) => ({ to: shown[outcome], at: asOf, onSite })),
    ...choices.map((choice) => ({
      to: chosenFormat(choice),
      at: choice.holdsFrom,
      onSite: chosenSeats(choice),
    })),
  ].sort((a, b) => a.at - b.at)

/**
 * How an event's format was decided and chosen, the latest step first. What only moved seats is
 * not a step; the first decision always is one, even when it confirmed the plan.
 */
export const formatHistory = (
  view: Pick<EventView, 'plan' | 'decisions' | 'choices'>,
): FormatStep[] => {
  const steps: FormatStep[] = []
  for (const { to, at, onSite } of settlings(view)) {
    const from = steps.at(-1)?.to ?? plannedFormat(view)
    if (steps.length === 0 || from !== to) steps.push({ from, to, at, onSite })
  }
  return steps.toReversed()
}

/** The step that led to the format shown now, where that differs from what was shown before. */
export const latestMove = (steps: readonly FormatStep[]): FormatStep | undefined => {
  const [latest] = steps
  return latest === undefined || latest.from === latest.to ? undefined : latest
}
