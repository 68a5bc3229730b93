import { languages } from '#kit/text/localised.ts'

import { ruleField, ruleNumbers, ruleParts } from '../pages/measure-form/measure-field.ts'

const titleColumns = languages.map((language) => `title-${language}`)

/** Without these a row cannot be a measure. */
const neededColumns = ['country', 'from', 'announced', 'source-name', ruleField(1, 'kind')]

/** The columns that a table of measures may have, in the order of the example. */
export const tableColumns: readonly string[] = [
  ...titleColumns,
  'country',
  'region',
  'city',
  'from',
  'until',
  'announced',
  'binding',
  'targeted',
  'prevails',
  ...ruleNumbers.flatMap((number) => ruleParts.map((part) => ruleField(number, part))),
  'source-name',
  'source-url',
  'visibility',
]

/** A column's name in its one form: small letters, words with a hyphen between them. */
export const columnNamed = (header: string): string =>
  header.toLowerCase().replaceAll(/[\s_]+/g, '-')

/** Those that a table lacks; of the titles one is enough. */
export const missingColumns = (header: readonly string[]): string[] => [
  ...(titleColumns.some((one) => header.includes(one)) ? [] : titleColumns.slice(0, 1)),
  ...neededColumns.filter((one) => !header.includes(one)),
]
