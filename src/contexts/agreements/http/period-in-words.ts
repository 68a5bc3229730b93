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

const number = String.raw`(?:\d{1,3}|${Object.keys(numbers).join('|')})`
const part = String.raw`${number} (?:working days?|days?|weeks?|months?|years?)`

/** A length of time within a pattern: `6 months`, `one year and 6 months`. */
export const lengthPattern = String.raw`${part}(?:(?:,| and|, and) ${part})*`

const length = new RegExp(String.raw`\b${lengthPattern}\b`, 'i')
const parts = new RegExp(String.raw`(${number}) (working day|day|week|month|year)`, 'gi')

const periodOf = (count: number, unit: string): Period => {
  switch (unit) {
    case 'working day':
      return { workingDays: count }
    case 'day':
      return { days: count }
    case 'week':
      return { days: count * 7 }
    case 'month':
      return { months: count }
    default:
      return { years: count }
  }
}

/** The first length of time that an English text names: `6 months before expiry`. */
export const periodInWords = (text: string): Period | undefined => {
  const [found] = length.exec(text) ?? []
  if (found === undefined) return undefined
  const each = [...found.matchAll(parts)].map(([, count = '', unit = '']) =>
    periodOf(numbers[count.toLowerCase()] ?? Number(count), unit.toLowerCase()),
  )
  return each.reduce<Period>((all, one) => ({ ...all, ...one }), {})
}
