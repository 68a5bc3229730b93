import type { Day } from '#kit/time/days.ts'
import type { KnownDate } from '#kit/time/known-date.ts'

import { notesAbout } from './act.ts'
import { type AgreementRecord, officialForce, signedOn } from './agreement-record.ts'
import type { Trigger } from './clause.ts'
import { type ForceCandidates, forceCandidates } from './force-candidates.ts'
import { forceContradictions, isTriggered } from './force-contradictions.ts'
import type { Ground, Missing, Reckoning, Span } from './ground.ts'
import { reckonAmong } from './reckon-force.ts'
import { triggersOf, within } from './triggers-of.ts'

/**
 * `agrees`, `differs`: the reckoned day is or is not the official one, or a trigger can or cannot be
 * where the official date asks for it. `recorded`: there is nothing to compare with. `ambiguous`:
 * several days. `undetermined`: something is missing. `conflict`: the record contradicts itself.
 */
export type Verdict = 'agrees' | 'differs' | 'undetermined' | 'ambiguous' | 'conflict' | 'recorded'

/** What the engine finds on the entry into force: the reckoned day beside the official one. */
export type ForceFinding = {
  readonly verdict: Verdict
  /** None, the one day, or every day that a reading gives, in order. Never the official one. */
  readonly days: readonly Day[]
  /** On which days the trigger must have been for the official date to be right. */
  readonly triggers: readonly Span[]
  readonly missing: readonly Missing[]
  readonly because: readonly Ground[]
}

type Official = { readonly on: KnownDate; readonly source: string | null }

const officialGround = ({ on, source }: Official, reckoned: Day | null): Ground => ({
  kind: 'official',
  on,
  source,
  days: reckoned === null || on.precision !== 'day' ? null : on.first - reckoned,
})

const isOn = (day: Day, { first, last }: KnownDate): boolean => first <= day && day <= last

const finding = (
  verdict: Verdict,
  because: readonly Ground[],
  more: Partial<ForceFinding> = {},
): ForceFinding => ({ verdict, days: [], triggers: [], missing: [], because, ...more })

const daysOf = (reckoning: Reckoning): readonly Day[] => {
  switch (reckoning.outcome) {
    case 'day':
      return [reckoning.day]
    case 'several':
      return reckoning.days
    case 'open':
      return []
  }
}

const missingOf = (reckoning: Reckoning): readonly Missing[] =>
  reckoning.outcome === 'open' ? reckoning.missing : []

const isDayOfSigning = (record: AgreementRecord, official: KnownDate): boolean => {
  const signed = signedOn(record)
  return signed?.first === official.first && signed.last === official.last
}

/** VCLT Art. 12 to 16: signed and exchanged on one day is possible, and rare enough to be said. */
const sameDay = (record: AgreementRecord, trigger: Trigger, official: KnownDate): Ground[] => {
  return isDayOfSigning(record, official) && trigger.on !== 'signature' && trigger.on !== 'event'
    ? [{ kind: 'remark', of: { remark: 'same-day-exchange' } }]
    : []
}

/** Triggers before the signature of what they are about are excluded. */
const notBeforeSignature = (record: AgreementRecord, { on }: Trigger) =>
  on === 'event' || on === 'signature' || record.constitutedByNotes
    ? -Infinity
    : (signedOn(record)?.first ?? -Infinity)

const knownBounds = (record: AgreementRecord, trigger: Trigger, { triggers }: ForceCandidates) => ({
  first: Math.max(
    notBeforeSignature(record, trigger),
    Math.min(...triggers.map(({ first }) => first)),
  ),
  last: Math.max(...triggers.map(({ last }) => last)),
})

const spanOfBounds = ({ first, last }: { first: number; last: number }): Span | null =>
  Number.isFinite(first) && Number.isFinite(last) ? { first, last } : null

type Asked = {
  readonly record: AgreementRecord
  readonly official: Official
  readonly found: ForceCandidates
  readonly reckoning: Extract<Reckoning, { outcome: 'open' }>
}

/** Clauses that wait for no act: the day that the record does not give can be the official one. */
const inverseOfDate = ({ record, official, reckoning }: Asked): ForceFinding => {
  const span = { first: official.on.first, last: official.on.last }
  const { rule } = record.clauses.force
  const isSigned = rule.kind === 'fixed-or-signature' && isDayOfSigning(record, official.on)
  const because: Ground[] = [
    ...reckoning.because,
    officialGround(official, null),
    isSigned
      ? { kind: 'borne-out', reading: 'by-signature' }
      : { kind: 'triggers', trigger: null, span },
  ]
  return finding('agrees', because, { triggers: [span], missing: reckoning.missing })
}

