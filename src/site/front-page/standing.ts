import {
  type AsOf,
  type compileMeasures,
  decideCompiled,
  type Ground,
} from '#contexts/measures/contract.ts'
import { endOf, eventToDecide, type EventView, startOf } from '#contexts/programme/contract.ts'
import type { MarkFormat } from '#kit/html/components/format-mark.ts'
import type { Instant } from '#kit/time/days.ts'

/** How an event stands on the desk: what it shows, and whether that is settled or an outlook. */
export type Standing = {
  readonly view: EventView
  readonly format: MarkFormat
  readonly kind: 'settled' | 'outlook' | 'planned' | 'reported' | 'stated'
  readonly because: readonly Ground[]
}

const shown = { postpone: 'postponed', cancel: 'cancelled' } as const

const settledKinds = {
  reported: 'reported',
  stated: 'stated',
  decided: 'settled',
  planned: 'planned',
} as const

/** What today's measures would make of an event that has not settled: never announced, never applied. */
const outlookOf = (
  view: EventView,
  compiled: ReturnType<typeof compileMeasures>,
  asOf: AsOf,
): Standing | undefined => {
  const asked = eventToDecide(view)
  if (asked === undefined) return undefined
  const { outcome, because } = decideCompiled(compiled, asked, asOf)
  const format = outcome === 'postpone' || outcome === 'cancel' ? shown[outcome] : outcome
  return { view, format, kind: 'outlook', because }
}

export const isToCome = ({ event, state }: EventView, today: Instant): boolean => {
  const end = endOf(event.content) ?? Infinity
  return end > today && state !== 'held' && state !== 'cancelled'
}

/** An event as the desk shows it, with today's outlook where it has not settled, if that is wanted. */
export const standingOf = (
  view: EventView,
  compiled: ReturnType<typeof compileMeasures> | undefined,
  asOf: AsOf,
): Standing => {
  const { now, event } = view
  const start = startOf(event.content)
  const open = now.basis === 'planned' && start !== undefined && start > asOf.at
  const outlook = open && compiled !== undefined ? outlookOf(view, compiled, asOf) : undefined
  return (
    outlook ?? {
      view,
      format: now.format,
      kind: settledKinds[now.basis],
      because: now.because,
    }
  )
}
