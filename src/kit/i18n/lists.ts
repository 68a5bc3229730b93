import type { Language } from '#kit/text/localised.ts'

const onceFor = <Made>(make: (language: Language) => Made): ((language: Language) => Made) => {
  const made = new Map<Language, Made>()
  return (language) => {
    const one = made.get(language) ?? make(language)
    made.set(language, one)
    return one
  }
}

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', es: 'es', az: 'az' }

const listFormat = onceFor(
  (language) => new Intl.ListFormat(locales[language], { type: 'conjunction' }),
)
const languageNames = onceFor(
  (language) => new Intl.DisplayNames(language, { type: 'language', fallback: 'code' }),
)

const regionNames = onceFor(
  (language) => new Intl.DisplayNames(language, { type: 'region', fallback: 'code' }),
)

/** The name of a country by its code of two letters; what is no code stays as it is. */
export const countryName = (language: Language, code: string): string =>
  /^[A-Z]{2}$/.test(code) ? (regionNames(language).of(code) ?? code) : code

/** Several things in a sentence: music, cinema and literature. */
export const formatList = (language: Language, items: readonly string[]): string =>
  listFormat(language).format(items)

/** A part of a list in a sentence: one of the things by its index, or the words between them. */
export type ListPart =
  | { readonly kind: 'item'; readonly index: number }
  | { readonly kind: 'words'; readonly text: string }

/** How a sentence lists `count` things, for things that are not plain text. */
export const splitList = (language: Language, count: number): ListPart[] =>
  listFormat(language)
    .formatToParts(Array.from({ length: count }, (_none, index) => String(index)))
    .map(({ type, value }) =>
      type === 'element' ? { kind: 'item', index: Number(value) } : { kind: 'words', text: value },
    )

const isLanguageTag = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/

/** The name of a language, given by its BCP 47 tag, as within a sentence; what is no tag stays as it is. */
export const languageName = (language: Language, tag: string): string =>
  isLanguageTag.test(tag) ? (languageNames(language).of(tag) ?? tag) : tag
