import type { Language } from '#kit/text/localised.ts'

import type { KnownPeople } from './known-people.ts'
import type { Step } from './modality.ts'
import type { Phrases } from './phrases.ts'

/** A title that makes a capacity of what follows it. */
export type Title = {
  /** Of whom the text means one when it says the title alone: the ambassador, the minister. */
  readonly kind: 'ambassador' | 'minister' | 'head' | 'staff' | 'other' | 'counterpart'
}

/** The words of one language that the rules know. */
export type LanguageLexicon = {
  readonly language: Language
  /** Words so common that a text in the language has some of them. */
  readonly common: ReadonlySet<string>
  readonly titles: Phrases<Title>
  /** What offices are for: culture, foreign affairs. They stand in capacities and never in names. */
  readonly areas: ReadonlySet<string>
  /** Between the parts of a capacity or an institution: `of`, `for`, `and the`. */
  readonly joints: ReadonlySet<string>
  /** Words that begin the name of an institution or stand at its end. */
  readonly institutionHeads: ReadonlySet<string>
  /** Whether what an institution is stands at the end of its name, as in Azerbaijani. */
  readonly headsLast: boolean
  readonly agreementHeads: ReadonlySet<string>
  /** Heads that are agreements only together with a word of cooperation: `programme`. */
  readonly looseAgreements: ReadonlySet<string>
  /** Words that a name of an agreement has beside its fields: `understanding`, `cooperation`. */
  readonly agreementParts: ReadonlySet<string>
  /** What comes before that which an agreement is about: `on`, `sobre`, `haqqında`. */
  readonly agreementSubjects: ReadonlySet<string>
  readonly months: ReadonlyMap<string, number>
  readonly weekdays: ReadonlyMap<string, number>
  /** Verbs of meeting: who stands with one took part. */
  readonly meeting: Phrases<true>
  /** Verbs of saying: their subject was there. */
  readonly saying: Phrases<true>
  /** What parts a person from taking part: `named after`, `works of`. */
  readonly mentioning: Phrases<true>
  /** Wordings in small letters. */
  readonly modality: readonly { readonly pattern: RegExp; readonly step: Step }[]
  /** What reads like a promise and is a courtesy. */
  readonly courtesies: RegExp
  /** `the sides`, `both`: whoever the text is about. */
  readonly bothSides: RegExp
  /** What was noted, planned or agreed without anybody named who did. */
  readonly impersonal: RegExp
  /** Words for whoever spoke last: `he`, `the diplomat`. */
  readonly pronouns: ReadonlySet<string>
  /** What parts a sentence into what several people, or one person after the other, said. */
  readonly clauseBreak: RegExp
  /** What an instrument says is not said by anybody: `Under the Protocol the museums will …`. */
  readonly contents: RegExp
  /** What makes an agreement a conditional one. */
  readonly condition: RegExp
  /** Small words inside a name: `de la`, `oğlu`. */
  readonly particles: ReadonlySet<string>
  readonly today: ReadonlySet<string>
  readonly yesterday: ReadonlySet<string>
  readonly honorifics: ReadonlySet<string>
  /** Adjectives of countries that are written small, with the code. */
  readonly nationalities: Phrases<string>
  /** Words for a country's people at a meeting: `delegation`, `side`. */
  readonly sideNouns: ReadonlySet<string>
  /** Before the country that an envoy is sent to: `to Kenya`, `en Colombia`. */
  readonly postings: ReadonlySet<string>
}

export type KnownInstitution = { readonly name: string; readonly side: string | null }

/** Everything that the rules know beside the text. */
export type Lexicon = {
  readonly languages: readonly LanguageLexicon[]
  readonly institutions: Phrases<KnownInstitution>
  /** Whom a directory knows; empty without one. */
  readonly people: KnownPeople
  /** Keys of agencies that report: they take no part and are no partners. */
  readonly agencies: ReadonlySet<string>
  /** With the country that they are in; '' where that is left open. */
  readonly places: Phrases<string>
  readonly disciplines: Phrases<string>
  /** Names and adjectives of countries, with the code. */
  readonly countries: Phrases<string>
}
