import { foldText } from '#kit/text/fold-text.ts'

/** The head of a column without case, accents and signs: `Name (ES)` and `name_es` are `name es`. */
export const plainHead = (header: string): string =>
  foldText(header)
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()

/** What plain heads mean, as people write them in the three languages, by what they mean. */
export const meaningsOfHeads = (
  heads: Readonly<Record<string, readonly string[]>>,
): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(heads).flatMap(([meaning, all]) => all.map((head) => [head, meaning] as const)),
  )

const languageWords: ReadonlyMap<string, string> = new Map([
  ...['english', 'ingles', 'ingilisce', 'ingilis'].map((word) => [word, 'en'] as const),
  ...['spanish', 'espanol', 'ispanca', 'ispan'].map((word) => [word, 'es'] as const),
  ...['azerbaijani', 'azerbaiyano', 'azerbaycanca', 'azerbaycan'].map(
    (word) => [word, 'az'] as const,
  ),
])

/**
 * The language of a text whose plain head names it by its code or its word: `nombre es`, `nombre en
 * espanol`, `ispanca ad`. Undefined where the head is about something else.
 */
export const languageOfHead = (
  plain: string,
  subjects: ReadonlySet<string>,
): string | undefined => {
  const words = plain.split(' ')
  const isAbout = [words[0], words.at(-1)].some((word) => subjects.has(word ?? ''))
  if (!isAbout || words.length < 2) return undefined
  const spelt = words.map((word) => languageWords.get(word)).find((code) => code !== undefined)
  const last = words.length === 2 ? (words[1] ?? '') : ''
  // A column of numbers is no text in Indonesian.
  return spelt ?? (/^[a-z]{2,3}$/.test(last) && last !== 'id' ? last : undefined)
}
