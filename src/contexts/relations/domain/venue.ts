import type { Localised } from '#kit/text/localised.ts'

/** Who may see a record: everyone, both sides, or the one side whose id it is. */
export type Visibility = string

/** A place where events are held on site. */
export type Venue = {
  readonly id: string
  readonly visibility: Visibility
  readonly institution: string | null
  readonly name: Localised
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly region: string | null
  /** The city's name as jurisdictions are compared by it; `cityName` is for people. */
  readonly city: string
  readonly cityName: Localised
  readonly latitude: number | null
  readonly longitude: number | null
  /** IANA name. */
  readonly zone: string
  readonly setting: 'indoor' | 'outdoor' | 'both'
  /** The greatest number of people on site without any measure; null while it is not known. */
  readonly capacity: number | null
  /** Names of the fields that are examples, not facts. */
  readonly illustrative: readonly string[]
}

export const institutionKinds = [
  'embassy',
  'ministry',
  'government',
  'local-government',
  'institute',
  'university',
  'school',
  'museum',
  'library',
  'association',
  'foundation',
  'committee',
  'company',
  'international-organisation',
  'venue-operator',
  'ensemble',
  'artist',
  'festival',
  'group',
] as const
export type InstitutionKind = (typeof institutionKinds)[number]

/**
 * An organisation that belongs to a side, or is international; also a person who performs or
 * speaks, as far as a programme has to know where they are.
 */
export type Institution = {
  readonly id: string
  readonly visibility: Visibility
  /** The side it belongs to; null for an international one. */
  readonly side: string | null
  readonly kind: InstitutionKind
  readonly name: Localised
  readonly sources: readonly string[]
}
