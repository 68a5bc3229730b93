import type { Language } from '#kit/text/localised.ts'

import type { LanguageLexicon, Title } from '../domain/lexicon.ts'
import type { Step } from '../domain/modality.ts'
import { phrasesOf } from '../domain/phrases.ts'
import { tokensOf } from '../domain/tokens.ts'

/** Words of a list, as keys. */
const keysOf = (words: string): ReadonlySet<string> =>
  new Set(tokensOf(words).map(({ key }) => key))

/** Phrases with bars between them, as keys. */
const truePhrases = (list: string) =>
  phrasesOf(list.split('|').map((phrase) => [phrase.trim(), true] as const))

const titlesOf = (titles: Readonly<Record<Title['kind'], string>>): LanguageLexicon['titles'] =>
  phrasesOf(
    (['ambassador', 'minister', 'head', 'staff', 'other', 'counterpart'] as const).flatMap((kind) =>
      titles[kind].split('|').map((title) => [title.trim(), { kind }] as const),
    ),
  )

/** What a language's data file says, before it is made into tables. */
export type LanguageData = {
  readonly language: Language
  readonly common: string
  readonly titles: Readonly<Record<Title['kind'], string>>
  readonly areas: string
  readonly joints: string
  readonly institutionHeads: string
  readonly headsLast: boolean
  readonly agreementHeads: string
  readonly looseAgreements: string
  readonly agreementParts: string
  readonly agreementSubjects: string
  readonly months: readonly string[]
  readonly weekdays: readonly string[]
  readonly meeting: string
  readonly saying: string
  readonly mentioning: string
  /** Patterns of wordings by the step that they are of. */
  readonly modality: readonly (readonly [step: Step, pattern: string])[]
  readonly courtesies: string
  readonly bothSides: string
  readonly impersonal: string
  readonly pronouns: string
  readonly clauseBreak: string
  readonly contents: string
  readonly condition: string
  readonly particles: string
  readonly today: string
  readonly yesterday: string
  readonly honorifics: string
  readonly nationalities: readonly (readonly [string, string])[]
  readonly sideNouns: string
  readonly postings: string
}

const numbered = (words: readonly string[]): ReadonlyMap<string, number> =>
  new Map(
    words.flatMap((forms, index) => [...keysOf(forms)].map((form) => [form, index + 1] as const)),
  )

// A word's own edges: \b knows no letters beyond ASCII.
const bounded = (pattern: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}])(?:${pattern})(?![\\p{L}\\p{M}])`, 'giu')

// Wordings are sought in small letters, which takes half the time of seeking in any.
const small = (pattern: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}])(?:${pattern})(?![\\p{L}\\p{M}])`, 'gu')

/** The tables of a language, made of its data once. */
export const languageLexicon = (data: LanguageData): LanguageLexicon => ({
  language: data.language,
  common: keysOf(data.common),
  titles: titlesOf(data.titles),
  areas: keysOf(data.areas),
  joints: keysOf(data.joints),
  institutionHeads: keysOf(data.institutionHeads),
  headsLast: data.headsLast,
  agreementHeads: keysOf(data.agreementHeads),
  looseAgreements: keysOf(data.looseAgreements),
  agreementParts: keysOf(data.agreementParts),
  agreementSubjects: keysOf(data.agreementSubjects),
  months: numbered(data.months),
  weekdays: numbered(data.weekdays),
  meeting: truePhrases(data.meeting),
  saying: truePhrases(data.saying),
  mentioning: truePhrases(data.mentioning),
  modality: data.modality.map(([step, pattern]) => ({ step, pattern: small(pattern) })),
  courtesies: bounded(data.courtesies),
  bothSides: bounded(data.bothSides),
  impersonal: new RegExp(data.impersonal, 'giu'),
  pronouns: keysOf(data.pronouns),
  clauseBreak: new RegExp(data.clauseBreak, 'giu'),
  contents: new RegExp(`^[\\s,]*(?:${data.contents})`, 'iu'),
  condition: bounded(data.condition),
  particles: keysOf(data.particles),
  today: keysOf(data.today),
  yesterday: keysOf(data.yesterday),
  honorifics: keysOf(data.honorifics),
  nationalities: phrasesOf(data.nationalities),
  sideNouns: keysOf(data.sideNouns),
  postings: keysOf(data.postings),
})
