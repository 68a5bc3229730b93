import { type Day, type Instant, millisecondsPerDay } from '#kit/time/days.ts'
import { dayInZone } from '#kit/time/zones.ts'
import type { Language } from '#kit/text/localised.ts'

/**
 * How much of a day is said. `full`: Saturday, 5 December 2020 · `date`: 5 December 2020 ·
 * `short`: 5 Dec 2020 · `day-month`: 5 December · `month`: December 2020 · `weekday`: Saturday ·
 * `month-short`: Dec · `number`: 5 · `year`: 2020.
 */
export type DayStyle =
  'full' | 'date' | 'short' | 'day-month' | 'month' | 'month-short' | 'weekday' | 'number' | 'year'

type WhenStyle = 'full' | 'date' | 'short'

/** A date as exactly as it is known; `programme`'s When is one. Days are inclusive. */
export type KnownWhen =
  | { readonly precision: 'none' }
  | {
      readonly precision: 'year' | 'months' | 'week' | 'day'
      readonly first: Day
      readonly last: Day
    }

// Gregorian calendar and Latin digits are named, because some locales default to others.
const locales: Readonly<Record<Language, string>> = {
  en: 'en-GB-u-ca-gregory-nu-latn',
  es: 'es-u-ca-gregory-nu-latn',
  az: 'az-u-ca-gregory-nu-latn',
}

const dayOptions: Readonly<Record<DayStyle, Intl.DateTimeFormatOptions>> = {
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  'day-month': { day: 'numeric', month: 'long' },
  month: { month: 'long', year: 'numeric' },
  'month-short': { month: 'short' },
  weekday: { weekday: 'long' },
  number: { day: 'numeric' },
  year: { year: 'numeric' },
}

const timeOptions: Intl.DateTimeFormatOptions = {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
}

const formats = new Map<string, Intl.DateTimeFormat>()

// Making a formatter costs about a thousand times what using it costs.
const cached = (
  language: Language,
  zone: string,
  [name, options]: readonly [string, Intl.DateTimeFormatOptions],
): Intl.DateTimeFormat => {
  const key = `${language} ${name} ${zone}`
  const known = formats.get(key)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat(locales[language], { ...options, timeZone: zone })
  formats.set(key, made)
  return made
}

const dayFormat = (language: Language, style: DayStyle): Intl.DateTimeFormat =>
  cached(language, 'UTC', [style, dayOptions[style]])

/** A calendar day in words. */
export const formatDay = (language: Language, day: Day, style: DayStyle = 'date'): string =>
  dayFormat(language, style).format(day * millisecondsPerDay)

// ICU sets thin spaces around the dash, which fonts lack, even between bare figures: 5 – 7 December.
const closeFigures = (range: string): string =>
  range.replaceAll('\u2009', ' ').replace(/^(\d+) – (?=\d+ \D|\d+$)/u, '$1–')

/** From one day to another, saying once what both share: 5–7 December 2020. */
export const formatDays = (
  language: Language,
  { first, last }: { readonly first: Day; readonly last: Day },
  style: DayStyle = 'date',
): string =>
  first === last
    ? formatDay(language, first, style)
    : closeFigures(
        dayFormat(language, style).formatRange(
          first * millisecondsPerDay,
          last * millisecondsPerDay,
        ),
      )

/** What the clocks of `zone` (IANA name) show at an instant: 19:00. Name the city beside it. */
export const formatTime = (language: Language, instant: Instant, zone: string): string =>
  cached(language, zone, ['time', timeOptions]).format(instant)

/** The calendar day of an instant in `zone`, in words. */
export const formatDayOf = (
  language: Language,
  { instant, zone }: { readonly instant: Instant; readonly zone: string },
  style: DayStyle = 'date',
): string => formatDay(language, dayInZone(instant, zone), style)

const openDate: Readonly<Record<Language, string>> = {
  en: 'Date open',
  es: 'Fecha por definir',
  az: 'Tarix hələ məlum deyil',
}

const weekOf: Readonly<Record<Language, (days: string) => string>> = {
  en: (days) => `Week of ${days}`,
  es: (days) => `Semana del ${days.replace(/\s?–\s?/u, ' al ')}`,
  az: (days) => `${days} həftəsi`,
}

const withoutWeekday = (style: WhenStyle): DayStyle => (style === 'full' ? 'date' : style)

/**
 * A date as exactly as it is known and no more: a day or days, a week, a month or months, a
 * year, or that it is open. Begins with a capital, as on a line of its own.
 */
export const formatWhen = (
  language: Language,
  when: KnownWhen,
  style: WhenStyle = 'date',
): string => {
  switch (when.precision) {
    case 'none':
      return openDate[language]
    case 'year':
      return formatDays(language, when, 'year')
    case 'months':
      return capitalised(language, formatDays(language, when, 'month'))
    case 'week':
      return weekOf[language](formatDays(language, when, withoutWeekday(style)))
    case 'day':
      return when.first === when.last
        ? capitalised(language, formatDay(language, when.first, style))
        : formatDays(language, when, withoutWeekday(style))
  }
}

/** The text with a capital letter at its start, by the language's own rules (az: i → İ). */
export const capitalised = (language: Language, text: string): string => {
  const [first = ''] = text
  // Asking ICU costs more than all the rest of a date, and only letters that have no capital yet need it.
  if (/[\p{Lu}\p{N}]/u.test(first)) return text
  return first.toLocaleUpperCase(locales[language]) + text.slice(first.length)
}

// English writes days and months large wherever they stand.
const namesNoDay = /^(Date|Week) /

/** A date of `formatWhen` in the middle of a sentence. */
export const withinSentence = (language: Language, date: string): string => {
  if (language === 'en' && !namesNoDay.test(date)) return date
  const [first = ''] = date
  return first.toLocaleLowerCase(locales[language]) + date.slice(first.length)
}
