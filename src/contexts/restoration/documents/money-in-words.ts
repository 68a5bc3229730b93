import type { Language } from '#kit/text/localised.ts'

import type { Currency } from '../domain/money.ts'

const separators: Readonly<Record<Language, readonly [string, string]>> = {
  en: [',', '.'],
  es: ['\u00A0', ','],
  az: ['.', ','],
}

/** An amount with its currency by code, since a sign would not tell one dollar from another. */
export const moneyInWords = (language: Language, amount: number, currency: Currency): string => {
  const [thousands, decimal] = separators[language]
  const whole = String(Math.trunc(amount / 100)).replaceAll(/\B(?=(\d{3})+$)/g, thousands)
  const rest = amount % 100
  const cents = rest === 0 ? '' : `${decimal}${String(rest).padStart(2, '0')}`
  return `${whole}${cents}\u00A0${currency}`
}
