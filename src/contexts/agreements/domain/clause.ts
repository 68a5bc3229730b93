import type { KnownDate } from '#kit/time/known-date.ts'

import type { Period } from './period.ts'

/** Which date of a note a clause counts from. `notification`: the clause does not say which. */
export type NoteBasis = 'notification' | 'dated' | 'sent' | 'received' | 'acknowledged'

/** What a clause waits for. */
export type Trigger =
  | { readonly on: 'signature' }
  | { readonly on: 'last-notification'; readonly basis: NoteBasis }
  | { readonly on: 'exchange-of-notes' }
  | { readonly on: 'reply-note' }
  | { readonly on: 'exchange-of-instruments' }
  | { readonly on: 'event'; readonly event: string }
  /** VCLT Art. 24(2): the text is silent, so the consent of both parties. */
  | { readonly on: 'last-consent' }

/** A rule that counts from a trigger. A null is a number that the record does not give. */
export type TriggeredRule =
  | { readonly kind: 'on-trigger'; readonly trigger: Trigger }
  | { readonly kind: 'after-trigger'; readonly trigger: Trigger; readonly period: Period | null }
  /** The source does not say which of the two: `30 days` or `one month`. */
  | {
      readonly kind: 'after-either'
      readonly trigger: Trigger
      readonly periods: readonly [Period, Period] | null
    }
  /** The first day of the nth month after the month of the trigger. */
  | {
      readonly kind: 'first-of-nth-month'
      readonly trigger: Trigger
      readonly month: number | null
    }
  /** The first day after n months that follow the month of the trigger: one month later than the above. */
  | {
      readonly kind: 'first-after-full-months'
      readonly trigger: Trigger
      readonly months: number | null
    }
  /** The first day of the month after n months counted from the trigger itself. */
  | {
      readonly kind: 'first-of-month-after-expiry'
      readonly trigger: Trigger
      readonly months: number | null
    }

/** How the final clauses say when the agreement enters into force (VCLT Art. 24(1)). */
export type ForceRule =
  | TriggeredRule
  | { readonly kind: 'fixed-date'; readonly date: KnownDate | null }
  | {
      readonly kind: 'fixed-or-signature'
      readonly date: KnownDate | null
      readonly which: 'later' | 'earlier' | 'not-stated'
    }
  /** With effect from a day before the signature: only where so intended (VCLT Art. 28). */
  | { readonly kind: 'retroactive'; readonly date: KnownDate | null }
  | { readonly kind: 'not-seen' }
  /** A kind of clause that nobody has taught the engine. */
  | { readonly kind: 'not-known'; readonly named: string }
  /** What the record says of the clause does not go together, such as days counted in months. */
  | { readonly kind: 'inconsistent'; readonly named: string; readonly unit: string }

export type ForceClause = {
  readonly rule: ForceRule
  /** The article that says so, such as `XIV(1)`. */
  readonly article?: string
  /** The clause in the words of the record. */
  readonly words?: string
  /** Other agreements that have to be in force first. */
  readonly notBefore: readonly string[]
}

/** VCLT Art. 25: applied before it is in force, so far as the text says so. */
export type ProvisionalClause = {
  readonly from: 'signature' | KnownDate
  readonly partial: boolean
  /** Of ending it by notice; null: at once, as VCLT Art. 25(2) has it. */
  readonly notice: Period | null
}

export type Duration =
  | { readonly kind: 'indefinite' }
  | {
      readonly kind: 'term'
      readonly period: Period
      /** A term is counted from entry into force unless the text says signature. */
      readonly from: 'force' | 'signature'
    }
  /** A fixed last day, whatever the title says. */
  | { readonly kind: 'until'; readonly lastDay: KnownDate }
  | { readonly kind: 'in-words'; readonly words: string }

/** What happens when a term ends. Tacit renewal has no article: it is what the clause says. */
export type Renewal =
  | { readonly kind: 'tacit'; readonly period: Period; readonly most: number | null }
  /** Only by agreement: passing the date never renews. */
  | { readonly kind: 'express' }
  | { readonly kind: 'until-denounced' }
  | { readonly kind: 'conditional'; readonly condition: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'in-words'; readonly words: string }

/** By when a side that does not want a further term has to say so. */
export type NonRenewalNotice =
  | { readonly kind: 'before-end'; readonly period: Period }
  /** Before the end of the calendar year in which the term ends. */
  | { readonly kind: 'before-year-end'; readonly period: Period }
  | { readonly kind: 'in-words'; readonly words: string }

/** The stage of the notice from which its period runs. VCLT Art. 78: receipt, unless otherwise said. */
export type NoticeStage = 'given' | 'received' | 'acknowledged'

/** When a notice takes effect. */
export type DenunciationEffect =
  | { readonly kind: 'after-notice' }
  /** At the end of the first calendar year that the notice leaves whole. */
  | { readonly kind: 'end-of-year' }
  /** So long before the next calendar year begins; else with the year after. */
  | { readonly kind: 'before-next-year' }
  /** So long after the end of the first calendar year that begins after the notice. */
  | { readonly kind: 'after-first-full-year' }
  /** The period runs from the first day of the month after the notice. */
  | { readonly kind: 'from-next-month' }

export type Denunciation =
  | {
      readonly kind: 'by-notice'
      readonly period: Period
      readonly from: NoticeStage
      readonly effect: DenunciationEffect
      /** What the first term keeps from happening: nothing, the effect, or the notice itself. */
      readonly firstTermBars: 'nothing' | 'effect' | 'notice'
      readonly atOnceForBreach: boolean
    }
  /** The text does not speak of denunciation: VCLT Art. 56. */
  | { readonly kind: 'silent'; readonly implied: ImpliedDenunciation }
  | { readonly kind: 'in-words'; readonly words: string }

/** Whether a right to denounce is implied is a judgement of people; null: nobody has judged yet. */
export type ImpliedDenunciation = { readonly judged: boolean; readonly by: string } | null

/** VCLT Art. 70(1)(b): what the end leaves standing, and for how long; null: until it is done. */
export type Survival = {
  readonly what: 'projects' | 'claims' | 'investments' | 'scholarships' | 'other'
  readonly period: Period | null
}

/** The final clauses of an agreement as data. Null: not recorded yet. */
export type Clauses = {
  readonly force: ForceClause
  readonly provisional: ProvisionalClause | null
  readonly duration: Duration | null
  readonly renewal: Renewal | null
  readonly nonRenewal: NonRenewalNotice | null
  readonly denunciation: Denunciation | null
  readonly survival: readonly Survival[]
}
