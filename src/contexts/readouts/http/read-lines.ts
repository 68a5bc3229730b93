import { type ReadLines, undertakings } from '#contexts/meetings/contract.ts'
import { getOwnRelation, hostOf } from '#contexts/relations/contract.ts'
import { dayInZone } from '#kit/time/zones.ts'

import { noteWords } from '../data/note-words.ts'
import { modalities } from '../domain/modality.ts'
import { readNotes } from '../domain/read-note.ts'
import { knownLexicon } from './known-lexicon.ts'

/** What marked lines of notes say, by the rules that read press texts. */
export const readLines: ReadLines = async (tx, { meeting, notes, lines, visit }) => {
  const relation = await getOwnRelation(tx)
  const ownSide = visit.actor.side
  const read = readNotes(lines, notes, {
    lexicon: await knownLexicon(tx),
    noteWords,
    language: visit.language,
    ownSide,
    otherSide: relation.sides.find(({ id }) => id !== ownSide)?.id ?? '',
    on: meeting.content.on?.first ?? dayInZone(visit.today, hostOf(relation).zone),
  })
  return read.map(({ modality, owner, ...line }) => ({
    ...line,
    unit: owner,
    modality: modality && (undertakings.modalities[modalities.indexOf(modality)] ?? null),
  }))
}
