import { inLanguage, type InLanguage, type Language } from '#kit/text/localised.ts'

import { ownSideFirst, type Relation } from '../../domain/relation.ts'
import type { Institution, InstitutionKind, Venue } from '../../domain/venue.ts'
import { words } from '../../messages/words.ts'

export type ListedInstitution = {
  readonly name: InLanguage
  readonly kind: InstitutionKind
  readonly source: string | undefined
  readonly isPrivate: boolean
}

export type ListedVenue = {
  readonly name: InLanguage
  readonly city: string
  readonly setting: string
  readonly capacity: string
  readonly isIllustrative: boolean
  readonly isPrivate: boolean
}

export type DirectoryView = {
  readonly language: Language
  readonly sides: readonly {
    readonly name: string
    readonly institutions: readonly ListedInstitution[]
  }[]
  readonly venues: readonly ListedVenue[]
}

type Directory = {
  readonly relation: Relation
  readonly venues: readonly Venue[]
  readonly institutions: readonly Institution[]
  readonly language: Language
  readonly side: string
}

const listed = (
  institution: Institution,
  { language, side }: Pick<Directory, 'language' | 'side'>,
): ListedInstitution => ({
  name: inLanguage(institution.name, language),
  kind: institution.kind,
  source: institution.sources[0],
  isPrivate: institution.visibility === side,
})

const byName = (language: Language) => {
  const collator = new Intl.Collator(language)
  return (a: { name: InLanguage }, b: { name: InLanguage }): number =>
    collator.compare(a.name.text, b.name.text)
}

/** The directory in the reader's language, their own side first. */
export const directoryView = (directory: Directory): DirectoryView => {
  const { relation, venues, institutions, language, side } = directory
  const say = words(language)
  const groups = [
    ...ownSideFirst(relation, side).map((one) => ({
      id: one.id,
      name: inLanguage(one.name, language).text,
    })),
    { id: null, name: say('directory.international') },
  ]
  return {
    language,
    sides: groups
      .map(({ id, name }) => ({
        name,
        institutions: institutions
          .filter((institution) => institution.side === id)
          .map((institution) => listed(institution, directory))
          .sort(byName(language)),
      }))
      .filter((group) => group.institutions.length > 0),
    venues: venues
      .map((venue) => ({
        name: inLanguage(venue.name, language),
        city: inLanguage(venue.cityName, language).text,
        setting: say(`setting.${venue.setting}`),
        capacity:
          venue.capacity === null ? say('venue.capacity.unknown') : venue.capacity.toString(),
        isIllustrative: venue.illustrative.length > 0,
        isPrivate: venue.visibility === side,
      }))
      .sort(byName(language)),
  }
}
