import { IntlMessageFormat } from 'intl-messageformat'

import type { Language } from '#kit/text/localised.ts'

/** Says one message of a catalogue in one language, its ICU placeholders filled. */
export type Words<Key extends string> = (
  key: Key,
  values?: Readonly<Record<string, string | number>>,
) => string

/**
 * A catalogue of interface words: the same keys in every language (checked by the compiler),
 * ICU MessageFormat texts. Each message is parsed once, when it is first said.
 */
export const catalogue = <Key extends string>(
  texts: Readonly<Record<Language, Readonly<Record<Key, string>>>>,
): ((language: Language) => Words<Key>) => {
  const parsed = new Map<string, IntlMessageFormat>()
  return (language) => (key, values) => {
    const text = texts[language][key]
    if (!text.includes('{') && !text.includes("'")) return text
    const id = `${language} ${key}`
    const format =
      parsed.get(id) ?? new IntlMessageFormat(text, language, undefined, { ignoreTag: true })
    parsed.set(id, format)
    return String(format.format(values))
  }
}
