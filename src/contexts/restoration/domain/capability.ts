import type { Localised } from '#kit/text/localised.ts'
import type { Day } from '#kit/time/days.ts'

import type { Material, Skill, Work, WorkingLanguage } from './vocabulary.ts'

/** Days from one to another, both included; open at either end where that is not known. */
export type Period = { readonly from: Day | null; readonly until: Day | null }

/** What somebody can do or wants done: kinds of work, materials, skills. An empty list: not stated. */
export type Terms = {
  readonly works: readonly Work[]
  readonly materials: readonly Material[]
  readonly skills: readonly Skill[]
}

/** What an institution says, or is said, to be able to do. */
export type CompetenceContent = Terms & {
  readonly vocabulary: string
  readonly words: Localised
  /** How much of it at once, in words: teams, laboratories, courses. */
  readonly capacity: string
  readonly languages: readonly WorkingLanguage[]
  /** Since when, as its source says; '' where it does not. */
  readonly since: string
  readonly sources: readonly string[]
  readonly illustrative: boolean
}

/** What an institution offers for a time, on conditions. */
export type OfferContent = Terms & {
  readonly vocabulary: string
  readonly words: Localised
  readonly languages: readonly WorkingLanguage[]
  readonly period: Period | null
  readonly people: number | null
  readonly conditions: string
  /** What of the cost it bears itself, in its own words. */
  readonly bears: string
  readonly offeredOn: Day
  /** The last day on which it stands; null: it names none. */
  readonly standsUntil: Day | null
  readonly illustrative: boolean
}

type Recorded = {
  readonly institution: string
  readonly visibility: string
  readonly side: string
}

export type Competence = Recorded & {
  readonly competence: string
  readonly content: CompetenceContent
}

export type Offer = Recorded & {
  readonly offer: string
  /** The need that it answers, if it answers one. */
  readonly need: string | null
  /** The row that tells it as it is now. */
  readonly version: string
  readonly content: OfferContent
}

/** Whether what is offered until a day still stands on another. */
export const standsOn = (
  { standsUntil }: { readonly standsUntil: Day | null },
  today: Day,
): boolean => standsUntil === null || standsUntil >= today

/** The offers that stand on a day: no other one is matched or taken up. */
export const standingOffers = (offers: readonly Offer[], today: Day): readonly Offer[] =>
  offers.filter(({ content }) => standsOn(content, today))

/** A competence or an offer as matching compares it. */
export type Capability = Terms & {
  readonly id: string
  readonly institution: string
  readonly firmness: 'offered' | 'stated'
  readonly languages: readonly WorkingLanguage[]
  readonly period: Period | null
}

export const capabilityOfCompetence = ({
  competence,
  institution,
  content,
}: Competence): Capability => ({
  id: competence,
  institution,
  firmness: 'stated',
  works: content.works,
  materials: content.materials,
  skills: content.skills,
  languages: content.languages,
  period: null,
})

export const capabilityOfOffer = ({ offer, institution, content }: Offer): Capability => ({
  id: offer,
  institution,
  firmness: 'offered',
  works: content.works,
  materials: content.materials,
  skills: content.skills,
  languages: content.languages,
  period: content.period,
})
