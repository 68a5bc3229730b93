/** The languages offered, in the order in which the language switch shows them. */
export const languages = ['en', 'es', 'az'] as const

export type Language = (typeof languages)[number]

export const isLanguage = (text: string): text is Language =>
  (languages as readonly string[]).includes(text)

/** A text as written by people, in as many of the languages as exist. At least one is there. */
export type Localised = Readonly<Partial<Record<Language, string>>>

/** A text together with the language it really is in, so that a fallback can be labelled. */
export type InLanguage = { readonly text: string; readonly language: Language }

/** The text in the wanted language, else in the first language that has it. */
export const inLanguage = (localised: Localised, wanted: Language): InLanguage => {
  const language = [wanted, ...languages].find((candidate) => localised[candidate])
  if (language === undefined) return { text: '', language: wanted }
  return { text: localised[language] ?? '', language }
}
