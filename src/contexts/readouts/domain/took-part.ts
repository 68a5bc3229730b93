import type { mentionsBySentence, Person, Placed } from './gather-people.ts'
import type { LanguageLexicon } from './lexicon.ts'
import { phrasesIn } from './phrases.ts'
import type { Sentence } from './sentences.ts'

// A verb of saying belongs to its subject when it stands no further away than this.
const farthest = 9

const saysSomething = (
  { to }: Placed,
  { tokens }: Sentence,
  { words, others }: { readonly words: LanguageLexicon; readonly others: readonly Placed[] },
): boolean => {
  const next = others.find(({ from }) => from >= to)?.from ?? tokens.length
  // Azerbaijani sets the verb last; other people may stand between it and its subject.
  const limit = words.headsLast ? tokens.length : Math.min(to + farthest, next)
  return phrasesIn(words.saying, tokens).some(({ from }) => from >= to && from < limit)
}

const isOnlyMentioned = (
  { from, to }: Placed,
  { tokens }: Sentence,
  words: LanguageLexicon,
): boolean =>
  phrasesIn(words.mentioning, tokens).some((phrase) =>
    words.headsLast
      ? phrase.from >= to && phrase.from <= to + 1
      : phrase.to <= from && phrase.to >= from - 2,
  )

export type Told = {
  readonly sentences: readonly Sentence[]
  readonly words: LanguageLexicon
  readonly mentions: ReturnType<typeof mentionsBySentence>
}

/**
 * Whether somebody took part: a sentence of meeting has them in it, or what they said there is
 * told. Who is only spoken of (`named after`, `works of`) did not.
 */
export const tookPart = (person: Person, { sentences, words, mentions }: Told): boolean =>
  person.mentions.some((mention) => {
    const sentence = sentences[mention.sentence]
    if (sentence === undefined || isOnlyMentioned(mention, sentence, words)) return false
    if (phrasesIn(words.meeting, sentence.tokens).length > 0) return true
    const others = (mentions.get(mention.sentence) ?? [])
      .filter((other) => other.person !== person)
      .toSorted((a, b) => a.from - b.from)
    return saysSomething(mention, sentence, { words, others })
  })
