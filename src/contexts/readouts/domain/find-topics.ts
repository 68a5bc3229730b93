import type { Words } from './find-countries.ts'
import type { InstitutionMention } from './find-institutions.ts'
import type { FoundWords, Span } from './finding.ts'
import type { Person } from './gather-people.ts'
import { type PhraseMatch, phrasesIn } from './phrases.ts'
import type { Sentence } from './sentences.ts'
import type { Token } from './tokens.ts'

type Read = {
  readonly sentences: readonly Sentence[]
  readonly context: Words
  readonly institutions: ReadonlyMap<number, readonly InstitutionMention[]>
  readonly people: readonly Person[]
}

/** The words of a sentence that no institution's name takes up. */
const outsideOf = ({ institutions }: Read, index: number, { tokens }: Sentence) => {
  const mentions = institutions.get(index) ?? []
  return tokens.filter(
    ({ start }) => !mentions.some(({ span }) => start >= span[0] && start < span[1]),
  )
}

/** A place as written, without the ending that Azerbaijani sets to it. */
const placeAt = (
  { text, start }: Sentence,
  outside: readonly Token[],
  { from, to, keys }: PhraseMatch<string>,
): FoundWords => {
  const [first, last] = [outside[from], outside[to - 1]]
  const beyond = (last?.text.length ?? 0) - (keys.at(-1)?.length ?? 0)
  const begin = first?.start ?? 0
  const end = (last?.end ?? 0) - Math.max(0, beyond)
  return { name: text.slice(begin - start, end - start), span: [begin, end] }
}

/** Where the names of people stand, by sentence: Luis Salvador is no city. */
const namesBySentence = ({ people }: Read): ReadonlyMap<number, readonly Span[]> =>
  new Map(
    [
      ...Map.groupBy(
        people.flatMap(({ mentions }) => mentions.filter(({ name }) => name !== null)),
        ({ sentence }) => sentence,
      ),
    ].map(([sentence, mentions]) => [sentence, mentions.map(({ span }) => span)] as const),
  )

/** Cities, regions and landmarks, each time that the text has one. */
export const placesIn = (read: Read): readonly FoundWords[] => {
  const names = namesBySentence(read)
  return read.sentences.flatMap((sentence, index) => {
    const { lexicon, words } = read.context
    const outside = outsideOf(read, index, sentence)
    return phrasesIn(lexicon.places, outside, words.headsLast)
      .filter(({ from }) => outside[from]?.isCapital === true)
      .map((match) => placeAt(sentence, outside, match))
      .filter(
        ({ span }) =>
          !(names.get(index) ?? []).some(([start, end]) => span[0] >= start && span[0] < end),
      )
  })
}

/** Disciplines of the programme, each time that the text has a word for one. */
export const disciplinesIn = (read: Read): readonly FoundWords[] =>
  read.sentences.flatMap((sentence, index) => {
    const { lexicon, words } = read.context
    const outside = outsideOf(read, index, sentence)
    return phrasesIn(lexicon.disciplines, outside, words.headsLast).map(({ from, to, means }) => ({
      name: means,
      span: [outside[from]?.start ?? 0, outside[to - 1]?.end ?? 0],
    }))
  })
