import { type Token, tokensOf } from './tokens.ts'

/** A sentence with its words. */
export type Sentence = {
  readonly text: string
  readonly start: number
  readonly tokens: readonly Token[]
}

// Text that never ends a sentence is cut all the same, so that the time a text takes stays in
// proportion to its length.
const longest = 2_000

const end = /[.!?…]+["”»')\]]*\s+(?=["“«'(]?[\p{Lu}\d])|\n\s*\n|\n(?=[^\n]{0,80}\n)/gu

const abbreviation =
  /(?:^|[\s(])(?:mr|mrs|ms|dr|prof|h\.?e|st|no|art|sr|sra|srta|lic|ing|arq|dra|mtro|mtra|gen|av|etc|i\.e|e\.g|vs|approx|cən|xan|prof|akad)\.\s*$/iu
const initial = /(?:^|[\s.(])\p{Lu}\.\s*$/u

const isEnd = (upTo: string): boolean => {
  const tail = upTo.slice(-14)
  return !abbreviation.test(tail) && !initial.test(tail)
}

const pieces = (text: string): readonly { readonly start: number; readonly text: string }[] => {
  const found: { start: number; text: string }[] = []
  let from = 0
  const take = (to: number): void => {
    for (let at = from; at < to; at += longest) {
      found.push({ start: at, text: text.slice(at, Math.min(at + longest, to)) })
    }
    from = to
  }
  for (const match of text.matchAll(end)) {
    const to = match.index + match[0].length
    if (match[0].includes('\n') || isEnd(text.slice(from, to))) take(to)
  }
  take(text.length)
  return found
}

/** A text as sentences: at a full stop before a capital letter, at an empty line, and never too long. */
export const sentencesOf = (text: string): readonly Sentence[] =>
  pieces(text)
    .map(({ start, text: sentence }) => ({
      start,
      text: sentence,
      tokens: tokensOf(sentence, start),
    }))
    .filter(({ tokens }) => tokens.length > 0)
