import { type Language, languages, type Localised } from '#kit/text/localised.ts'

/** One row of the form's institutions: who, in which role, and what it gives, as typed. */
export type ContributionValues = {
  readonly institution: string
  readonly role: string
  readonly contributes: Readonly<Record<Language, string>>
}

export type PlanOptionValues = { readonly format: string; readonly minOnSite: string }

export type PlanValues = {
  readonly options: readonly PlanOptionValues[]
  readonly otherwise: string
  readonly decideBy: string
  readonly reading: string
}

/** The event's form exactly as typed, so that nothing is lost however wrong it is. */
export type EventFormValues = {
  readonly programme: string
  readonly owner: string
  readonly visibility: string
  readonly title: Readonly<Record<Language, string>>
  readonly summary: Readonly<Record<Language, string>>
  readonly discipline: string
  readonly otherDisciplines: readonly string[]
  readonly date: string
  readonly startTime: string
  readonly endTime: string
  readonly zone: string
  /** A venue's id, `city`, or '' while it is not known. */
  readonly venue: string
  readonly city: string
  readonly country: string
  readonly ownPlan: boolean
  readonly plan: PlanValues
  readonly needsArrivals: boolean
  readonly otherRegions: boolean
  readonly onlineRights: boolean
  readonly onlineCapacity: string
  readonly contributions: readonly ContributionValues[]
  readonly spokenLanguages: readonly string[]
  readonly sources: string
  readonly illustrative: boolean
}

const inEveryLanguage = (text: (language: Language) => string): Record<Language, string> => ({
  en: text('en'),
  es: text('es'),
  az: text('az'),
})

export const emptyTexts = inEveryLanguage(() => '')

export const textsOf = (text: Localised): Record<Language, string> =>
  inEveryLanguage((language) => text[language] ?? '')

/** What was typed in any language; languages left empty stay absent. */
export const localisedOf = (texts: Readonly<Record<Language, string>>): Localised =>
  Object.fromEntries(
    languages.filter((language) => texts[language] !== '').map((each) => [each, texts[each]]),
  )

export const planRows = 3
export const spareContributionRows = 2
