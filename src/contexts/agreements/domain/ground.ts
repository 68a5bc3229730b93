import type { Day } from '#kit/time/days.ts'
import type { KnownDate } from '#kit/time/known-date.ts'

import type { ActKind, NoteStage, NoteSubject } from './act.ts'
import type {
  Denunciation,
  Duration,
  ForceClause,
  NonRenewalNotice,
  Renewal,
  Trigger,
} from './clause.ts'
import type { Period } from './period.ts'

/** A span of days, both ends included. */
export type Span = { readonly first: Day; readonly last: Day }

/** A rule of law, or a counting convention, that an answer rests on. */
export type Law =
  | 'charter-102'
  | 'vclt-7'
  | 'vclt-12'
  | 'vclt-13'
  | 'vclt-16'
  | 'vclt-18'
  | 'vclt-24-1'
  | 'vclt-24-2'
  | 'vclt-25-1'
  | 'vclt-25-2'
  | 'vclt-28'
  | 'vclt-54'
  | 'vclt-56'
  | 'vclt-59'
  | 'vclt-65'
  | 'vclt-67'
  | 'vclt-70'
  | 'vclt-78'
  | 'vclt-80'
  | 'ets76-3'
  | 'ets76-4'
  | 'ets76-5'

/** One step of reckoning, with the days it goes from and to. */
export type Step =
  | {
      readonly step: 'add'
      readonly from: Day
      readonly period: Period
      readonly to: Day
      /** The month lacks the number of the day, so the period ends with the month. */
      readonly clamped: boolean
    }
  | { readonly step: 'subtract'; readonly from: Day; readonly period: Period; readonly to: Day }
  | { readonly step: 'nth-month'; readonly from: Day; readonly n: number; readonly to: Day }
  | { readonly step: 'full-months'; readonly from: Day; readonly n: number; readonly to: Day }
  | { readonly step: 'next-month'; readonly from: Day; readonly to: Day }
  | { readonly step: 'year-end'; readonly from: Day; readonly to: Day }
  | { readonly step: 'day-before'; readonly from: Day; readonly to: Day }
  | { readonly step: 'working-day-before'; readonly from: Day; readonly to: Day }
  | { readonly step: 'waits-for'; readonly agreement: string; readonly to: Day }

/** One of several ways to read a clause or a record. */
export type Reading =
  | 'by-receipt'
  | 'by-note'
  | 'by-sending'
  | 'by-signing'
  | 'by-confirming'
  | 'by-first-date'
  | 'by-second-date'
  | 'by-exchange'
  | 'by-signature'
  | 'by-fixed-date'
  | 'in-days'
  | 'in-months'
  | 'event-day-not-counted'
  | 'event-day-counted'
  | 'last-day-before'
  | 'same-number'

/** A fact without which the answer stays open. `party` null: the record does not say whose. */
export type Missing =
  | { readonly fact: 'clause' }
  | { readonly fact: 'pattern'; readonly named: string }
  | { readonly fact: 'number' }
  | { readonly fact: 'fixed-date' }
  | { readonly fact: 'signature' }
  | { readonly fact: 'confirmation'; readonly party: string }
  | { readonly fact: 'notification'; readonly party: string | null; readonly had: number }
  | { readonly fact: 'note-stage'; readonly stage: NoteStage; readonly party: string | null }
  | { readonly fact: 'exchange-of-notes' }
  | { readonly fact: 'reply-note' }
  | { readonly fact: 'exchange-of-instruments' }
  | { readonly fact: 'event'; readonly event: string }
  | { readonly fact: 'consent'; readonly party: string }
  | { readonly fact: 'exact-day'; readonly span: Span }
  | { readonly fact: 'working-days' }
  | { readonly fact: 'other-agreement'; readonly agreement: string }
  | { readonly fact: 'entry-into-force' }
  | { readonly fact: 'duration' }
  | { readonly fact: 'renewal'; readonly words: string | null }
  | { readonly fact: 'non-renewal-notice'; readonly words: string | null }
  | { readonly fact: 'denunciation-clause'; readonly words: string | null }
  | { readonly fact: 'judgement-on-denunciation' }
  | { readonly fact: 'notice-stage'; readonly stage: NoteStage }

