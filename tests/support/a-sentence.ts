import { doesNotMatch, match } from 'node:assert/strict'

import type { Language } from '#kit/text/localised.ts'

const faults: readonly RegExp[] = [
  /undefined|null|NaN|Infinity|\[object/u,
  /[{}]/u,
  // Two full stops, also where a quotation or a bracket closes between them.
  /\.[”»)]*\./u,
  /\s[.,;:)]/u,
  /\s{2}|[\r\n\t]/u,
  /[,;:]\./u,
  /\(\)|“”|«»/u,
]

const faultsOf: Readonly<Record<Language, readonly RegExp[]>> = {
  en: [/\b(?:one|(?<![\d,])1) (?:working )?(?:days|months|years|times)\b/u],
  // Spanish contracts preposition and article, and one day is singular.
  es: [
    /\b(?:de|a|del|al) el\b/iu,
    /\bun (?:días|meses|años)\b/u,
    /\b(?<![\d.])1 (?:días|meses|años)\b/u,
  ],
  az: [],
}

const opening: Readonly<Record<Language, RegExp>> = {
  en: /^[A-Z\d“]/u,
  es: /^[A-ZÁÉÍÓÚÑ\d«]/u,
  az: /^[A-ZƏĞİÖŞÜÇ\d“]/u,
}

/** Whether words put together from several parts still are a sentence, or sentences. */
export const isSentence = (text: string, language: Language): void => {
  match(text, opening[language])
  match(text, /[^.]\.$/u)
  for (const fault of [...faults, ...faultsOf[language]]) doesNotMatch(text, fault)
}
