import {
  type AsOf,
  compileMeasures,
  decideCompiled,
  type Ground,
  type RecordedMeasure,
} from '#contexts/measures/contract.ts'
import {
  countsFor,
  endOf,
  eventToDecide,
  type EventView,
  startOf,
} from '#contexts/programme/contract.ts'
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
  chosen: 'settled',
  decided: 'settled',
  planned: 'planned',
} as const

type CompiledMeasures = ReturnType<typeof compileMeasures>

/** The measures that count for an event, arranged once for each visibility. */
export type CompiledFor = (event: { readonly visibility: string }) => CompiledMeasures

export const compiledForEach = (measures: readonly RecordedMeasure[]): CompiledFor => {
  const known = new Map<string, CompiledMeasures>()
  return (event) => {
    const compiled =
      known.get(event.visibility) ?? compileMeasures(measures.filter(countsFor(event)))
    known.set(event.visibility, compiled)
    return compiled
  }
}

/** What today's measures would make of an event that has not settled: never announced, never applied. */
const outlookOf = (
  view: EventView,
  compiled: CompiledMeasures,
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
  compiledFor: CompiledFor | undefined,
  asOf: AsOf,
): Standing => {
  const { now, event } = view
  const start = startOf(event.content)
  const open = now.basis === 'planned' && start !== undefined && start > asOf.at
  const outlook =
    open && compiledFor !== undefined ? outlookOf(view, compiledFor(event), asOf) : undefined
  return (
    outlook ?? {
      view,
      format: now.format,
      kind: settledKinds[now.basis],
      because: now.because,
    }
  )
}
