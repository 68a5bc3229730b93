import type { Language } from '#kit/text/localised.ts'

const locales: Readonly<Record<Language, string>> = {
  en: 'en-GB-u-nu-latn',
  es: 'es-u-nu-latn',
  az: 'az-u-nu-latn',
}

const formats = new Map<string, Intl.NumberFormat>()

const formatWith = (language: Language, decimals: number): Intl.NumberFormat => {
  const key = `${language} ${String(decimals)}`
  const known = formats.get(key)
  if (known !== undefined) return known
  const made = new Intl.NumberFormat(locales[language], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
  formats.set(key, made)
  return made
}

/** A number as digits with a point says it, in words of a language: with exactly its decimals. */
export const formatNumber = (language: Language, digits: string): string => {
  const decimals = Math.min(20, digits.split('.')[1]?.length ?? 0)
  return formatWith(language, decimals).format(Number(digits))
}