/** Why a record contradicts itself. */
export type Contradiction =
  | {
      readonly what: 'official-before-signature'
      readonly official: KnownDate
      readonly signed: KnownDate
    }
  | {
      readonly what: 'official-before-trigger'
      readonly official: KnownDate
      readonly trigger: Day
    }
  | { readonly what: 'trigger-before-signature'; readonly trigger: Day; readonly signed: KnownDate }
  | { readonly what: 'not-first-of-month'; readonly official: KnownDate }
  | { readonly what: 'no-trigger-day'; readonly official: KnownDate }
  | { readonly what: 'trigger-outside-record'; readonly span: Span; readonly known: Span | null }
  | { readonly what: 'unit-against-clause'; readonly named: string; readonly unit: string }
  | { readonly what: 'provisional-taken-for-force'; readonly official: KnownDate }
  | { readonly what: 'not-retroactive'; readonly day: KnownDate; readonly signed: KnownDate }

/** What a careful reader should know although it decides nothing. */
export type Remark =
  | { readonly remark: 'before-signature' }
  | { readonly remark: 'same-day-exchange' }
  | { readonly remark: 'no-rule-from-distance'; readonly days: number }
  | { readonly remark: 'basis-not-stated' }
  | { readonly remark: 'constituted-by-notes' }
  | { readonly remark: 'must-be-received' }
  | { readonly remark: 'calendar-not-known' }
  | { readonly remark: 'objections' }
  | { readonly remark: 'later-is-proposal' }

/** One reason of an answer, as a fact that can be checked. Plain JSON; words are in `documents/`. */
export type Ground =
  | { readonly kind: 'force-clause'; readonly clause: ForceClause }
  | { readonly kind: 'duration'; readonly duration: Duration }
  | { readonly kind: 'renewal'; readonly renewal: Renewal }
  | { readonly kind: 'non-renewal'; readonly notice: NonRenewalNotice }
  | { readonly kind: 'denunciation'; readonly denunciation: Denunciation }
  | {
      readonly kind: 'act'
      readonly act: Exclude<ActKind, 'note'>
      readonly id: string
      readonly on: KnownDate
      readonly source: string | null
    }
  | {
      readonly kind: 'note'
      readonly id: string
      readonly about: NoteSubject
      readonly party: string | null
      readonly stage: NoteStage | 'effected' | 'unspecified'
      readonly on: KnownDate
    }
  | { readonly kind: 'step'; readonly of: Step }
  | { readonly kind: 'law'; readonly law: Law }
  | { readonly kind: 'reading'; readonly reading: Reading; readonly day: Day }
  | { readonly kind: 'missing'; readonly missing: Missing }
  | { readonly kind: 'contradiction'; readonly of: Contradiction }
  | { readonly kind: 'remark'; readonly of: Remark }
  /** What the official source says; days it lies after (before: negative) what was reckoned. */
  | {
      readonly kind: 'official'
      readonly on: KnownDate
      readonly source: string | null
      readonly days: number | null
    }
  /** Inverse: the days on which the trigger has to lie for the official date to be right. */
  | { readonly kind: 'triggers'; readonly trigger: Trigger | null; readonly span: Span }
  /** Which reading the official date bears out. */
  | { readonly kind: 'borne-out'; readonly reading: Reading }
  | { readonly kind: 'safe'; readonly use: 'rely-from' | 'act-by'; readonly day: Day }

/** The answer to a question for a day. `because` is never empty. */
export type Reckoning =
  | { readonly outcome: 'day'; readonly day: Day; readonly because: readonly Ground[] }
  | {
      readonly outcome: 'several'
      /** In order, each once. */
      readonly days: readonly Day[]
      /** Right whichever reading is: act by the earliest, rely from the latest. */
      readonly safe: Day
      readonly because: readonly Ground[]
    }
  | {
      readonly outcome: 'open'
      readonly missing: readonly Missing[]
      readonly because: readonly Ground[]
    }

export const becauseMissing = (missing: readonly Missing[]): Ground[] =>
  missing.map((one) => ({ kind: 'missing', missing: one }))
