import type { Lexicon, KnownInstitution } from '../domain/lexicon.ts'
import { type KnownPerson, knownPeopleOf } from '../domain/known-people.ts'
import { phrasesOf } from '../domain/phrases.ts'
import { azerbaijani } from './azerbaijani.ts'
import { countries } from './countries.ts'
import { disciplines } from './disciplines.ts'
import { english } from './english.ts'
import { agencies, institutions } from './institutions.ts'
import { places } from './places.ts'
import { spanish } from './spanish.ts'

/** The shipped lexicon, with the institutions and people of a directory where there is one. */
export const lexiconWith = (
  known: readonly (readonly [string, KnownInstitution])[] = [],
  people: readonly KnownPerson[] = [],
): Lexicon => ({
  languages: [english, spanish, azerbaijani],
  institutions: phrasesOf([...known, ...institutions]),
  people: knownPeopleOf(people),
  agencies,
  places: phrasesOf(places),
  disciplines: phrasesOf(disciplines),
  countries: phrasesOf(countries),
})
