import { inLanguage, type Language, type Localised } from '#kit/text/localised.ts'

import type { Jurisdiction } from '../domain/measure.ts'

/** A city of the directory: the name by which places are compared, and its names for people. */
export type KnownCity = {
  readonly country: string
  readonly region: string | null
  readonly city: string
  readonly cityName: Localised
}

const locales: Readonly<Record<Language, Intl.DisplayNames>> = {
  en: new Intl.DisplayNames(['en'], { type: 'region' }),
  es: new Intl.DisplayNames(['es'], { type: 'region' }),
  az: new Intl.DisplayNames(['az'], { type: 'region' }),
}

/** A country's name; its code, where the code is none of a country. */
export const countryInWords = (country: string, language: Language): string =>
  /^[A-Z]{2}$/.test(country) ? (locales[language].of(country) ?? country) : country

const cityInWords = (city: string, known: readonly KnownCity[], language: Language): string => {
  const found = known.find((one) => one.city === city)
  return found === undefined ? city : inLanguage(found.cityName, language).text
}

/** A jurisdiction, the narrowest part first: `Baku, Azerbaijan`. */
export const placeInWords = (
  { country, region, city }: Jurisdiction,
  known: readonly KnownCity[],
  language: Language,
): string => {
  const narrow = city === undefined ? region : cityInWords(city, known, language)
  const name = countryInWords(country, language)
  return narrow === undefined ? name : `${narrow}, ${name}`
}
