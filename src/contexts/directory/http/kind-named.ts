import { institutionKinds } from '#contexts/relations/contract.ts'
import { foldText } from '#kit/text/fold-text.ts'
import { languages } from '#kit/text/localised.ts'

import { words } from '../messages/words.ts'

type Kind = (typeof institutionKinds)[number]

/** `committee or commission` is either of the two. */
const partsOf = (text: string): readonly string[] => [text, ...text.split(/ (?:or|o|və ya) /)]

const spellings: ReadonlyMap<string, Kind> = new Map(
  institutionKinds.flatMap((kind) =>
    [kind, ...languages.flatMap((language) => partsOf(words(language)(`kind.${kind}`)))].map(
      (spelling) => [foldText(spelling), kind] as const,
    ),
  ),
)

/** The kind that people name by its id or its word in any of the languages. */
export const kindNamed = (typed: string): Kind | undefined => spellings.get(foldText(typed))
