import { formatList } from '#kit/i18n/lists.ts'
import type { Language } from '#kit/text/localised.ts'

import type { Clauses } from '../domain/clause.ts'
import { clauseWords } from '../messages/clause-words.ts'
import { clauseSentence, type ClauseTelling, quoted } from './clause-telling.ts'
import { forceInWords } from './force-in-words.ts'
import {
  denunciationInWords,
  durationInWords,
  nonRenewalInWords,
  provisionalInWords,
  renewalInWords,
  survivalInWords,
} from './later-clauses-in-words.ts'

const wordsOfRecord = ({ force }: Clauses, telling: ClauseTelling): readonly string[] =>
  (force.words ?? '').trim() === ''
    ? []
    : [
        clauseSentence(
          telling.say('force.words', { words: quoted(force.words ?? '', telling) }),
          telling,
        ),
      ]

const hasTerm = ({ duration }: Clauses): boolean =>
  duration?.kind === 'term' || duration?.kind === 'until'

/** What a text usually says and this record does not: a blank to fill, not a clause of its own. */
const blanks = (
  clauses: Clauses,
): readonly ('duration' | 'renewal' | 'non-renewal' | 'denunciation')[] => [
  ...(clauses.duration === null ? (['duration'] as const) : []),
  ...(clauses.renewal === null && hasTerm(clauses) ? (['renewal'] as const) : []),
  ...(clauses.nonRenewal === null && clauses.renewal?.kind === 'tacit'
    ? (['non-renewal'] as const)
    : []),
  ...(clauses.denunciation === null ? (['denunciation'] as const) : []),
]

const blanksInWords = (clauses: Clauses, telling: ClauseTelling): readonly string[] => {
  const names = blanks(clauses).map((name) => telling.say(`name.${name}`))
  if (names.length === 0) return []
  const listed = formatList(telling.language, names)
  return [clauseSentence(telling.say('not-recorded', { clauses: listed }), telling)]
}

/**
 * Reads the final clauses back as a lawyer would say them, each in a sentence or more, in the order
 * in which a text has them; last what is not recorded yet.
 */
export const clausesInWords = (clauses: Clauses, language: Language): readonly string[] => {
  const telling: ClauseTelling = { language, say: clauseWords(language) }
  const { force, provisional, duration, renewal, nonRenewal, denunciation, survival } = clauses
  return [
    ...forceInWords(force, telling),
    ...wordsOfRecord(clauses, telling),
    ...(provisional === null ? [] : provisionalInWords(provisional, telling)),
    ...(duration === null ? [] : durationInWords(duration, telling)),
    ...(renewal === null ? [] : renewalInWords(renewal, telling)),
    ...(nonRenewal === null ? [] : nonRenewalInWords(nonRenewal, telling)),
    ...(denunciation === null ? [] : denunciationInWords(denunciation, telling)),
    ...survivalInWords(survival, telling),
    ...blanksInWords(clauses, telling),
  ]
}
