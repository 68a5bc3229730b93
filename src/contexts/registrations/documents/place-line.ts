import { inLanguage, type Language, type Localised } from '#kit/text/localised.ts'

/** Where something takes place, as one line for people: each part once. */
export const placeLine = (parts: readonly Localised[], language: Language): string =>
  parts
    .map((part) => inLanguage(part, language).text)
    .filter((text, index, all) => text !== '' && all.indexOf(text) === index)
    .join(', ')
