import { asActor, operatorActingFor } from '#contexts/access/contract.ts'
import { type Lexicon, lexiconWith, readouts } from '#contexts/readouts/contract.ts'

import type { CommandIo } from './io.ts'
import { readerNamed } from './reader-named.ts'
import { withinInstallation } from './within-installation.ts'

// The database hands out to no side what one side alone sees.
const nobodysSide = ''

/** What the rules know with the directory of a relation: what both sides see, or what one of them does. */
export const lexiconOfRelation = async (
  io: CommandIo,
  named: { readonly relation: string; readonly side: string | undefined },
): Promise<Lexicon> => {
  let lexicon = lexiconWith()
  await withinInstallation(io, async (db) => {
    const { relation, actor } = await readerNamed(db, named)
    const reader = actor ?? operatorActingFor(relation.id, nobodysSide)
    lexicon = await asActor(db, reader, readouts.knownLexicon)
    return 0
  })
  return lexicon
}
