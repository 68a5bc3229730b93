import { isoFromKnownDate, type KnownDate } from '#kit/time/known-date.ts'

import { type Unit, units, type WrittenClauses } from '../domain/clause-form.ts'
import type {
  Clauses,
  Denunciation,
  Duration,
  ForceClause,
  ForceRule,
  NonRenewalNotice,
  ProvisionalClause,
  Renewal,
  Survival,
  Trigger,
  TriggeredRule,
} from '../domain/clause.ts'
import type { Period } from '../domain/period.ts'
import { unwritten } from './clauses-form.ts'

type Some = Partial<WrittenClauses>

const partsOf = (period: Period | null): { readonly number: string; readonly unit: Unit } => {
  const unit = units.find((one) => period?.[one] !== undefined) ?? 'months'
  return { number: String(period?.[unit] ?? ''), unit }
}

const isoOf = (date: KnownDate | null): string => (date === null ? '' : isoFromKnownDate(date))
const text = (value: number | null): string => (value === null ? '' : String(value))

const ofEither = (periods: readonly [Period, Period] | null): Some => {
  const [first, other] = periods ?? [null, null]
  const { number, unit } = partsOf(other)
  return { ...partsOf(first), otherNumber: number, otherUnit: unit }
}

const ofTriggeredRule = (rule: TriggeredRule): Some => {
  switch (rule.kind) {
    case 'on-trigger':
      return {}
    case 'after-trigger':
      return partsOf(rule.period)
    case 'after-either':
      return ofEither(rule.periods)
    case 'first-of-nth-month':
      return { number: text(rule.month) }
    case 'first-after-full-months':
    case 'first-of-month-after-expiry':
      return { number: text(rule.months) }
  }
}

const ofDatedRule = (rule: Exclude<ForceRule, TriggeredRule>): Some => {
  if (rule.kind === 'fixed-or-signature') return { date: isoOf(rule.date), which: rule.which }
  return 'date' in rule ? { date: isoOf(rule.date) } : {}
}

const ofTrigger = (trigger: Trigger): Some => {
  if (trigger.on === 'last-notification') return { trigger: trigger.on, basis: trigger.basis }
  return trigger.on === 'event'
    ? { trigger: trigger.on, event: trigger.event }
    : { trigger: trigger.on }
}

const isKnown = ({ kind }: ForceRule): boolean => kind !== 'not-known' && kind !== 'inconsistent'

const ofForce = ({ rule, article = '', words = '', notBefore }: ForceClause): Some => ({
  rule: isKnown(rule) ? rule.kind : 'not-seen',
  ...('trigger' in rule
    ? { ...ofTrigger(rule.trigger), ...ofTriggeredRule(rule) }
    : ofDatedRule(rule)),
  article,
  words,
  notBefore: notBefore.join(', '),
})

const ofProvisional = (clause: ProvisionalClause | null): Some => {
  if (clause === null) return {}
  const { number, unit } = partsOf(clause.notice)
  return {
    provisional: clause.from === 'signature' ? 'signature' : 'date',
    provisionalDate: clause.from === 'signature' ? '' : isoOf(clause.from),
    provisionalPartial: clause.partial ? 'yes' : '',
    provisionalNumber: number,
    provisionalUnit: unit,
  }
}

const ofDuration = (duration: Duration | null): Some => {
  if (duration === null) return {}
  const base = { duration: duration.kind }
  switch (duration.kind) {
    case 'term': {
      const { number, unit } = partsOf(duration.period)
      return { ...base, durationNumber: number, durationUnit: unit, durationFrom: duration.from }
    }
    case 'until':
      return { ...base, durationUntil: isoOf(duration.lastDay) }
    case 'in-words':
      return { ...base, durationWords: duration.words }
    case 'indefinite':
      return base
  }
}

const ofRenewal = (renewal: Renewal | null): Some => {
  if (renewal === null) return {}
  const base = { renewal: renewal.kind }
  switch (renewal.kind) {
    case 'tacit': {
      const { number, unit } = partsOf(renewal.period)
      return { ...base, renewalNumber: number, renewalUnit: unit, renewalMost: text(renewal.most) }
    }
    case 'conditional':
      return { ...base, renewalWords: renewal.condition }
    case 'in-words':
      return { ...base, renewalWords: renewal.words }
    case 'express':
    case 'until-denounced':
    case 'none':
      return base
  }
}

const ofNonRenewal = (notice: NonRenewalNotice | null): Some => {
  if (notice === null) return {}
  if (notice.kind === 'in-words') return { nonRenewal: notice.kind, nonRenewalWords: notice.words }
  const { number, unit } = partsOf(notice.period)
  return { nonRenewal: notice.kind, nonRenewalNumber: number, nonRenewalUnit: unit }
}

const ofDenunciation = (denunciation: Denunciation | null): Some => {
  if (denunciation === null) return {}
  const base = { denunciation: denunciation.kind }
  switch (denunciation.kind) {
    case 'by-notice': {
      const { number, unit } = partsOf(denunciation.period)
      return {
        ...base,
        denunciationNumber: number,
        denunciationUnit: unit,
        denunciationFrom: denunciation.from,
        denunciationEffect: denunciation.effect.kind,
        denunciationBars: denunciation.firstTermBars,
        denunciationBreach: denunciation.atOnceForBreach ? 'yes' : '',
      }
    }
    case 'silent': {
      const { implied } = denunciation
      if (implied === null) return base
      return {
        ...base,
        denunciationJudged: implied.judged ? 'implied' : 'not-implied',
        denunciationWords: implied.by,
      }
    }
    case 'in-words':
      return { ...base, denunciationWords: denunciation.words }
  }
}

const ofSurvival = (survival: readonly Survival[]): Some => ({
  survival: survival.map(({ what }) => what).join(' '),
  survivalYears: String(survival.find(({ period }) => period !== null)?.period?.years ?? ''),
})

/** Clauses on record as their form shows them. */
export const writtenClauses = (clauses: Clauses): WrittenClauses => ({
  ...unwritten,
  ...ofForce(clauses.force),
  ...ofProvisional(clauses.provisional),
  ...ofDuration(clauses.duration),
  ...ofRenewal(clauses.renewal),
  ...ofNonRenewal(clauses.nonRenewal),
  ...ofDenunciation(clauses.denunciation),
  ...ofSurvival(clauses.survival),
})
