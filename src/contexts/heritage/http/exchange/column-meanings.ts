import { languages } from '#kit/text/localised.ts'

import type { Meanings } from '../../store/arrival-store.ts'
import {
  assessorColumns,
  conditionColumns,
  dayColumns,
  eastColumns,
  idColumns,
  nameColumns,
  northColumns,
} from './read-plain-row.ts'
import type { TableColumn } from './read-table.ts'

/** What a column of a table can mean, apart from texts of one language. */
export const plainMeanings = [
  'id',
  'name',
  'kind',
  'latitude',
  'longitude',
  'place',
  'dating',
  'periods',
  'materials',
  'sources',
  'wikidata',
  'inventory',
  'observed on',
  'condition',
  'extent',
  'priority',
  'method',
  'narrative',
  'assessor',
  'capacity',
] as const

/** Texts that stand in a column for each language. */
export const textMeanings = ['name', 'description'] as const

const inLanguage = (meaning: (typeof textMeanings)[number], language: string): string =>
  `${meaning} (${language})`

const all: readonly string[] = [
  ...plainMeanings,
  ...textMeanings.flatMap((meaning) => languages.map((language) => inLanguage(meaning, language))),
]

const otherSpellings = new Map<string, string>([
  ...idColumns.map((key) => [key, 'id'] as const),
  ...nameColumns.map((key) => [key, 'name'] as const),
  ...northColumns.map((key) => [key, 'latitude'] as const),
  ...eastColumns.map((key) => [key, 'longitude'] as const),
  ...dayColumns.map((key) => [key, 'observed on'] as const),
  ...conditionColumns.map((key) => [key, 'condition'] as const),
  ...assessorColumns.map((key) => [key, 'assessor'] as const),
])

// `name (ru)` and `name_ru` are texts of a language that the product is not written in.
const textOfLanguage = (key: string): string => {
  const [, meaning, language] = /^(name|description)(?: \(|:|_)([a-z]{2,3})\)?$/.exec(key) ?? []
  return meaning === undefined || language === undefined ? '' : `${meaning} (${language})`
}

const recognised = (key: string): string =>
  all.find((meaning) => meaning === key) ?? otherSpellings.get(key) ?? textOfLanguage(key)

/** What the columns of a table mean: what the side said of such a column before, else what it is called. */
export const meaningsFor = (columns: readonly TableColumn[], remembered: Meanings): Meanings =>
  Object.fromEntries(columns.map(({ key }) => [key, remembered[key] ?? recognised(key)]))

/** Meanings that two columns claim, where one alone can have them. */
export const claimedTwice = (meanings: Meanings): readonly string[] => {
  const counts = Map.groupBy(
    Object.values(meanings).filter((meaning) => meaning !== ''),
    (meaning) => meaning,
  )
  return [...counts].filter(([, own]) => own.length > 1).map(([meaning]) => meaning)
}

/** What can be chosen for a column: everything that is known, and what it is called in a further language. */
export const choosable = (key: string): readonly string[] => [
  ...new Set([...all, ...[textOfLanguage(key)].filter((meaning) => meaning !== '')]),
]
