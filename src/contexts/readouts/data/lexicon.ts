import type { Lexicon, KnownInstitution } from '../domain/lexicon.ts'
import { phrasesOf } from '../domain/phrases.ts'
import { azerbaijani } from './azerbaijani.ts'
import { countries } from './countries.ts'
import { disciplines } from './disciplines.ts'
import { english } from './english.ts'
import { agencies, institutions } from './institutions.ts'
import { places } from './places.ts'
import { spanish } from './spanish.ts'

/** The shipped lexicon, with the institutions of a directory where there is one. */
export const lexiconWith = (
  known: readonly (readonly [string, KnownInstitution])[] = [],
): Lexicon => ({
  languages: [english, spanish, azerbaijani],
  institutions: phrasesOf([...known, ...institutions]),
  agencies,
  places: phrasesOf(places),
  disciplines: phrasesOf(disciplines),
  countries: phrasesOf(countries),
})
