import { type KnownDate, knownDateFromIso } from '#kit/time/known-date.ts'

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

const month = `(${months.join('|')})`
const patterns: readonly (readonly [RegExp, (parts: readonly string[]) => string])[] = [
  [/\b(\d{4}-\d{2}-\d{2})\b/g, ([iso = '']) => iso],
  [
    new RegExp(String.raw`\b(\d{1,2}) ${month},? (\d{4})\b`, 'gi'),
    ([day = '', name = '', year = '']) => isoOf(year, name, day),
  ],
  [
    new RegExp(String.raw`\b${month} (\d{1,2}),? (\d{4})\b`, 'gi'),
    ([name = '', day = '', year = '']) => isoOf(year, name, day),
  ],
]

const isoOf = (year: string, name: string, day: string): string => {
  const number = months.indexOf(name.toLowerCase()) + 1
  return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** The days that an English text names: `2002-12-31`, `31 December 2002`, `December 31, 2002`. */
export const datesInWords = (text: string): readonly KnownDate[] => {
  const isos = patterns.flatMap(([pattern, isoOfParts]) =>
    [...text.matchAll(pattern)].map(([, ...parts]) => isoOfParts(parts)),
  )
  return [...new Set(isos)].flatMap((iso) => knownDateFromIso(iso) ?? [])
}
