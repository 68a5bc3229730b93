import { civilOfDay } from '#kit/time/civil-date.ts'
import type { KnownDate } from '#kit/time/known-date.ts'

import { type AgreementRecord, signedOn } from './agreement-record.ts'
import type { ForceRule, Trigger, TriggeredRule } from './clause.ts'
import type { ForceCandidates } from './force-candidates.ts'
import type { Contradiction, Missing } from './ground.ts'
import { endsOnFirstOfMonth } from './reach.ts'
import { triggersOf } from './triggers-of.ts'

export const isTriggered = (rule: ForceRule): rule is TriggeredRule => 'trigger' in rule

/** Acts that can only follow the signature of the text that they are about. */
const followsSignature = ({ on }: Trigger): boolean => on !== 'event' && on !== 'signature'

/** A clause that counts from the signature or from what follows it forbids an earlier day. */
const forbidsBeforeSignature = (rule: ForceRule): boolean =>
  isTriggered(rule) && rule.trigger.on !== 'event'

type Found = Pick<ForceCandidates, 'triggers'>

const ofTrigger = (record: AgreementRecord, { triggers }: Found): Contradiction[] => {
  const { rule } = record.clauses.force
  const signed = signedOn(record)
  if (!isTriggered(rule) || !followsSignature(rule.trigger)) return []
  if (signed === undefined || record.constitutedByNotes) return []
  return triggers
    .slice(0, 1)
    .filter(({ last }) => last < signed.first)
    .map(({ last }) => ({ what: 'trigger-before-signature', trigger: last, signed }))
}

/** VCLT Art. 25: the day on which provisional application began is no entry into force. */
const provisionalInstead = (record: AgreementRecord, official: KnownDate): Contradiction[] => {
  const { force, provisional } = record.clauses
  const signed = signedOn(record)
  const waitsForMore = isTriggered(force.rule) && followsSignature(force.rule.trigger)
  const isDayOfSigning = signed?.first === official.first && signed.last === official.last
  return waitsForMore && isDayOfSigning && provisional?.from === 'signature'
    ? [{ what: 'provisional-taken-for-force', official }]
    : []
}

const ofFirstOfMonth = (rule: TriggeredRule, official: KnownDate): Contradiction[] =>
  endsOnFirstOfMonth(rule) && official.precision === 'day' && civilOfDay(official.first).day !== 1
    ? [{ what: 'not-first-of-month', official }]
    : []

const countsAtAll = (missing: readonly Missing[]): boolean =>
  !missing.some(({ fact }) => fact === 'number' || fact === 'working-days')

const ofNoTriggerDay = (
  rule: TriggeredRule,
  official: KnownDate,
  record: AgreementRecord,
): Contradiction[] =>
  triggersOf(rule, official, record.calendar).length === 0
    ? [{ what: 'no-trigger-day', official }]
    : []

const beforeTrigger = (official: KnownDate, { triggers }: Found): Contradiction[] => {
  const earliest = Math.min(...triggers.map(({ first }) => first))
  return Number.isFinite(earliest) && official.last < earliest
    ? [{ what: 'official-before-trigger', official, trigger: earliest }]
    : []
}

const beforeSignature = (record: AgreementRecord, official: KnownDate): Contradiction[] => {
  const signed = signedOn(record)
  const isBefore = signed !== undefined && official.last < signed.first
  return isBefore && forbidsBeforeSignature(record.clauses.force.rule)
    ? [{ what: 'official-before-signature', official, signed }]
    : []
}

/** A clause that waits for another agreement comes to that agreement's day, whatever it counts. */
const isDayOfAnother = (
  { clauses, othersInForce }: AgreementRecord,
  official: KnownDate,
): boolean =>
  clauses.force.notBefore
    .map((id) => othersInForce[id])
    .some((day) => day !== undefined && official.first <= day && day <= official.last)

/** What an official date cannot be, whatever the acts that are missing. */
const ofOfficial = (
  record: AgreementRecord,
  official: KnownDate,
  found: ForceCandidates,
): Contradiction[] => {
  const { rule } = record.clauses.force
  if (!isTriggered(rule) || isDayOfAnother(record, official)) return []
  const early = beforeSignature(record, official)
  const ofRule = ofFirstOfMonth(rule, official)
  const uncountable = ofRule.length > 0 || !countsAtAll(found.missing)
  return [
    ...(early.length > 0 ? early : beforeTrigger(official, found)),
    ...ofRule,
    ...(uncountable ? [] : ofNoTriggerDay(rule, official, record)),
    ...provisionalInstead(record, official),
  ]
}

/** A clause that is retroactive by its own words and a day after the signature do not go together. */
const ofRetroactive = (record: AgreementRecord, official: KnownDate | null): Contradiction[] => {
  const { rule } = record.clauses.force
  const signed = signedOn(record)
  if (rule.kind !== 'retroactive' || signed === undefined) return []
  const day = rule.date ?? official
  return day !== null && day.first > signed.last ? [{ what: 'not-retroactive', day, signed }] : []
}

const ofClause = ({ clauses }: AgreementRecord): Contradiction[] => {
  const { rule } = clauses.force
  return rule.kind === 'inconsistent'
    ? [{ what: 'unit-against-clause', named: rule.named, unit: rule.unit }]
    : []
}

/** All in which a record contradicts itself about its entry into force. */
export const forceContradictions = (
  record: AgreementRecord,
  official: KnownDate | null,
  found: ForceCandidates,
): readonly Contradiction[] => [
  ...ofClause(record),
  ...ofTrigger(record, found),
  ...(official === null ? [] : ofOfficial(record, official, found)),
  ...ofRetroactive(record, official),
]
