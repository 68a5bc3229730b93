import type { Day } from '#kit/time/days.ts'
import type { KnownDate } from '#kit/time/known-date.ts'

import { firstActOfKind } from './act.ts'
import { type AgreementRecord, signedOn } from './agreement-record.ts'
import type { ForceRule, TriggeredRule } from './clause.ts'
import { findTrigger } from './find-trigger.ts'
import type { Ground, Missing, Reading } from './ground.ts'
import type { WorkingCalendar } from './period.ts'
import { reach, type Reached } from './reach.ts'
import type { TriggerReading } from './trigger-reading.ts'

/** A day on which an agreement may have entered into force, by one reading. */
export type Candidate = {
  readonly reading: Reading | null
  readonly day: Day
  readonly because: readonly Ground[]
}

/** All that the acts make of a clause: candidates, or what is missing before there can be any. */
export type ForceCandidates = {
  readonly candidates: readonly Candidate[]
  readonly missing: readonly Missing[]
  /** What is known where something is missing. */
  readonly because: readonly Ground[]
  /** What the record tells of the trigger; empty where the clause has none. */
  readonly triggers: readonly TriggerReading[]
}

const known = (candidates: readonly Candidate[]): ForceCandidates => ({
  candidates,
  missing: [],
  because: [],
  triggers: [],
})

const open = (missing: readonly Missing[], because: readonly Ground[] = []): ForceCandidates => ({
  candidates: [],
  missing,
  because,
  triggers: [],
})

const together = (all: readonly ForceCandidates[]): Omit<ForceCandidates, 'triggers'> => ({
  candidates: all.flatMap(({ candidates }) => candidates),
  missing: all.flatMap(({ missing }) => missing),
  because: all.flatMap(({ because }) => because),
})

const candidateOf = (trigger: TriggerReading, reached: Reached): Candidate => ({
  reading: trigger.reading ?? reached.reading,
  day: reached.day,
  because: [...trigger.because, ...reached.because],
})

/** What the rule itself lacks, from whichever day it is to count. */
const missingOfRule = (rule: TriggeredRule, calendar: WorkingCalendar | null): Missing[] => {
  const counting = reach(rule, 0, calendar)
  return counting.counts ? [] : [counting.missing]
}

/** A trigger known as a span decides only where each day of it comes to the same day. */
const fromTrigger = (
  rule: TriggeredRule,
  trigger: TriggerReading,
  { calendar }: AgreementRecord,
): ForceCandidates => {
  const { first, last, because } = trigger
  if (first === -Infinity || last === Infinity) {
    return open([...trigger.missing, ...missingOfRule(rule, calendar)], because)
  }
  const [early, late] = [reach(rule, first, calendar), reach(rule, last, calendar)]
  if (!early.counts) return open([early.missing], because)
  if (!late.counts) return open([late.missing], because)
  const days = new Set([...early.reached, ...late.reached].map(({ day }) => day))
  return first === last || days.size === 1
    ? known(early.reached.map((reached) => candidateOf(trigger, reached)))
    : open([{ fact: 'exact-day', span: { first, last } }], because)
}

const ofTriggered = (rule: TriggeredRule, record: AgreementRecord): ForceCandidates => {
  const triggers = findTrigger(record, rule.trigger)
  const all = triggers.map((trigger) => fromTrigger(rule, trigger, record))
  return { ...together(all), triggers }
}

const ofDate = (date: KnownDate | null, reading: Reading | null): ForceCandidates => {
  if (date === null) return open([{ fact: 'fixed-date' }])
  const { first, last } = date
  return first === last
    ? known([{ reading, day: first, because: [] }])
    : open([{ fact: 'exact-day', span: { first, last } }])
}

const ofSignature = (record: AgreementRecord): ForceCandidates => {
  const signature = firstActOfKind(record.acts, 'signature')
  if (signature === undefined) return open([{ fact: 'signature' }])
  const { candidates, ...rest } = ofDate(signature.on, 'by-signature')
  const { id, on, source = null } = signature
  const because: Ground[] = [{ kind: 'act', act: 'signature', id, on, source }]
  return { ...rest, candidates: candidates.map((one) => ({ ...one, because })) }
}

const ofFixedOrSignature = (
  { date, which }: Extract<ForceRule, { kind: 'fixed-or-signature' }>,
  record: AgreementRecord,
): ForceCandidates => {
  const both = together([ofDate(date, 'by-fixed-date'), ofSignature(record)])
  if (both.missing.length > 0 || which === 'not-stated') return { ...both, triggers: [] }
  const inOrder = both.candidates.toSorted((one, other) => one.day - other.day)
  const chosen = which === 'earlier' ? inOrder[0] : inOrder.at(-1)
  return known(chosen === undefined ? [] : [{ ...chosen, reading: null }])
}

const vclt28: Ground = { kind: 'law', law: 'vclt-28' }

const ofRule = (rule: ForceRule, record: AgreementRecord): ForceCandidates => {
  switch (rule.kind) {
    case 'fixed-date':
      return ofDate(rule.date, null)
    case 'fixed-or-signature':
      return ofFixedOrSignature(rule, record)
    case 'retroactive': {
      const { candidates, ...rest } = ofDate(rule.date, null)
      return { ...rest, candidates: candidates.map((one) => ({ ...one, because: [vclt28] })) }
    }
    case 'not-seen':
      return open([{ fact: 'clause' }])
    case 'not-known':
      return open([{ fact: 'pattern', named: rule.named }])
    case 'inconsistent':
      return open([{ fact: 'number' }])
    case 'on-trigger':
    case 'after-trigger':
    case 'after-either':
    case 'first-of-nth-month':
    case 'first-after-full-months':
    case 'first-of-month-after-expiry':
      return ofTriggered(rule, record)
  }
}

/** Not in force before other agreements are: the latest of all these days. */
const waitingFor = (candidate: Candidate, others: readonly (readonly [string, Day])[]): Candidate =>
  others.reduce<Candidate>(
    (one, [agreement, to]) =>
      to <= one.day
        ? one
        : {
            ...one,
            day: to,
            because: [...one.because, { kind: 'step', of: { step: 'waits-for', agreement, to } }],
          },
    candidate,
  )

/** VCLT Art. 28: nothing binds before it is in force unless so intended; shown, never refused. */
const flagged = (candidate: Candidate, record: AgreementRecord): Candidate => {
  const signed = signedOn(record)
  const isRetroactive = record.clauses.force.rule.kind === 'retroactive'
  if (signed === undefined || isRetroactive || candidate.day >= signed.first) return candidate
  const remark: Ground = { kind: 'remark', of: { remark: 'before-signature' } }
  return { ...candidate, because: [...candidate.because, remark, vclt28] }
}

/** Every day that the clause makes of the acts (VCLT Art. 24(1)), each with its reading. */
export const forceCandidates = (record: AgreementRecord): ForceCandidates => {
  const { rule, notBefore } = record.clauses.force
  const found = ofRule(rule, record)
  const others = notBefore.map((id) => [id, record.othersInForce[id]] as const)
  const dated = others.flatMap(([id, day]) => (day === undefined ? [] : [[id, day] as const]))
  const lacking = others
    .filter(([, day]) => day === undefined)
    .map(([agreement]): Missing => ({ fact: 'other-agreement', agreement }))
  const candidates = found.candidates.map((one) => flagged(waitingFor(one, dated), record))
  return { ...found, candidates, missing: [...found.missing, ...lacking] }
}
