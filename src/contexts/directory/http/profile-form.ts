import type { Form } from '#kit/http/form.ts'
import type { Language, Localised } from '#kit/text/localised.ts'
import { inLanguage } from '#kit/text/localised.ts'

import type { ProfileContent } from '../domain/institution-record.ts'

export const profileTexts = [
  'names',
  'competences',
  'parent',
  'places',
  'website',
  'sources',
] as const
export type ProfileText = (typeof profileTexts)[number]
export type WrittenProfile = Readonly<Record<ProfileText, string>>

export type ProfileFault = {
  readonly field: ProfileText
  readonly kind: 'too-long' | 'address' | 'choice'
}

export const profileIn = (form: Form): WrittenProfile => ({
  names: form.text('names'),
  competences: form.text('competences'),
  parent: form.text('parent'),
  places: form.text('places'),
  website: form.text('website'),
  sources: form.text('sources'),
})

/** A profile as the form shows it in the language of the reader. */
export const profileWritten = (
  profile: ProfileContent,
  language: Language,
): Omit<WrittenProfile, 'names'> => ({
  competences: profile.competences
    .map(({ words, source }) =>
      [inLanguage(words, language).text, ...(source === '' ? [] : [source])].join(' | '),
    )
    .join('\n'),
  parent: profile.parent ?? '',
  places: profile.places.map((place) => inLanguage(place, language).text).join('\n'),
  website: profile.website,
  sources: profile.sources.join('\n'),
})

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** A text that stands as before keeps its other languages. */
const localisedOf = (
  text: string,
  { known, language }: { readonly known: readonly Localised[]; readonly language: Language },
): Localised => known.find((one) => inLanguage(one, language).text === text) ?? { [language]: text }

const longest = 4000

export const profileFaults = (
  written: WrittenProfile,
  institutions: ReadonlySet<string>,
): readonly ProfileFault[] => {
  const faults: readonly (ProfileFault | false)[] = [
    ...profileTexts.map(
      (field): ProfileFault | false =>
        written[field].length > longest && { field, kind: 'too-long' },
    ),
    written.website !== '' &&
      !/^https?:\/\/\S+$/.test(written.website) && { field: 'website', kind: 'address' },
    written.parent !== '' &&
      !institutions.has(written.parent) && { field: 'parent', kind: 'choice' },
  ]
  return faults.filter((fault) => fault !== false)
}

/** What a form says of an institution; `known`: what it is to replace. */
export const readProfile = (
  written: WrittenProfile,
  { known, language }: { readonly known: ProfileContent; readonly language: Language },
): ProfileContent => ({
  parent: written.parent === '' ? null : written.parent,
  competences: linesOf(written.competences).map((line) => {
    const [text = '', source = ''] = line.split('|').map((part) => part.trim())
    const before = known.competences.map(({ words }) => words)
    return { words: localisedOf(text, { known: before, language }), source }
  }),
  website: written.website,
  places: linesOf(written.places).map((place) =>
    localisedOf(place, { known: known.places, language }),
  ),
  sources: linesOf(written.sources),
})
