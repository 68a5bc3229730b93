import { addMonths } from '#kit/time/civil-date.ts'
import type { Day } from '#kit/time/days.ts'

import { type AgreementRecord, signedOn } from './agreement-record.ts'
import { actsOfKind } from './act.ts'
import type { Duration, Renewal } from './clause.ts'
import type { Ground, Missing } from './ground.ts'
import { isClamped, monthsIn, type Period } from './period.ts'

/** A term of an agreement: half-open, so that the next one starts on the day on which it ends. */
export type Term = {
  /** 1 is the first. */
  readonly number: number
  readonly start: Day
  /** The day on which it no longer runs; null: it has no end by itself. */
  readonly end: Day | null
  readonly because: readonly Ground[]
}

/** The term that runs on a day, or what is missing to say. */
export type TermFinding =
  | { readonly outcome: 'runs'; readonly term: Term; readonly because: readonly Ground[] }
  /** The term ended, and nothing renewed it. */
  | { readonly outcome: 'over'; readonly term: Term; readonly because: readonly Ground[] }
  | {
      readonly outcome: 'open'
      readonly missing: readonly Missing[]
      readonly because: readonly Ground[]
    }

const open = (missing: Missing, because: readonly Ground[]): TermFinding => ({
  outcome: 'open',
  missing: [missing],
  because: [...because, { kind: 'missing', missing }],
})

const after = (from: Day, period: Period): Day =>
  addMonths(from, monthsIn(period)) + (period.days ?? 0)

const anchorOf = (record: AgreementRecord, duration: Duration, force: Day): Day | undefined => {
  if (duration.kind !== 'term' || duration.from === 'force') return force
  const signed = signedOn(record)
  return signed?.precision === 'day' ? signed.first : undefined
}

/** The end of the first term, counted from its start; null: it has none. */
const firstEnd = (duration: Duration, start: Day): Day | null | undefined => {
  switch (duration.kind) {
    case 'indefinite':
      return null
    case 'term':
      return after(start, duration.period)
    case 'until':
      return duration.lastDay.precision === 'day' ? duration.lastDay.last + 1 : undefined
    case 'in-words':
      return undefined
  }
}

const stepOf = (from: Day, period: Period, to: Day): Ground => ({
  kind: 'step',
  of: { step: 'add', from, period, to, clamped: isClamped(from, period) },
})

type Next = { readonly end: Day | null; readonly because: readonly Ground[] } | 'none' | 'open'

/** What the parties agreed before a term ended: of several renewals the one that goes furthest. */
const agreedNext = (record: AgreementRecord, end: Day): Next | undefined => {
  const furthest = actsOfKind(record.acts, 'renewal')
    .filter((act) => act.on.first <= end && act.until.last >= end)
    .toSorted((one, other) => other.until.last - one.until.last)[0]
  if (furthest === undefined) return undefined
  const { id, on, source = null, until } = furthest
  return { end: until.last + 1, because: [{ kind: 'act', act: 'renewal', id, on, source }] }
}

/** What follows a term that ended, by the renewal clause and by what the parties agreed. */
const next = (record: AgreementRecord, term: Term & { end: Day }): Next => {
  const { renewal } = record.clauses
  const agreed = agreedNext(record, term.end)
  if (agreed !== undefined) return agreed
  return renewal === null ? 'open' : nextByClause(renewal, term)
}

const nextByClause = (renewal: Renewal, term: Term & { end: Day }): Next => {
  const clause: Ground = { kind: 'renewal', renewal }
  switch (renewal.kind) {
    case 'tacit': {
      if (renewal.most !== null && term.number > renewal.most) return 'none'
      const end = after(term.end, renewal.period)
      return { end, because: [clause, stepOf(term.end, renewal.period, end)] }
    }
    case 'until-denounced':
      return { end: null, because: [clause] }
    case 'none':
    case 'express':
      return 'none'
    case 'conditional':
    case 'in-words':
      return 'open'
  }
}

const groundsOfFirst = (duration: Duration, start: Day, end: Day | null): readonly Ground[] =>
  duration.kind === 'term' && end !== null
    ? [{ kind: 'duration', duration }, stepOf(start, duration.period, end)]
    : [{ kind: 'duration', duration }]

// A term of less than a month that renews itself would make a long loop of a slip of the pen.
const mostTerms = 2_000

const follow = (record: AgreementRecord, first: Term, on: Day): TermFinding => {
  const { renewal } = record.clauses
  let term = first
  for (let count = 0; count < mostTerms; count += 1) {
    const { end } = term
    if (end === null || on < end) return { outcome: 'runs', term, because: term.because }
    const following = next(record, { ...term, end })
    if (following === 'none') return { outcome: 'over', term, because: term.because }
    if (following === 'open') {
      const words = renewal?.kind === 'in-words' ? renewal.words : null
      return open({ fact: 'renewal', words }, term.because)
    }
    term = { number: term.number + 1, start: end, ...following }
  }
  return open({ fact: 'duration' }, first.because)
}

/**
 * The term that runs on a day, from the day of entry into force. Tacit renewal has no article: it is
 * what the clause says. Passing a fixed end, or one that only agreement extends, never renews.
 */
export const termOn = (record: AgreementRecord, force: Day, on: Day): TermFinding => {
  const { duration } = record.clauses
  if (duration === null) return open({ fact: 'duration' }, [])
  const start = anchorOf(record, duration, force)
  if (start === undefined) return open({ fact: 'signature' }, [{ kind: 'duration', duration }])
  const end = firstEnd(duration, start)
  if (end === undefined) return open({ fact: 'duration' }, [{ kind: 'duration', duration }])
  return follow(
    record,
    { number: 1, start, end, because: groundsOfFirst(duration, start, end) },
    on,
  )
}
