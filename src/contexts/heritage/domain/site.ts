import type { Localised } from '#kit/text/localised.ts'
import type { Instant } from '#kit/time/days.ts'

import type { Geometry } from './geometry.ts'

export const siteKinds = [
  'archaeological',
  'building',
  'religious',
  'fortification',
  'funerary',
  'water',
  'ensemble',
  'landscape',
  'part',
  'object',
  'other',
] as const
export type SiteKind = (typeof siteKinds)[number]

export const periods = [
  'prehistory',
  'bronze-age',
  'iron-age',
  'antiquity',
  'early-medieval',
  'medieval',
  'early-modern',
  'nineteenth-century',
  'twentieth-century',
] as const
export type Period = (typeof periods)[number]

/** What somebody who knows that a site exists may be told of where it is. */
export const grades = ['exact', 'coarse', 'withheld'] as const
export type Grade = (typeof grades)[number]

/** What is not known to be told is withheld. */
export const gradeOf = (grade: string | null): Grade =>
  grades.find((known) => known === grade) ?? 'withheld'

/** What the record says of a site; names and claims stand beside it, each with who says so. */
export type SiteContent = {
  readonly kind: SiteKind
  /** Region and town in words, as far as they may be told to everybody who sees the record. */
  readonly place: string
  readonly periods: readonly Period[]
  /** A date in the words of its source: `11th–12th century`. */
  readonly dating: string
  readonly materials: readonly string[]
  readonly description: Localised
  readonly sources: readonly string[]
  readonly illustrative: boolean
}

/** Where a site is, exactly. */
export type Location = {
  readonly geometry: Geometry | null
  readonly certainty: LocationCertainty
  readonly source: string
}
export const locationCertainties = ['negligible', 'low', 'medium', 'high', 'definite'] as const
export type LocationCertainty = (typeof locationCertainties)[number]

/** Who may know what of a site. */
export type Hiding = {
  /** `public`, `joint`, or the side that alone sees it. */
  readonly visibility: string
  readonly publicSees: Grade
  readonly otherSees: Grade
}

/** A site as the reader of the transaction sees it. */
export type Site = {
  readonly id: string
  readonly relation: string
  readonly owner: string
  readonly visibility: string
  readonly slug: string
  readonly content: SiteContent
  /** As exactly as the reader may know it; null: hidden from them, or not known. */
  readonly geometry: Geometry | null
  readonly grade: Grade
  readonly names: readonly Name[]
  readonly revisedAt: Instant
}

export const nameKinds = ['toponym', 'designation', 'alternative'] as const
export const nameStatuses = ['preferred', 'variant', 'historical', 'objected-to'] as const

/** A name is what somebody calls a place: never corrected by another, never chosen between two sides. */
export type NameContent = {
  readonly text: string
  /** BCP 47; '' where its source names none. */
  readonly language: string
  /** ISO 15924; '' where it is plain from the text. */
  readonly script: string
  readonly kind: (typeof nameKinds)[number]
  readonly status: (typeof nameStatuses)[number]
  /** A side, an institution or a source. */
  readonly assertedBy: string
  readonly usedBy: string
  readonly since: string
  readonly source: string
}

export const protectionLists = [
  'national',
  'local',
  'world-heritage',
  'world-heritage-tentative',
  'world-heritage-in-danger',
  'enhanced-protection',
  'other',
] as const

/** That a site is protected, or has a status, as somebody asserts. */
export type ProtectionContent = {
  readonly list: (typeof protectionLists)[number]
  readonly words: string
  readonly reference: string
  readonly assertedBy: string
  readonly from: string
  readonly until: string
  readonly source: string
}

/** Where else the same site is recorded. */
export type ReferenceContent = {
  /** `wikidata`, `inventory`, or the name of another register. */
  readonly scheme: string
  readonly value: string
  readonly uri: string
}

/** One thing that somebody says of a site, as it stands now. */
export type Claim =
  | ({ readonly about: 'name' } & Attributed<NameContent>)
  | ({ readonly about: 'protection' } & Attributed<ProtectionContent>)
  | ({ readonly about: 'reference' } & Attributed<ReferenceContent>)

type Attributed<Content> = {
  readonly claim: string
  readonly visibility: string
  readonly content: Content
  readonly side: string
  readonly recordedAt: Instant
}

export type Name = Extract<Claim, { about: 'name' }>
