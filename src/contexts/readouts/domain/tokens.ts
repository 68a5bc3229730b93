import { foldText } from '#kit/text/fold-text.ts'

/** A word of a text: where it stands, and its key without case and diacritics. */
export type Token = {
  readonly text: string
  /** Offsets into the whole text, in UTF-16 code units: `text.slice(start, end)` is the word. */
  readonly start: number
  readonly end: number
  readonly key: string
  readonly isCapital: boolean
  /** What stands between this word and the one before it. */
  readonly before: string
}

// Letters with inner apostrophes and hyphens, initials with their dot, numbers with their ordinal.
const word =
  /\p{Lu}\.(?=\s?\p{Lu})|\p{L}[\p{L}\p{M}]*(?:['’ʼ-](?![sS](?!\p{L}))\p{L}[\p{L}\p{M}]*)*|\d+(?:-?\p{L}+)?/gu

// Most words need no folding but of case, and folding costs twenty times as much.
const plain = /^[\x21-\x7e]+$/

const keyOf = (found: string): string =>
  plain.test(found) ? found.toLowerCase() : foldText(found).replaceAll('’', "'")

const startsCapital = /^\p{Lu}/u

/** The words of a stretch of the text that begins at `offset`. */
export const tokensOf = (text: string, offset = 0): readonly Token[] => {
  let last = 0
  // The `s` of a genitive is no word of its own.
  const words = [...text.matchAll(word)].filter(
    ({ 0: found, index }) => !(found === 's' && /['’]/.test(text.charAt(index - 1))),
  )
  return words.map((match) => {
    const [found] = match
    const before = text.slice(last, match.index)
    last = match.index + found.length
    return {
      text: found,
      start: offset + match.index,
      end: offset + last,
      key: keyOf(found),
      isCapital: startsCapital.test(found),
      before,
    }
  })
}

/** Whether two words follow one another with nothing but white space between them. */
export const followsDirectly = ({ before }: Token): boolean => /^(?:['’]s)?\s*$/.test(before)

/** The key of a word; '' beyond the ends of a sentence. */
export const keyAt = (tokens: readonly Token[], at: number): string => tokens[at]?.key ?? ''