/** The inverse test: can the trigger have been where the official date asks for it? */
const inverse = (asked: Asked, trigger: Trigger): ForceFinding => {
  const { record, official, found, reckoning } = asked
  const { rule } = record.clauses.force
  const all = isTriggered(rule) ? triggersOf(rule, official.on, record.calendar) : []
  const bounds = knownBounds(record, trigger, found)
  const spans = within(all, bounds)
  const because: Ground[] = [...reckoning.because, officialGround(official, null)]
  const [asks] = all
  if (spans.length === 0 && asks !== undefined) {
    const of = { what: 'trigger-outside-record', span: asks, known: spanOfBounds(bounds) } as const
    return finding('conflict', [...because, { kind: 'contradiction', of }])
  }
  const triggers = spans.map((span): Ground => ({ kind: 'triggers', trigger, span }))
  const remarks = sameDay(record, trigger, official.on)
  const more = { triggers: spans, missing: reckoning.missing }
  return finding('agrees', [...because, ...triggers, ...remarks], more)
}

/** Without a clause there is nothing to test: the distance to the last note is told, no rule is drawn from it. */
const withoutClause = ({ record, official, reckoning }: Asked): ForceFinding => {
  const about = ['internal-procedures', 'proposal', 'reply'] as const
  const notes = notesAbout(record.acts, ...about).map(
    (note) => note.received ?? note.effected ?? note.unspecified ?? note.dated,
  )
  const last = Math.max(...notes.map((on) => on?.last ?? -Infinity))
  const remarks: Ground[] = Number.isFinite(last)
    ? [
        {
          kind: 'remark',
          of: { remark: 'no-rule-from-distance', days: official.on.first - last },
        },
      ]
    : []
  const because = [...reckoning.because, officialGround(official, null), ...remarks]
  return finding('recorded', because, { missing: reckoning.missing })
}

const findingOfOpen = (asked: Asked): ForceFinding => {
  const { record, reckoning, found, official } = asked
  const { rule } = record.clauses.force
  const undetermined = () =>
    finding('undetermined', [...reckoning.because, officialGround(official, null)], {
      missing: reckoning.missing,
    })
  if (rule.kind === 'not-seen') return withoutClause(asked)
  if (rule.kind === 'not-known') return undetermined()
  if (!isTriggered(rule)) return inverseOfDate(asked)
  const isUncountable = found.missing.some(
    ({ fact }) => fact === 'number' || fact === 'working-days',
  )
  return isUncountable ? undetermined() : inverse(asked, rule.trigger)
}

const findingOfSeveral = (
  reckoning: Extract<Reckoning, { outcome: 'several' }>,
  official: Official,
): ForceFinding => {
  const borneOut = reckoning.because.flatMap((ground): Ground[] =>
    ground.kind === 'reading' && isOn(ground.day, official.on)
      ? [{ kind: 'borne-out', reading: ground.reading }]
      : [],
  )
  const because = [...reckoning.because, officialGround(official, null), ...borneOut]
  return finding('ambiguous', because, { days: reckoning.days })
}

const compared = (asked: Omit<Asked, 'reckoning'>, reckoning: Reckoning): ForceFinding => {
  const { official } = asked
  switch (reckoning.outcome) {
    case 'open':
      return findingOfOpen({ ...asked, reckoning })
    case 'several':
      return findingOfSeveral(reckoning, official)
    case 'day': {
      const because = [...reckoning.because, officialGround(official, reckoning.day)]
      const verdict = isOn(reckoning.day, official.on) ? 'agrees' : 'differs'
      return finding(verdict, because, { days: [reckoning.day] })
    }
  }
}

const verdictWithoutOfficial = {
  day: 'recorded',
  several: 'ambiguous',
  open: 'undetermined',
} as const satisfies Record<Reckoning['outcome'], Verdict>

/**
 * The entry into force as reckoned from clause and acts, beside what an official source gives for
 * it. The official date governs and is never adjusted; the difference stays visible.
 */
export const findForce = (record: AgreementRecord): ForceFinding => {
  const act = officialForce(record)
  const official = act === undefined ? null : { on: act.on, source: act.source ?? null }
  const found = forceCandidates(record)
  const reckoning = reckonAmong(found, record)
  const contradictions = forceContradictions(record, official?.on ?? null, found)
  const days = daysOf(reckoning)
  if (contradictions.length > 0) {
    const because: Ground[] = [
      ...reckoning.because,
      ...(official === null
        ? []
        : [officialGround(official, days.length === 1 ? (days[0] ?? null) : null)]),
      ...contradictions.map((of): Ground => ({ kind: 'contradiction', of })),
    ]
    return finding('conflict', because, { days, missing: missingOf(reckoning) })
  }
  return official === null
    ? finding(verdictWithoutOfficial[reckoning.outcome], reckoning.because, {
        days,
        missing: missingOf(reckoning),
      })
    : compared({ record, official, found }, reckoning)
}
