import type { Sought } from '#kit/db/found-records.ts'
import { formatDay } from '#kit/i18n/dates.ts'
import { inLanguage, type Language, type Localised } from '#kit/text/localised.ts'
import type { Day } from '#kit/time/days.ts'
import type { KnownDate } from '#kit/time/known-date.ts'

export const foundKinds = [
  'people',
  'institutions',
  'meetings',
  'series',
  'undertakings',
  'agreements',
  'support',
  'events',
  'venues',
  'sites',
  'needs',
  'projects',
] as const
export type FoundKind = (typeof foundKinds)[number]

export type Found = {
  readonly name: string
  /** The language of the name, where it is not the reader's. */
  readonly language?: string
  readonly href: string
  /** What tells it from another of that name. */
  readonly about: string
}

export type FoundOfKind = {
  readonly kind: FoundKind
  readonly count: number
  /** Else there are more than were counted. */
  readonly isAll: boolean
  readonly shown: readonly Found[]
}

/** What is asked for, by whom and when. */
export type Asked = Sought & {
  readonly language: Language
  readonly today: Day
  readonly relation: string
}

/** What was found of a kind, each told in the reader's words. */
export const ofKind = <One>(
  kind: FoundKind,
  found: { readonly count: number; readonly isAll: boolean; readonly shown: readonly One[] },
  tell: (one: One) => Found,
): FoundOfKind => ({ ...found, kind, shown: found.shown.map(tell) })

/** A name in the reader's language, or in which it is. */
export const called = (text: Localised, reader: Language): Pick<Found, 'name' | 'language'> => {
  const found = inLanguage(text, reader)
  return {
    name: found.text,
    ...(found.language === reader ? {} : { language: found.language }),
  }
}

export const onDate = (date: KnownDate | null, language: Language): string =>
  date === null
    ? ''
    : formatDay(language, date.first, date.precision === 'day' ? 'date' : date.precision)
