import type { Language } from '#kit/text/localised.ts'

import { capitalised } from './dates.ts'

const onceFor = <Made>(make: (language: Language) => Made): ((language: Language) => Made) => {
  const made = new Map<Language, Made>()
  return (language) => {
    const one = made.get(language) ?? make(language)
    made.set(language, one)
    return one
  }
}

const listFormat = onceFor((language) => new Intl.ListFormat(language, { type: 'conjunction' }))
const languageNames = onceFor(
  (language) => new Intl.DisplayNames(language, { type: 'language', fallback: 'code' }),
)

/** Several things in a sentence: music, cinema and literature. */
export const formatList = (language: Language, items: readonly string[]): string =>
  listFormat(language).format(items)

const isLanguageTag = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/

/** The name of a language, given by its BCP 47 tag, with a capital; what is no tag stays as it is. */
export const languageName = (language: Language, tag: string): string =>
  isLanguageTag.test(tag) ? capitalised(language, languageNames(language).of(tag) ?? tag) : tag
