import type { Language } from '#kit/text/localised.ts'

import { importWords } from '../messages/import-words.ts'
import { words } from '../messages/words.ts'
import type { TableProblemTold } from '../pages/import-page/table-page.ts'
import type { FieldRefusal } from '../pages/measure-form/measure-field.ts'

/** What a table can have wrong besides what a measure's own fields can. */
const wrongs = [
  'table-is-missing',
  'table-is-too-large',
  'table-is-not-utf-8',
  'table-cannot-be-read',
  'table-has-no-rows',
  'table-has-too-many-rows',
  'column-is-unknown',
  'column-is-repeated',
  'column-is-missing',
  'cell-has-no-column',
  'country-is-not-ours',
  'not-a-visibility',
  'not-yes-or-no',
  'not-binding-or-recommendation',
  'discipline-is-unknown',
  'part-is-not-used',
  'row-is-repeated',
  'row-is-on-record',
] as const
export type TableWrong = (typeof wrongs)[number]

/** What is wrong in a table, and where: the header is line 1. */
export type TableProblem = {
  readonly line: number
  /** Its name; '' for the row or the table as a whole. */
  readonly column: string
  /** What stands in the cell. */
  readonly there: string
  readonly problem: TableWrong | FieldRefusal
}

const longestShown = 60

const isWrong = (problem: TableProblem['problem']): problem is TableWrong =>
  wrongs.some((one) => one === problem)

/** A problem in words, with where it is and what to do. */
export const problemTold =
  (language: Language) =>
  ({ line, column, there, problem }: TableProblem): TableProblemTold => ({
    line,
    column,
    there: there.slice(0, longestShown),
    text: isWrong(problem)
      ? importWords(language)(`wrong.${problem}`)
      : words(language)(`refused.${problem}`),
  })
