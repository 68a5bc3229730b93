const tags: Readonly<Record<string, string>> = { az: 'az-Latn-AZ', en: 'en-GB', es: 'es-ES' }

/** A language as Word names it: with its country, and Azerbaijani with its script. */
export const wordLanguage = (language: string): string => tags[language] ?? language
