import type { Day } from '#kit/time/days.ts'

import type { Ground, Reckoning } from './ground.ts'
import type { Life } from './life.ts'

/**
 * What falls due by the text alone. `notice`: the last day that is safe under every reading to say
 * that no further term is wanted. `renews`, `ends`: the last day of the term that runs.
 */
export const legalDateKinds = ['force', 'notice', 'renews', 'ends', 'end'] as const
export type LegalDateKind = (typeof legalDateKinds)[number]

export type LegalDate = {
  readonly kind: LegalDateKind
  readonly on: Day
  readonly because: readonly Ground[]
}

const dayOf = (reckoning: Reckoning): Day | undefined => {
  if (reckoning.outcome === 'open') return undefined
  return reckoning.outcome === 'day' ? reckoning.day : reckoning.safe
}

const reckoned = (kind: LegalDateKind, reckoning: Reckoning | null): LegalDate[] => {
  const on = reckoning === null ? undefined : dayOf(reckoning)
  return reckoning === null || on === undefined ? [] : [{ kind, on, because: reckoning.because }]
}

const termEnd = ({ term, notice }: Life): LegalDate[] => {
  if (term?.outcome !== 'runs' || term.term.end === null) return []
  const kind = notice === null ? 'ends' : 'renews'
  return [{ kind, on: term.term.end - 1, because: term.because }]
}

const force = ({ standing, force: found }: Life): LegalDate[] =>
  standing.state === 'comes-into-force'
    ? [{ kind: 'force', on: standing.on, because: found.because }]
    : []

/** The dates that lie ahead of an agreement on `today`, earliest first; only what is known for sure. */
export const legalDates = (life: Life, today: Day): readonly LegalDate[] =>
  [
    ...force(life),
    ...reckoned('notice', life.notice),
    ...termEnd(life),
    ...reckoned('end', life.end),
  ]
    .filter(({ on }) => on >= today)
    .toSorted((a, b) => a.on - b.on)
