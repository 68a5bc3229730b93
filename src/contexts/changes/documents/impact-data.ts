import type { When } from '#contexts/programme/contract.ts'
import {
  type EventFacts,
  type Planned,
  plans,
  whoIsTold,
} from '#contexts/registrations/contract.ts'
import { type Language, languages, type Localised } from '#kit/text/localised.ts'
import { isoFromDay } from '#kit/time/days.ts'

import type { ChangeItem, Counts } from '../domain/change.ts'
import type { ItemRefusal } from '../domain/check-item.ts'
import { countsOf } from '../service/event-after.ts'
import type { ItemImpact } from '../service/preview-change.ts'

/** A date as programs read it, as exactly as it is known; days in ISO, times on the wall. */
export type WhenData =
  | { readonly precision: 'none' }
  | {
      readonly precision: Exclude<When['precision'], 'none'>
      readonly first: string
      readonly last: string
      readonly start?: string | null
      readonly end?: string | null
    }

type FactsData = {
  readonly format: EventFacts['format']
  readonly when: WhenData
  /** Null while it is not known. */
  readonly place: Localised | null
}

/** Something that would be in the way: another event by its slug; null: a hold, which names none. */
export type ConflictData = {
  readonly needed: 'venue' | 'performer'
  readonly certainty: 'surely' | 'perhaps'
  readonly with: string | null
}

/** How many notices go out in each language. */
type NoticeCounts = Readonly<Record<Language, number>>

/** What becomes of the people of one event: how many registrations end how, and who is told. */
type RegistrationsData = {
  readonly total: number
  readonly byReason: Counts
  readonly notices: NoticeCounts
}

/** What a change would do to one event, as programs read it. */
export type ImpactData = {
  readonly event: string
  readonly title: Localised
  readonly alteration: ChangeItem['alteration']['kind']
  readonly before: FactsData
  readonly after: FactsData
  /** Why it cannot be done so; null when it can. */
  readonly refusal: ItemRefusal | null
  /** What would be in its way, as far as the reader may see; a warning, never a refusal. */
  readonly conflicts: readonly ConflictData[]
  /** Null where the event takes none, or where the reader may not see them. */
  readonly registrations: RegistrationsData | null
}

const whenData = (when: When): WhenData => {
  if (when.precision === 'none') return { precision: when.precision }
  const { precision } = when
  const days = { precision, first: isoFromDay(when.first), last: isoFromDay(when.last) }
  return when.precision === 'day' ? { ...days, start: when.startTime, end: when.endTime } : days
}

const factsData = ({ format, when, place }: EventFacts): FactsData => ({
  format,
  when: whenData(when),
  place,
})

const conflictsData = ({ conflicts }: ItemImpact): ConflictData[] =>
  conflicts.map(({ needed, certainty, with: other }) => ({
    needed: needed.kind,
    certainty,
    with: other.kind === 'event' ? other.view.event.slug : null,
  }))

const noticesOf = (
  { allotted, registrations }: Planned,
  facts: Pick<ItemImpact, 'before' | 'after' | 'asks'>,
): NoticeCounts => {
  const languageOf = new Map(registrations.map(({ id, language }) => [id, language]))
  const counts: Record<Language, number> = { en: 0, es: 0, az: 0 }
  for (const { id } of whoIsTold(allotted, facts)) counts[languageOf.get(id) ?? 'en'] += 1
  return counts
}

/** What a change would do to one event, in figures. */
export const impactData = (impact: ItemImpact): ImpactData => {
  const { view, alteration, before, after, refusal = null } = impact
  // Guests are the side's own matter: figures that both sides compare leave them out.
  const seats = impact.seats && plans.ofPublic(impact.seats)
  return {
    event: view.event.slug,
    title: view.event.content.title,
    alteration: alteration.kind,
    before: factsData(before),
    after: factsData(after),
    refusal,
    conflicts: conflictsData(impact),
    registrations:
      seats === undefined
        ? null
        : {
            total: seats.allotted.length,
            byReason: countsOf(seats.allotted),
            notices: noticesOf(seats, impact),
          },
  }
}

/** The same for the change as a whole. */
export type ImpactTotals = {
  readonly events: number
  readonly refused: number
  readonly registrations: number
  readonly byReason: Counts
  readonly notices: NoticeCounts
}

export const impactTotals = (impacts: readonly ImpactData[]): ImpactTotals => {
  const notices: Record<Language, number> = { en: 0, es: 0, az: 0 }
  const byReason: Record<string, number> = {}
  for (const { registrations } of impacts) {
    for (const language of languages) notices[language] += registrations?.notices[language] ?? 0
    for (const [reason, count] of Object.entries(registrations?.byReason ?? {})) {
      byReason[reason] = (byReason[reason] ?? 0) + count
    }
  }
  return {
    events: impacts.length,
    refused: impacts.filter(({ refusal }) => refusal !== null).length,
    registrations: impacts.reduce((sum, one) => sum + (one.registrations?.total ?? 0), 0),
    byReason,
    notices,
  }
}
