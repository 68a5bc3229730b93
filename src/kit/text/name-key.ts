import anyAscii from 'any-ascii'

// Azerbaijani and Turkish letters as other languages write their sounds. A name may also be
// written with the bare letter (Cafarov), so both are keys.
const sounds: Readonly<Record<string, string>> = {
  ə: 'a',
  c: 'j',
  ç: 'ch',
  ş: 'sh',
  ğ: 'gh',
  x: 'kh',
  q: 'g',
  ö: 'o',
  ü: 'u',
  ı: 'i',
}

// What is written there alone; ç, ö and ü are known elsewhere, too, and so is qu before a vowel.
const onlyThere = /[əğış]|q(?!u[aeio])/

// Greek writes some sounds with two letters (ELOT 743).
const greek: readonly (readonly [RegExp, string])[] = [
  [/ο[υύ]/gi, 'u'],
  [/α[υύ]/gi, 'av'],
  [/ε[υύ]/gi, 'ev'],
  [/μπ/gi, 'b'],
  [/γκ/gi, 'g'],
]

// Spellings of one sound in the usual romanisations. The order counts: longer before shorter.
const folds: readonly (readonly [RegExp, string])[] = [
  [/shch|sch/g, 's'],
  [/dzh|dj/g, 'j'],
  [/tch|ch/g, 'C'],
  [/kh|x/g, 'h'],
  [/gh/g, 'g'],
  [/sh/g, 's'],
  [/zh/g, 'j'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ts|tz/g, 'z'],
  [/qu(?=[ei])|[cq]|ck/g, 'k'],
  [/w/g, 'v'],
  [/oo|ou/g, 'u'],
  [/oe/g, 'o'],
  [/ue/g, 'u'],
  [/[iy]?j(?=[aeo])(?<=[iy]j)/g, 'i'],
  [/[yi]+/g, 'i'],
  [/\bi(?=e)/g, ''],
  [/e/g, 'a'],
  [/([a-zC])\1+/g, '$1'],
]

const respelt = (text: string, spellings: typeof folds): string =>
  spellings.reduce((sofar, [spelling, key]) => sofar.replaceAll(spelling, key), text)

const folded = (ascii: string): string => respelt(ascii, folds)

/** Lower-case ASCII words, romanised: apostrophes go, everything else that is no letter parts words. */
const romanised = (text: string): string =>
  anyAscii(respelt(text.normalize('NFC'), greek))
    .toLowerCase()
    .replaceAll(/['`’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()

const lower = (text: string): string =>
  text.normalize('NFC').replaceAll('İ', 'i').replaceAll('I', 'ı').toLowerCase()

const asSpoken = (text: string): string =>
  lower(text).replaceAll(/[əcçşğxqöüı]/g, (letter) => sounds[letter] ?? letter)

// The alphabets that write consonants alone.
const unvocalised = /[\p{Script=Arabic}\p{Script=Hebrew}]/u

/** The consonants, those alone that are told apart where vowels are not written. */
const skeletonOf = (ascii: string): string =>
  folded(ascii.replaceAll(/[wy]/g, ''))
    .replaceAll('v', 'f')
    .replaceAll('g', 'k')
    .replaceAll('p', 'b')
    .replaceAll(/h\b/g, '')
    .replaceAll(/[aeiou]/g, '')
    .replaceAll(/([a-zC])\1+/g, '$1')
    .replaceAll(/ +/g, ' ')
    .trim()

const marked = (mark: string, key: string): string =>
  key
    .split(' ')
    .filter((word) => word.length > 1)
    .map((word) => mark + word)
    .join(' ')

const fullKeys = (text: string, language: string | null): readonly string[] => {
  const hasTheirLetters =
    language === 'az' || language === 'tr' || onlyThere.test(text.toLowerCase())
  return [
    folded(romanised(text)),
    ...(hasTheirLetters ? [folded(romanised(asSpoken(text)))] : []),
  ].filter((key) => key !== '')
}

const distinct = (keys: readonly string[]): readonly string[] =>
  [...new Set(keys)].filter((key) => key !== '')

/**
 * The keys under which a name is kept, so that it is found however it is written: without case and
 * diacritics, in Latin letters, with one letter for each sound that spellings differ in (Əliyev,
 * Aliyev, Алиев). Words keep their order. Names in Arabic or Hebrew letters have their consonants
 * alone; `~` marks those of any name, `=` those of a name that has nothing else.
 */
export const nameKeysOf = (text: string, language: string | null = null): readonly string[] => {
  const skeleton = skeletonOf(romanised(text))
  return unvocalised.test(text)
    ? distinct([marked('~', skeleton), marked('=', skeleton)])
    : distinct([...fullKeys(text, language), marked('~', skeleton)])
}

/**
 * The words of some texts' keys, each once: a record of these texts is found by whatever begins one
 * of them. `''` stands for the language of a text that nobody named.
 */
export const nameWordsOf = (
  texts: readonly Readonly<Record<string, string>>[],
): readonly string[] =>
  distinct(
    texts
      .flatMap((text) => Object.entries(text))
      .flatMap(([language, text]) => nameKeysOf(text, language === '' ? null : language))
      .flatMap((key) => key.split(' ')),
  )

/**
 * What is looked for when somebody types this: each answer is a list of words, and a name is found
 * when one of its keys has, for one of the lists, every word at the beginning of one of its own.
 */
export const nameQueriesOf = (text: string): readonly (readonly string[])[] => {
  const skeleton = skeletonOf(romanised(text))
  const keys = unvocalised.test(text)
    ? [marked('~', skeleton)]
    : [...fullKeys(text, null), marked('=', skeleton)]
  return distinct(keys).map((key) => key.split(' '))
}

const holds = (key: string, query: readonly string[]): boolean => {
  const words = key.split(' ')
  return query.every((asked) => words.some((word) => word.startsWith(asked)))
}

/** Whether one of the queries that somebody's typing makes finds a name that is kept under these keys. */
export const isFoundByQueries = (
  keys: readonly string[],
  queries: ReturnType<typeof nameQueriesOf>,
): boolean => queries.some((query) => keys.some((key) => holds(key, query)))

/** Whether a search for `typed` finds a name that is kept under these keys. */
export const isFoundBy = (keys: readonly string[], typed: string): boolean =>
  isFoundByQueries(keys, nameQueriesOf(typed))

/**
 * Whether two names, by their keys, are the same as a whole: by their consonants alone only where
 * one of them is written without vowels.
 */
export const isSameName = (one: readonly string[], other: readonly string[]): boolean => {
  const isUnvocalised = [...one, ...other].some((key) => key.startsWith('='))
  return one.some((key) => (isUnvocalised || !key.startsWith('~')) && other.includes(key))
}
