import type { Period } from '../domain/period.ts'

const numbers: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  thirty: 30,
  sixty: 60,
  ninety: 90,
}

const number = String.raw`(\d{1,3}|${Object.keys(numbers).join('|')})`
const pattern = new RegExp(
  String.raw`\b${number} (working days?|days?|weeks?|months?|years?)\b`,
  'i',
)

const numberOf = (text: string): number => numbers[text.toLowerCase()] ?? Number(text)

/** The first period that an English text names: `6 months before expiry`, `one year at a time`. */
export const periodInWords = (text: string): Period | undefined => {
  const [, count, unit] = pattern.exec(text) ?? []
  if (count === undefined || unit === undefined) return undefined
  const n = numberOf(count)
  switch (unit.toLowerCase().replace(/s$/, '')) {
    case 'working day':
      return { workingDays: n }
    case 'day':
      return { days: n }
    case 'week':
      return { days: n * 7 }
    case 'month':
      return { months: n }
    default:
      return { years: n }
  }
}
