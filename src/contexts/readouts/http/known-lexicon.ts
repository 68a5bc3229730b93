import { institutions, people } from '#contexts/directory/contract.ts'
import type { Transaction } from '#kit/db/database.ts'

import { lexiconWith } from '../data/lexicon.ts'
import type { KnownPerson } from '../domain/known-people.ts'
import type { Lexicon } from '../domain/lexicon.ts'
import { wordsOfInstitutions } from './known-records.ts'

/** The shipped lexicon with the people and institutions of the directory, as the transaction sees them. */
export const knownLexicon = async (tx: Transaction): Promise<Lexicon> => {
  const known = (await people.list(tx)).map((person): KnownPerson => ({
    names: person.names.map(({ text }) => text),
    side: person.actsFor,
    postsOn: (day) =>
      people
        .capacitiesOn(person, day)
        .filter(({ certainty }) => certainty === 'held')
        .map(({ post }) => post.title),
  }))
  return lexiconWith(wordsOfInstitutions(await institutions.list(tx)), known)
}
