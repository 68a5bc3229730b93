import type { Language } from '#kit/text/localised.ts'
import type { SheetRefusal } from '#kit/text/read-sheet.ts'

import { importWords } from '../messages/import-words.ts'

/** What can be wrong with a table of agreements. */
export type TableWrong =
  | SheetRefusal
  | 'column-is-missing'
  | 'column-is-repeated'
  | 'cell-has-no-column'
  | 'not-an-id'
  | 'id-is-repeated'
  | 'title-is-missing'
  | 'not-a-date'
  | 'not-a-whole-number'
  | 'not-a-unit'
  | 'not-two-parties'
  | 'not-a-language'
  | 'too-long'

/** What is wrong in a table, and where: the header is line 1. */
export type TableProblem = {
  readonly line: number
  /** Its name; '' for the row or the table as a whole. */
  readonly column: string
  /** What stands in the cell. */
  readonly there: string
  readonly problem: TableWrong
  /** How many characters a cell may have that is too long, or rows a table that has too many. */
  readonly most?: number
}

const longestShown = 60

/** The start of what stands in a cell. */
export const shownCell = ({ there }: TableProblem): string => there.slice(0, longestShown)

/** What is wrong with a cell and what to do. */
export const problemText = ({ problem, most = 0 }: TableProblem, language: Language): string => {
  const say = importWords(language)
  return problem === 'too-long' || problem === 'sheet-has-too-many-rows'
    ? say(`wrong.${problem}`, { most })
    : say(`wrong.${problem}`)
}

/** What is wrong with a cell and what to do, after what stands in it. */
export const tableProblemInWords = (problem: TableProblem, language: Language): string => {
  const [there, text] = [shownCell(problem), problemText(problem, language)]
  return there === '' ? text : `“${there}”: ${text}`
}
