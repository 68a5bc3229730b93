import type { Form } from '#kit/http/form.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { type Language, languages, type Localised } from '#kit/text/localised.ts'
import { type Day, dayFromIso, isoFromDay } from '#kit/time/days.ts'

import type { Period, Terms } from '../domain/capability.ts'
import { materials, skills, works } from '../domain/vocabulary.ts'

export type FaultKind =
  'missing' | 'date' | 'order' | 'amount' | 'number' | 'too-long' | 'choice' | 'line'
export type Fault = { readonly field: string; readonly kind: FaultKind }

const longestText = 10_000

/** What a form has in its fields, as it was typed. */
export type Typed = Readonly<Record<string, string | readonly string[]>>

export const typedText = (typed: Typed, name: string): string => {
  const value = typed[name]
  return typeof value === 'string' ? value : ''
}

export const typedList = (typed: Typed, name: string): readonly string[] => {
  const value = typed[name]
  return value === undefined || typeof value === 'string' ? [] : value
}

/** Takes the named fields out of a form. */
export const typedIn = (
  form: Form,
  { texts, lists }: { readonly texts: readonly string[]; readonly lists: readonly string[] },
): Typed => ({
  ...Object.fromEntries(texts.map((name) => [name, form.text(name)])),
  ...Object.fromEntries(lists.map((name) => [name, form.all(name)])),
})

const inLanguages = (name: string): readonly string[] =>
  languages.map((language) => `${name}-${language}`)

/** The fields that every record of what can be or should be done has. */
export const sharedFields = {
  texts: [...inLanguages('words'), 'from', 'until'],
  lists: ['works', 'materials', 'skills', 'languages'],
}
export const titleFields = inLanguages('title')

const termsAmong = <Term extends string>(known: readonly Term[], typed: readonly string[]) =>
  known.filter((term) => typed.includes(term))

export const readTerms = (typed: Typed): Terms => ({
  works: termsAmong(works, typedList(typed, 'works')),
  materials: termsAmong(materials, typedList(typed, 'materials')),
  skills: termsAmong(skills, typedList(typed, 'skills')),
})

const tooLong = (typed: Typed, name: string, most: number): readonly Fault[] =>
  typedText(typed, name).length > most ? [{ field: name, kind: 'too-long' }] : []

/** A text in several languages; `isNeeded`: at least one has to be there. */
export const readLocalisedFields = (
  typed: Typed,
  name: string,
  { isNeeded, most = longestText }: { readonly isNeeded: boolean; readonly most?: number },
): Result<Localised, readonly Fault[]> => {
  const text = (language: Language): string => typedText(typed, `${name}-${language}`)
  const written = languages.filter((language) => text(language) !== '')
  const faults = inLanguages(name).flatMap((field) => tooLong(typed, field, most))
  if (faults.length > 0) return refuse(faults)
  if (isNeeded && written.length === 0) return refuse([{ field: `${name}-en`, kind: 'missing' }])
  return accept(Object.fromEntries(written.map((language) => [language, text(language)])))
}

/** A day in a date field: null where it is empty. */
export const readDay = (typed: Typed, field: string): Result<Day | null, readonly Fault[]> => {
  const text = typedText(typed, field)
  if (text === '') return accept(null)
  const day = dayFromIso(text)
  return day === undefined ? refuse([{ field, kind: 'date' }]) : accept(day)
}

/** A day that has to be there. */
export const readNeededDay = (typed: Typed, field: string): Result<Day, readonly Fault[]> => {
  const day = readDay(typed, field)
  if (!day.ok) return day
  return day.value === null ? refuse([{ field, kind: 'missing' }]) : accept(day.value)
}

export const readPeriod = (typed: Typed): Result<Period | null, readonly Fault[]> => {
  const from = readDay(typed, 'from')
  const until = readDay(typed, 'until')
  if (!from.ok || !until.ok) {
    return refuse([...(from.ok ? [] : from.refusal), ...(until.ok ? [] : until.refusal)])
  }
  if (from.value === null && until.value === null) return accept(null)
  const isTurned = from.value !== null && until.value !== null && until.value < from.value
  return isTurned
    ? refuse([{ field: 'until', kind: 'order' }])
    : accept({ from: from.value, until: until.value })
}

/** A whole number of something: null where the field is empty. */
export const readCount = (typed: Typed, field: string): Result<number | null, readonly Fault[]> => {
  const text = typedText(typed, field)
  if (text === '') return accept(null)
  const count = Number(text)
  return /^\d{1,4}$/.test(text) && count > 0 ? accept(count) : refuse([{ field, kind: 'number' }])
}

/** Long texts within their limit. */
export const faultsOfLength = (
  typed: Typed,
  limits: Readonly<Record<string, number>>,
): readonly Fault[] => Object.entries(limits).flatMap(([name, most]) => tooLong(typed, name, most))

/** All faults of some results, in their order. */
export const faultsIn = (results: readonly Result<unknown, readonly Fault[]>[]): readonly Fault[] =>
  results.flatMap((result) => (result.ok ? [] : result.refusal))

export const dayToType = (day: Day | null | undefined): string =>
  day === null || day === undefined ? '' : isoFromDay(day)

/** A text in several languages as the fields of a form have it. */
export const localisedToType = (name: string, text: Localised): Readonly<Record<string, string>> =>
  Object.fromEntries(languages.map((language) => [`${name}-${language}`, text[language] ?? '']))
